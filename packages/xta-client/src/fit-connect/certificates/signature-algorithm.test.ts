import { AsnConvert } from '@peculiar/asn1-schema'
import { AlgorithmIdentifier } from '@peculiar/asn1-x509'
import { describe, expect, it } from 'vitest'
import { strongAlgorithm } from './signature-algorithm.js'

/** Content of the object identifier in hex. */
const oid = {
  sha1: '2b0e03021a',
  sha256: '608648016503040201',
  sha512: '608648016503040203',
  mgf1: '2a864886f70d010108',
}

type Hash = Exclude<keyof typeof oid, 'mgf1'>

interface Pss {
  readonly hash?: Hash | undefined
  readonly mask?: Hash | undefined
  readonly maskFunction?: string
  readonly salt?: number | undefined
  readonly trailer?: number
}

/** RSASSA-PSS-params, RFC 4055, section 3.1; a part that is undefined is left out. */
function pss({ hash, mask, maskFunction = oid.mgf1, salt, trailer }: Pss): AlgorithmIdentifier {
  const parts = [
    ...(hash ? [der('a0', der('30', der('06', oid[hash])))] : []),
    ...(mask ? [der('a1', der('30', der('06', maskFunction), der('30', der('06', oid[mask]))))] : []),
    ...(salt === undefined ? [] : [der('a2', der('02', hex(salt)))]),
    ...(trailer === undefined ? [] : [der('a3', der('02', hex(trailer)))]),
  ]
  const identifier = der('30', der('06', '2a864886f70d01010a'), der('30', ...parts))
  return AsnConvert.parse(Buffer.from(identifier, 'hex'), AlgorithmIdentifier)
}

function der(tag: string, ...contents: readonly string[]): string {
  const content = contents.join('')
  return `${tag}${hex(content.length / 2)}${content}`
}

function hex(byte: number): string {
  return byte.toString(16).padStart(2, '0')
}

const usual: Pss = { hash: 'sha512', mask: 'sha512', salt: 64 }

describe('a signature by RSASSA-PSS', () => {
  it('is strong with one hash of SHA-2 throughout and a salt of 32 bytes or more', () => {
    expect(strongAlgorithm(pss(usual))).toMatchObject({ family: 'rsa', hash: 'sha512', saltLength: 64 })
    expect(strongAlgorithm(pss({ hash: 'sha256', mask: 'sha256', salt: 32, trailer: 1 }))).toBeDefined()
  })

  it.each<[string, Pss]>([
    ['SHA-1', { ...usual, hash: 'sha1', mask: 'sha1' }],
    ['SHA-1 for its mask only', { ...usual, mask: 'sha1' }],
    ['another hash for its mask', { ...usual, mask: 'sha256' }],
    ['another mask function', { ...usual, maskFunction: oid.sha512 }],
    ['the defaults, which are SHA-1', {}],
    ['the default hash', { ...usual, hash: undefined }],
    ['the default mask', { ...usual, mask: undefined }],
    ['a salt of 31 bytes', { ...usual, salt: 31 }],
    ['the default salt', { ...usual, salt: undefined }],
    ['another trailer', { ...usual, trailer: 2 }],
  ])('is too weak with %s', (_what, parameters) => {
    expect(strongAlgorithm(pss(parameters))).toBeUndefined()
  })

  it('is too weak without parameters', () => {
    expect(strongAlgorithm(new AlgorithmIdentifier({ algorithm: '1.2.840.113549.1.1.10' }))).toBeUndefined()
  })
})
