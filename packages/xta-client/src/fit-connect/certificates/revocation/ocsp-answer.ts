import { X509Certificate } from 'node:crypto'
import {
  BasicOCSPResponse,
  id_pkix_ocsp_basic,
  id_pkix_ocsp_nonce,
  OCSPResponse,
  OCSPResponseStatus,
  type SingleResponse,
} from '@peculiar/asn1-ocsp'
import { AsnConvert, OctetString } from '@peculiar/asn1-schema'
import { parseCertificate, type ParsedCertificate } from '../parsed-certificate.js'
import { isSignedBy } from '../signature-algorithm.js'
import { isIdOf } from './ocsp-request.js'
import { isEntitledResponder, isNamed } from './ocsp-responder.js'
import { believableUntil, unusable, type IssuedCertificate, type RevocationAnswer } from './revocation-answer.js'

export interface OcspQuestion extends IssuedCertificate {
  /** The nonce of the request. */
  readonly nonce: Uint8Array
  /** Milliseconds since the epoch. */
  readonly at: number
}

/**
 * Checks an OCSP answer: understood, signed by the issuer or a responder that the issuer entitled, about this
 * certificate, current. A nonce must be ours where there is one.
 *
 * @see RFC 6960, sections 3.2 and 4.2
 */
export function processOcspAnswer(body: Uint8Array, question: OcspQuestion): RevocationAnswer {
  try {
    return judge(body, question)
  } catch {
    return unusable('malformed')
  }
}

function judge(body: Uint8Array, question: OcspQuestion): RevocationAnswer {
  const { responseStatus, responseBytes } = AsnConvert.parse(body, OCSPResponse)
  if (responseStatus !== OCSPResponseStatus.successful) return unusable('refused')
  if (responseBytes?.responseType !== id_pkix_ocsp_basic) return unusable('malformed')
  const answer = AsnConvert.parse(responseBytes.response.buffer, BasicOCSPResponse)

  const { tbsResponseData: data, tbsResponseDataRaw: bytes } = answer
  const signer = findSigner(answer, question)
  if (signer === undefined || bytes === undefined) return unusable('responder')
  const signed = {
    bytes: new Uint8Array(bytes),
    algorithm: answer.signatureAlgorithm,
    signature: new Uint8Array(answer.signature),
  }
  if (!isSignedBy(signer.publicKey, signed)) return unusable('signature')

  const extensions = [...(data.responseExtensions ?? [])]
  const nonce = extensions.find(({ extnID }) => extnID === id_pkix_ocsp_nonce)
  if (nonce && !isNonce(nonce.extnValue, question.nonce)) return unusable('nonce')
  if (extensions.some(({ critical, extnID }) => critical && extnID !== id_pkix_ocsp_nonce)) return unusable('scope')

  const single = data.responses.find(({ certID }) => isIdOf(certID, question))
  return single === undefined ? unusable('other-certificate') : statusOf(single, question.at)
}

function statusOf(
  { certStatus, thisUpdate, nextUpdate, singleExtensions }: SingleResponse,
  at: number,
): RevocationAnswer {
  const { revoked } = certStatus
  // Revoked stays revoked, however old the answer is.
  if (revoked !== undefined) return { status: 'revoked', since: revoked.revocationTime }
  const validUntil = believableUntil(thisUpdate, nextUpdate, at)
  if (validUntil === undefined) return unusable('stale')
  if ([...(singleExtensions ?? [])].some(({ critical }) => critical)) return unusable('scope')
  return certStatus.good === undefined ? { status: 'unknown' } : { status: 'good', validUntil }
}

/** The issuer itself, or one of the certificates in the answer that the issuer entitled. */
function findSigner(answer: BasicOCSPResponse, { issuer, at }: OcspQuestion): ParsedCertificate | undefined {
  const { responderID } = answer.tbsResponseData
  if (isNamed(issuer, responderID)) return issuer
  return (answer.certs ?? [])
    .slice(0, mostResponderCertificates)
    .map((certificate) => parseCertificate(new X509Certificate(Buffer.from(AsnConvert.serialize(certificate)))))
    .filter((candidate) => candidate !== undefined)
    .find((candidate) => isNamed(candidate, responderID) && isEntitledResponder(candidate, issuer, at))
}

const mostResponderCertificates = 5

function isNonce(value: OctetString, nonce: Uint8Array): boolean {
  return Buffer.from(AsnConvert.parse(value.buffer, OctetString).buffer).equals(nonce)
}
