import { constants, createDecipheriv, createHash, createPrivateKey, privateDecrypt } from 'node:crypto'
import type { HttpRequest, HttpTransport } from '@amt24/core/http'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createSender } from '../../src/fit-connect/index.js'
import { dogTaxApplication, pdf, pdfId } from '../contract/application.js'
import { createWorld, type World } from '../contract/world.js'

const photoId = 'a3e1f1de-7a4b-4d53-8f0e-0a1b2c3d4e5f'
const photo = pdf({ id: photoId, filename: 'foto.jpg', mediaType: 'image/jpeg', content: Uint8Array.of(255, 216, 255) })
const application = dogTaxApplication({ attachments: [pdf(), photo] })

const announcementSchema = z.object({ announcedAttachments: z.array(z.string()) })
const partsSchema = z.object({ encryptedMetadata: z.string(), encryptedData: z.string() })
const metadataSchema = z.object({
  contentStructure: z.object({
    data: z.object({ hash: z.object({ content: z.string() }) }),
    attachments: z.array(z.object({ attachmentId: z.string(), hash: z.object({ content: z.string() }) })),
  }),
})

let world: World
let exchanges: { readonly line: string; readonly text: string }[]
const bodyOf = (line: RegExp): string =>
  exchanges.find((exchange) => line.test(exchange.line))?.text ?? expect.unreachable(`There is no ${line.source}.`)
const announcement = () => announcementSchema.parse(JSON.parse(bodyOf(/^POST .*\/submissions$/)))
const parts = () => partsSchema.parse(JSON.parse(bodyOf(/^PUT .*\/submissions\/[^/]+$/)))
const attachment = (id: string): string => bodyOf(new RegExp(`^PUT .*/attachments/${id}$`))

beforeAll(async () => {
  world = await createWorld()
  exchanges = []
  const { service, destination, clock, transport } = world
  const sender = createSender({ environment: service.urls, ...service.sender, clock, transport: overheard(transport) })
  await sender.send(application, { destination: await sender.destination(destination.destinationId) })
})

describe('what leaves the sender', () => {
  it('is announced first, then uploaded, then finalised', () => {
    const steps = exchanges.filter(({ line }) => /^(POST|PUT) .*\/submissions/.test(line)).map(({ line }) => line)
    expect(steps.map((line) => line.replace(/^(\w+) .*\/v2/, '$1 ').replaceAll(/[\da-f-]{36}/g, '<id>'))).toEqual([
      'POST /submissions',
      'PUT /submissions/<id>/attachments/<id>',
      'PUT /submissions/<id>/attachments/<id>',
      'PUT /submissions/<id>',
    ])
  })

  it('names the same attachments in the announcement, the uploads and the metadata', () => {
    const uploaded = exchanges.flatMap(({ line }) => /\/attachments\/(.+)$/.exec(line)?.[1] ?? [])
    expect(announcement().announcedAttachments).toEqual([pdfId, photoId])
    expect(uploaded).toEqual([pdfId, photoId])
    expect(metadata().contentStructure.attachments.map(({ attachmentId }) => attachmentId)).toEqual([pdfId, photoId])
  })

  it('says in each part the algorithms, the current key and the media type of what is inside, and nothing else', () => {
    const common = { alg: 'RSA-OAEP-256', enc: 'A256GCM', kid: world.destination.encryptionPublicKey.kid }
    const { encryptedMetadata, encryptedData } = parts()
    expect(headerOf(encryptedMetadata)).toEqual({ ...common, cty: 'application/json' })
    expect(headerOf(encryptedData)).toEqual({ ...common, cty: 'application/json' })
    expect(headerOf(attachment(pdfId))).toEqual({ ...common, cty: 'application/pdf' })
    expect(headerOf(attachment(photoId))).toEqual({ ...common, cty: 'image/jpeg' })
  })

  it('is encrypted part by part, each with a content key and an IV of its own', () => {
    const { encryptedMetadata, encryptedData } = parts()
    const all = [encryptedMetadata, encryptedData, attachment(pdfId), attachment(photoId)].map(segmentsOf)
    expect(new Set(all.map(([, , iv]) => iv?.toString('hex'))).size).toBe(4)
    expect(new Set(all.map(([, key]) => contentKeyOf(key).toString('hex'))).size).toBe(4)
  })

  it('is hashed over exactly the bytes that are encrypted', () => {
    const { data, attachments } = metadata().contentStructure
    expect(data.hash.content).toBe(sha512(opened(parts().encryptedData)))
    expect(attachments.map(({ hash }) => hash.content)).toEqual([
      sha512(opened(attachment(pdfId))),
      sha512(opened(attachment(photoId))),
    ])
    expect(opened(parts().encryptedData)).toEqual(Buffer.from(application.data))
  })
})

/** The same transport; method, address and body of every request are written down. */
function overheard(transport: HttpTransport): HttpTransport {
  return {
    stream: (request, options) => transport.stream(request, options),
    send: async (request, options) => {
      const text = await textOf(request.body)
      exchanges.push({ line: `${request.method} ${request.url}`, text })
      return transport.send(request.body === undefined ? request : { ...request, body: text }, options)
    },
  }
}

async function textOf(body: HttpRequest['body']): Promise<string> {
  if (body === undefined || typeof body === 'string') return body ?? ''
  if (body instanceof Uint8Array) return Buffer.from(body).toString()
  const pieces: Uint8Array[] = []
  for await (const piece of body.open()) pieces.push(Uint8Array.from(piece))
  return Buffer.concat(pieces).toString()
}

const segmentsOf = (jwe: string): Buffer[] => jwe.split('.').map((segment) => Buffer.from(segment, 'base64url'))
const headerOf = (jwe: string): unknown => JSON.parse(String(segmentsOf(jwe)[0]))
const sha512 = (bytes: Uint8Array): string => createHash('sha512').update(bytes).digest('hex')
const metadata = () => metadataSchema.parse(JSON.parse(opened(parts().encryptedMetadata).toString()))

/** RFC 7516 by hand, so that a mistake of the library cannot hide in its own reader. */
function opened(jwe: string): Buffer {
  const [, key, iv, ciphertext, tag] = segmentsOf(jwe)
  if (!iv || !ciphertext || !tag) return expect.unreachable('That is no compact JWE.')
  const decipher = createDecipheriv('aes-256-gcm', contentKeyOf(key), iv, { authTagLength: 16 })
  decipher.setAAD(Buffer.from(jwe.slice(0, jwe.indexOf('.'))))
  decipher.setAuthTag(tag)
  return Buffer.concat([decipher.update(ciphertext), decipher.final()])
}

function contentKeyOf(wrapped: Buffer | undefined): Buffer {
  const key = createPrivateKey({ key: { ...world.destination.encryptionPrivateKey }, format: 'jwk' })
  const padding = constants.RSA_PKCS1_OAEP_PADDING
  return privateDecrypt({ key, padding, oaepHash: 'sha256' }, wrapped ?? Buffer.alloc(0))
}
