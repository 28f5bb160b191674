import { constants, verify, type KeyObject } from 'node:crypto'
import { AsnConvert, AsnProp, AsnPropTypes } from '@peculiar/asn1-schema'
import { AlgorithmIdentifier } from '@peculiar/asn1-x509'
import { lazily } from '../lazily.js'

/** A signature algorithm strong enough to be believed, in the words of node:crypto. */
interface SignatureAlgorithm {
  readonly family: 'rsa' | 'ec'
  readonly hash: 'sha256' | 'sha384' | 'sha512'
  readonly padding?: number
  readonly saltLength?: number
}

const hashes: Readonly<Record<string, SignatureAlgorithm['hash']>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}

const algorithms: Readonly<Record<string, SignatureAlgorithm>> = {
  '1.2.840.113549.1.1.11': { family: 'rsa', hash: 'sha256' },
  '1.2.840.113549.1.1.12': { family: 'rsa', hash: 'sha384' },
  '1.2.840.113549.1.1.13': { family: 'rsa', hash: 'sha512' },
  '1.2.840.10045.4.3.2': { family: 'ec', hash: 'sha256' },
  '1.2.840.10045.4.3.3': { family: 'ec', hash: 'sha384' },
  '1.2.840.10045.4.3.4': { family: 'ec', hash: 'sha512' },
}
const rsassaPss = '1.2.840.113549.1.1.10'
const mgf1 = '1.2.840.113549.1.1.8'
const shortestSalt = 32

/** Smallest RSA key that may sign certificates, in bits. @see BSI TR-02102-1, section 2.3 */
const minRsaBits = 3000
const strongCurves = ['prime256v1', 'secp384r1', 'secp521r1', 'brainpoolP256r1', 'brainpoolP384r1', 'brainpoolP512r1']

/** The algorithm; `undefined` when it is unknown or too weak, such as anything with SHA-1. */
export function strongAlgorithm(identifier: AlgorithmIdentifier): SignatureAlgorithm | undefined {
  if (identifier.algorithm === rsassaPss) return strongPss(identifier)
  return algorithms[identifier.algorithm]
}

/** True for RSA of at least 3000 bit and the usual curves of at least 256 bit. */
export function isStrongKey({ asymmetricKeyType, asymmetricKeyDetails = {} }: KeyObject): boolean {
  if (asymmetricKeyType === 'ec') return strongCurves.includes(asymmetricKeyDetails.namedCurve ?? '')
  const isRsa = asymmetricKeyType === 'rsa' || asymmetricKeyType === 'rsa-pss'
  return isRsa && (asymmetricKeyDetails.modulusLength ?? 0) >= minRsaBits
}

/** True when `signature` over `bytes` was made with the private half of `key`. A weak algorithm never verifies. */
export function isSignedBy(
  key: KeyObject,
  signed: { readonly bytes: Uint8Array; readonly algorithm: AlgorithmIdentifier; readonly signature: Uint8Array },
): boolean {
  const algorithm = strongAlgorithm(signed.algorithm)
  if (algorithm === undefined || !key.asymmetricKeyType?.startsWith(algorithm.family)) return false
  const { hash, padding, saltLength } = algorithm
  try {
    const parameters = {
      key,
      ...(padding !== undefined && { padding }),
      ...(saltLength !== undefined && { saltLength }),
    }
    return verify(hash, signed.bytes, parameters, signed.signature)
  } catch {
    return false
  }
}

/** @see RFC 4055, section 3.1. The defaults are SHA-1 and so too weak: nothing may be left out but the trailer. */
class PssParameters {
  hashAlgorithm: AlgorithmIdentifier = new AlgorithmIdentifier()
  maskGenAlgorithm: AlgorithmIdentifier = new AlgorithmIdentifier()
  saltLength = 0
  trailerField = 1
}

const pssParameters = lazily((): typeof PssParameters => {
  AsnProp({ type: AlgorithmIdentifier, context: 0 })(PssParameters.prototype, 'hashAlgorithm')
  AsnProp({ type: AlgorithmIdentifier, context: 1 })(PssParameters.prototype, 'maskGenAlgorithm')
  AsnProp({ type: AsnPropTypes.Integer, context: 2 })(PssParameters.prototype, 'saltLength')
  AsnProp({ type: AsnPropTypes.Integer, context: 3, defaultValue: 1 })(PssParameters.prototype, 'trailerField')
  return PssParameters
})

function strongPss({ parameters }: AlgorithmIdentifier): SignatureAlgorithm | undefined {
  if (!parameters) return undefined
  try {
    const { hashAlgorithm, maskGenAlgorithm, saltLength, trailerField } = AsnConvert.parse(parameters, pssParameters())
    const hash = hashes[hashAlgorithm.algorithm]
    const mask = AsnConvert.parse(maskGenAlgorithm.parameters ?? new ArrayBuffer(0), AlgorithmIdentifier)
    const isUniform = maskGenAlgorithm.algorithm === mgf1 && hashes[mask.algorithm] === hash
    if (hash === undefined || !isUniform || saltLength < shortestSalt || trailerField !== 1) return undefined
    return { family: 'rsa', hash, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength }
  } catch {
    return undefined
  }
}
