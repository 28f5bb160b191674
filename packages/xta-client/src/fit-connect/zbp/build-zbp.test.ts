import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  verify,
  X509Certificate,
  type JsonWebKey,
} from 'node:crypto'
import { jwtVerify } from 'jose'
import { beforeAll, describe, expect, it } from 'vitest'
import { destinationSignature, foreignSignature } from '../../../test/fixtures/keys.js'
import { clock, now, nowInSeconds } from '../../../test/fixtures/scene.js'
import { selfSignedCertificate } from '../../testing/index.js'
import { buildZbpMessage, buildZbpStatus } from './build-zbp.js'
import type { ZbpAuthor } from './zbp-author.js'
import type { ZbpMessage, ZbpStatus } from './zbp-message.js'

const message: ZbpMessage = {
  mailboxUuid: '6f0a1c1e-52a4-4c4b-9d3a-0c6d2f5b7e11',
  sender: 'Stadt Beispiel',
  title: 'Ihr Bescheid',
  content: 'Guten Tag Erika Muster-Beispiel,\n„Bello“ ist angemeldet.',
  service: 'Hundesteuer',
  stork_qaa_level: 3,
}
const status: ZbpStatus = {
  applicationId: '1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed',
  status: 'PROCESSING',
  publicServiceName: { de: 'Hundesteuer' },
  senderName: 'Stadt Beispiel',
  createdDate: '2026-11-22T12:00:00Z',
}
const schemaUri = 'https://schema.example/zbp-status.schema.json'

let author: ZbpAuthor
beforeAll(() => {
  author = authorOf(destinationSignature().privateJwk)
})

function authorOf(jwk: JsonWebKey, validTo = '2027-01-01'): ZbpAuthor {
  const key = createPrivateKey({ key: { ...jwk, kty: 'RSA' }, format: 'jwk' })
  const der = selfSignedCertificate({
    privateKey: key,
    commonName: 'Onlinedienst Beispiel',
    validFrom: new Date('2026-01-01'),
    validTo: new Date(validTo),
  })
  return { key, certificate: pemOf(der), clock }
}

function pemOf(der: string): string {
  return `-----BEGIN CERTIFICATE-----\n${der.replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`
}

interface Signed {
  readonly content: string
  readonly sha512sum: string
  readonly authorToken: string
  readonly authorCertificate: string
}

const read = (data: Uint8Array): Signed => JSON.parse(Buffer.from(data).toString()) as Signed

describe('buildZbpMessage', () => {
  it('is an application for the mailbox service, with the message as text', () => {
    const application = buildZbpMessage(message, author)
    expect(application).toMatchObject({
      service: { identifier: 'urn:schema-fitko-de:fit-connect:id.bund.de:message_v6', name: 'Hundesteuer' },
      schemaUri: 'https://schema.fitko.de/fit-connect/id.bund.de/message_v6/1.0.0/zbp-message.schema.json',
      mediaType: 'application/json',
      attachments: [],
    })
    const data = read(application.data)
    expect(Object.keys(data)).toEqual(['content', 'sha512sum', 'authorToken', 'authorCertificate'])
    expect(JSON.parse(data.content)).toEqual(message)
  })

  it('is signed over exactly the text that travels, by the key of the certificate', () => {
    const { content, sha512sum, authorCertificate } = read(buildZbpMessage(message, author).data)
    const { publicKey } = new X509Certificate(authorCertificate)
    expect(verify('sha512', Buffer.from(content), publicKey, Buffer.from(sha512sum, 'base64'))).toBe(true)
    expect(verify('sha512', Buffer.from(`${content} `), publicKey, Buffer.from(sha512sum, 'base64'))).toBe(false)
  })

  it('has a token of its author for half an hour, which jose verifies', async () => {
    const { authorToken } = read(buildZbpMessage(message, author).data)
    const { payload } = await jwtVerify(authorToken, createPublicKey(author.key), {
      algorithms: ['RS512'],
      currentDate: new Date(now),
    })
    expect(payload).toEqual({
      iat: nowInSeconds,
      exp: nowInSeconds + 1800,
      signer: 'Onlinedienst Beispiel',
      roles: ['THIRD_PARTY'],
    })
  })

  it('carries the certificate only, whatever else stands in the file', () => {
    const key = author.key.export({ format: 'pem', type: 'pkcs8' })
    const file = `${String(key)}${author.certificate}`
    const { authorCertificate } = read(buildZbpMessage(message, { ...author, certificate: file }).data)
    expect(authorCertificate).not.toContain('PRIVATE')
    expect(new X509Certificate(authorCertificate).subject).toBe('CN=Onlinedienst Beispiel')
  })

  it('names its attachments with hash and length, and sends them along', () => {
    const attachment = {
      id: '0f2f8a4e-6d2c-4f3e-9b60-1c2d3e4f5a6b',
      purpose: 'attachment',
      filename: 'bescheid.pdf',
      mediaType: 'application/pdf',
      content: Buffer.from('%PDF-1.7'),
    } as const
    const application = buildZbpMessage(message, { ...author, attachments: [attachment] })
    expect(application.attachments).toEqual([attachment])
    expect(JSON.parse(read(application.data).content)).toMatchObject({
      attachments: [
        {
          filename: 'bescheid.pdf',
          sha512sum: createHash('sha512').update('%PDF-1.7').digest('hex'),
          contentLength: 8,
        },
      ],
    })
  })

  it.each([
    ['mailboxUuid', { mailboxUuid: 'x' }],
    ['title', { title: '' }],
    ['title', { title: 'x'.repeat(1001) }],
    ['content', { content: 'x'.repeat(100_001) }],
    ['sender', { sender: ' ' }],
    ['senderUrl', { senderUrl: 'javascript:alert(1)' }],
    ['applicationId', { applicationId: '4711' }],
  ])('refuses an invalid %s without repeating it', (field, change) => {
    expect(() => buildZbpMessage({ ...message, ...change }, author)).toThrow(
      expect.objectContaining({ code: 'application-invalid', facts: { part: 'message', paths: [`/${field}`] } }),
    )
  })

  it('refuses another level of assurance and an unknown field, for callers without types', () => {
    const foreign = JSON.parse(JSON.stringify({ ...message, stork_qaa_level: 5, extra: 1 })) as ZbpMessage
    expect(() => buildZbpMessage(foreign, author)).toThrow(expect.objectContaining({ code: 'application-invalid' }))
  })

  it.each([
    ['of another key', () => ({ certificate: authorOf(foreignSignature().privateJwk).certificate }), 'x5c-other-key'],
    ['that is over', () => authorOf(destinationSignature().privateJwk, '2026-06-01'), 'x5c-expired'],
    ['that is none', () => ({ certificate: 'none' }), 'x5c-unreadable'],
    [
      'with a broken body',
      () => ({ certificate: '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----' }),
      'x5c-unreadable',
    ],
  ])('refuses a certificate %s', (_what, change, rule) => {
    expect(() => buildZbpMessage(message, { ...author, ...change() })).toThrow(
      expect.objectContaining({ code: 'key-invalid', facts: { rule, key: 'ZBP author' } }),
    )
  })

  it('refuses a public key and a key that is not RSA', () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    for (const key of [createPublicKey(author.key), privateKey])
      expect(() => buildZbpMessage(message, { ...author, key })).toThrow(
        expect.objectContaining({ code: 'key-invalid', facts: { rule: 'kty', key: 'ZBP author' } }),
      )
  })
})

describe('buildZbpStatus', () => {
  it('is an application for the status service', () => {
    const application = buildZbpStatus(status, { ...author, schemaUri })
    expect(application).toMatchObject({
      service: { identifier: 'urn:schema-fitko-de:fit-connect:id.bund.de:status_v6', name: 'Hundesteuer' },
      schemaUri,
    })
    expect(JSON.parse(read(application.data).content)).toEqual(status)
  })

  it.each([
    ['createdDate', { createdDate: 'today' }],
    ['applicationId', { applicationId: '' }],
    ['senderName', { senderName: '' }],
    ['publicServiceName/de', { publicServiceName: { de: '' } }],
  ])('refuses an invalid %s', (field, change) => {
    expect(() => buildZbpStatus({ ...status, ...change }, { ...author, schemaUri })).toThrow(
      expect.objectContaining({ code: 'application-invalid', facts: { part: 'status', paths: [`/${field}`] } }),
    )
  })
})
