import { createPrivateKey, X509Certificate } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { destinationEncryption, foreignEncryption } from '../../../test/fixtures/keys.js'
import { selfSignedCertificate } from '../../testing/index.js'
import { belongsToKey, isValidAt, readCertificate } from './certificate.js'

const { publicJwk, privateJwk } = destinationEncryption()
const { n = '', e = '' } = publicJwk
const from = Date.parse('2026-01-01T00:00:00Z')
const to = Date.parse('2036-01-01T00:00:00Z')

/** Of a P-256 key that was thrown away. */
const ellipticCertificate =
  'MIIBfDCCASOgAwIBAgIUWkMjV8P7lxXI5XsFAwVA7pdwWMwwCgYIKoZIzj0EAwIwFDESMBAGA1UEAwwJVEVTVC1PTkxZMB4XDTI2' +
  'MTEyOTEzMjExMloXDTM2MTEyNjEzMjExMlowFDESMBAGA1UEAwwJVEVTVC1PTkxZMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE' +
  'UbeK/csAo2ifMo9FfhlF50aU2ky20IPNW6RoAv0msv7FTPGSpweaOqacYWmn68IaDM0wsiWoSmmKb8wlyJ9NDKNTMFEwHQYDVR0O' +
  'BBYEFAFGzg6B47m9MAz5nQbQz4J2BitKMB8GA1UdIwQYMBaAFAFGzg6B47m9MAz5nQbQz4J2BitKMA8GA1UdEwEB/wQFMAMBAf8w' +
  'CgYIKoZIzj0EAwIDRwAwRAIgb+fnisfeNLE1HcOxAMrSoO5kKJogSFwy9wdxUZMbLaMCIA/hKJl0LieNj7Mmsp0GwDPAaqEit1WJ' +
  'OT+KLms4cvB0'

const certificateOf = (commonName: string): string =>
  selfSignedCertificate({
    privateKey: createPrivateKey({ key: privateJwk, format: 'jwk' }),
    commonName,
    validFrom: new Date(from),
    validTo: new Date(to),
  })

let text: string
beforeAll(() => {
  text = certificateOf('TEST-ONLY')
})

describe('readCertificate', () => {
  it('reads standard base64 of a DER certificate', () => {
    expect(readCertificate(text)?.subject).toBe('CN=TEST-ONLY')
  })

  it.each<[string, (text: string) => unknown]>([
    ['nothing', () => ''],
    ['no text', () => undefined],
    ['bytes', (sound) => Buffer.from(sound, 'base64')],
    ['base64url', (sound) => sound.replaceAll('+', '-').replaceAll('/', '_').replace(/^M/, '-')],
    ['a line feed behind it', (sound) => `${sound}\n`],
    ['a blank before it', (sound) => ` ${sound}`],
    ['line breaks within it', (sound) => sound.replace(/(.{64})/g, '$1\n')],
    ['one character more', (sound) => `${sound}A`],
    ['padding at a place where none belongs', (sound) => `${sound}====`],
    ['PEM', (sound) => `-----BEGIN CERTIFICATE-----\n${sound}\n-----END CERTIFICATE-----`],
    ['DER that is cut', (sound) => sound.slice(0, 400)],
  ])('refuses %s', (_what, change) => {
    expect(readCertificate(change(text))).toBeUndefined()
  })

  it('refuses a sound certificate of more than 65,536 characters, and reads a smaller one', () => {
    const [large, tooLarge] = [certificateOf('x'.repeat(20_000)), certificateOf('x'.repeat(30_000))]
    expect(large.length).toBeLessThan(65_536)
    expect(readCertificate(large)).toBeDefined()
    expect(tooLarge.length).toBeGreaterThan(65_536)
    expect(new X509Certificate(Buffer.from(tooLarge, 'base64')).subject).toContain('xxx')
    expect(readCertificate(tooLarge)).toBeUndefined()
  })
})

describe('isValidAt', () => {
  it.each([
    ['one millisecond too early', from - 1, false],
    ['at the beginning', from, true],
    ['at the end', to, true],
    ['one millisecond too late', to + 1, false],
  ])('%s', (_when, at, expected) => {
    const certificate = readCertificate(text)
    expect(certificate && isValidAt(certificate, at)).toBe(expected)
  })
})

describe('belongsToKey', () => {
  it.each([
    ['its own key', n, e, true],
    ['a key with another modulus', foreignEncryption().publicJwk.n ?? '', e, false],
    ['a key with another exponent', n, 'Aw', false],
    ['a key without numbers', '', '', false],
  ])('judges %s, also when it is asked again', (_what, modulus, exponent, expected) => {
    const certificate = readCertificate(text)
    for (let time = 0; time < 2; time++)
      expect(certificate && belongsToKey(certificate, modulus, exponent)).toBe(expected)
  })

  it('refuses the certificate of a key that is no RSA key', () => {
    const certificate = readCertificate(ellipticCertificate)
    expect(certificate?.publicKey.asymmetricKeyType).toBe('ec')
    expect(certificate && belongsToKey(certificate, n, e)).toBe(false)
  })
})
