import { describe, expect, it } from 'vitest'
import { replyChannels } from '../../../test/fixtures/full-metadata.js'
import { attachmentId, otherSubmissionId, submissionId } from '../../../test/fixtures/scene.js'
import { testApplication } from '../../testing/index.js'
import { version as ownVersion } from '../../version.js'
import { sha512Hex } from '../crypto/hash.js'
import { buildMetadata, type MetadataContent } from './build.js'
import type { SignatureDescription } from './metadata.js'

const hash = sha512Hex(Buffer.from('content'))
const [attachment] = testApplication().attachments
if (!attachment) throw new Error('The test application has no attachment.')

function build(changes: Partial<MetadataContent> = {}) {
  return buildMetadata({
    version: '2.1.0',
    application: testApplication(),
    hashes: { data: hash, attachments: { [attachmentId]: hash } },
    ...changes,
  }).metadata
}

function invalidAt(...paths: string[]) {
  const facts: unknown = expect.objectContaining({ paths })
  return expect.objectContaining({ code: 'metadata-invalid', facts }) as Error
}

describe('buildMetadata', () => {
  it.each(replyChannels.map((replyChannel) => [Object.keys(replyChannel)[0], replyChannel] as const))(
    'writes the reply channel %s',
    (_name, replyChannel) => {
      expect(build({ replyChannel }).replyChannel).toEqual(replyChannel)
    },
  )

  it('writes signatures of data and attachments, descriptions and fragments', () => {
    const signature: SignatureDescription = { signatureFormat: 'cms', detachedSignature: true, content: 'TWFu' }
    const described = { ...attachment, description: 'Impfpass', signature }
    const application = testApplication({ signature, attachments: [described] })
    const fragments = { [attachmentId]: [submissionId, otherSubmissionId] }
    expect(build({ application, fragments }).contentStructure).toMatchObject({
      data: { signature },
      attachments: [{ description: 'Impfpass', signature, fragments: fragments[attachmentId] }],
    })
  })

  it('refuses a detached signature without its content', () => {
    const signature: SignatureDescription = { signatureFormat: 'json', detachedSignature: true }
    expect(() => build({ application: testApplication({ signature }) })).toThrow(
      invalidAt('/contentStructure/data/signature/content'),
    )
    const application = testApplication({ attachments: [{ ...attachment, signature }] })
    expect(() => build({ application })).toThrow(invalidAt('/contentStructure/attachments/0/signature/content'))
  })

  it('names this package as the product of an author, unless told otherwise', () => {
    expect(build({ author: { name: 'Portal' } }).author).toEqual({
      name: 'Portal',
      product: { name: '@amt24/xta-client', version: ownVersion, manufacturer: 'amt24' },
    })
    const product = { name: 'Eigenes', version: '2', manufacturer: 'Stadt Beispiel' }
    expect(build({ author: { name: 'Portal', product } }).author).toEqual({ name: 'Portal', product })
  })

  it('refuses what additionalReferenceInfo does not define', () => {
    const additionalReferenceInfo = { senderReference: 'A-1', other: 1 }
    expect(() => build({ additionalReferenceInfo })).toThrow(invalidAt('/additionalReferenceInfo'))
  })

  it('refuses values that JSON cannot hold without quoting them', () => {
    const paymentInformation = { grossAmount: 1n } as never
    expect(() => build({ paymentInformation })).toThrow(invalidAt())
  })
})

describe('the reply key', () => {
  const channelWith = (members: object) => {
    const [fitConnect] = replyChannels.flatMap((channel) => channel.fitConnect ?? [])
    if (!fitConnect) throw new Error('The fixtures have no such channel.')
    return { fitConnect: { ...fitConnect, encryptionPublicKey: { ...fitConnect.encryptionPublicKey, ...members } } }
  }

  it.each(['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'])('with the private member %s is refused loudly', (member) => {
    const refusal = expect.objectContaining({ code: 'key-invalid', facts: { rule: 'private-member' } }) as Error
    expect(() => build({ replyChannel: channelWith({ [member]: 'PLANTED' }) })).toThrow(refusal)
    expect(() => build({ replyChannel: channelWith({ [member]: 'PLANTED' }) })).not.toThrow('PLANTED')
  })

  it('with a certificate is refused', () => {
    const refusal = expect.objectContaining({ code: 'key-invalid', facts: { rule: 'x5c' } }) as Error
    expect(() => build({ replyChannel: channelWith({ x5c: ['MII='] }) })).toThrow(refusal)
  })

  it('that is too short is refused', () => {
    expect(() => build({ replyChannel: channelWith({ n: 'n'.repeat(682) }) })).toThrow(
      invalidAt('/replyChannel/fitConnect/encryptionPublicKey/n'),
    )
  })
})

describe('data sets', () => {
  const dataSet = {
    dataSetId: attachmentId,
    schema: { schemaUri: 'https://schemas.example/identity', mimeType: 'application/jose' },
    content: 'Müster',
  } as const

  it('are hashed over the UTF-8 bytes of their text', () => {
    const expected = { type: 'sha512', content: sha512Hex(Buffer.from('Müster', 'utf8')) }
    expect(build({ dataSets: [dataSet] }).dataSets).toEqual([{ ...dataSet, hash: expected }])
  })

  it('with another hash than that of their content are refused', () => {
    const wrong = { ...dataSet, hash: { type: 'sha512', content: hash } } as const
    expect(() => build({ dataSets: [wrong] })).toThrow(invalidAt('/dataSets/0/hash/content'))
  })

  it('with an object as content are refused, because nobody says how to hash it', () => {
    const object = { ...dataSet, content: { vorname: 'Erika' } } as never
    expect(() => build({ dataSets: [object] })).toThrow(invalidAt('/dataSets/0/content'))
  })

  it('with one id twice are refused', () => {
    const upper = { ...dataSet, dataSetId: dataSet.dataSetId.toUpperCase() }
    expect(() => build({ dataSets: [dataSet, upper] })).toThrow(invalidAt('/dataSets/1/dataSetId'))
  })
})
