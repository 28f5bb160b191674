import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { eventLogProblem } from '../../src/fit-connect/checks/index.js'
import type { DecryptionKeys } from '../../src/fit-connect/crypto/index.js'
import { checkEncryptionKey, decrypt, openSpooled, parseCompactJwe } from '../../src/fit-connect/crypto/index.js'
import { verifyEvent } from '../../src/fit-connect/events/index.js'
import { FitConnectError } from '../../src/fit-connect/errors.js'
import { translateAnswer } from '../../src/fit-connect/exchange/translate-error.js'
import { parseMetadata } from '../../src/fit-connect/metadata/index.js'
import { parseCheckpoint } from '../../src/fit-connect/sender/checkpoint.js'
import { context, event } from '../fixtures/events.js'
import { destinationDecryptionKeys, destinationEncryption } from '../fixtures/keys.js'
import { anyMutationOf } from '../fixtures/mutations.js'
import { spooledInMemory } from '../fixtures/pieces.js'
import { now } from '../fixtures/scene.js'
import { seal } from '../fixtures/sealed-submission.js'

const { publicJwk, kid } = destinationEncryption()

/** One character of a text replaced, removed or added: what transport and attackers do. */
const edits = fc.record({
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  put: fc.string({ unit: fc.constantFrom('A', 'B', '_', '.', '=', '+', '\n', 'é', '"'), maxLength: 2 }),
})

function edited(text: string, { at, put }: { at: number; put: string }): string {
  const index = Math.floor(at * text.length)
  return text.slice(0, index) + put + text.slice(index + 1)
}

const deep = Buffer.from(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)

let keys: DecryptionKeys
let jwe: string
let token: string
beforeAll(async () => {
  keys = await destinationDecryptionKeys()
  jwe = (await seal(Buffer.from('{"a":1}'), 'application/json')).jwe
  token = await event('service', 'submit-submission')
})

describe('whatever arrives, the failure is one of ours', () => {
  it('for an encrypted part edited in one place: it never opens', async () => {
    await fc.assert(
      fc.asyncProperty(edits, async (edit) => {
        const changed = edited(jwe, edit)
        fc.pre(changed !== jwe)
        const failure = await decrypt(changed, keys).catch((error: unknown) => error)
        expect(failure).toBeInstanceOf(FitConnectError)
      }),
      { numRuns: 300 },
    )
  })

  it('for an event edited in one place: it is never believed', async () => {
    await fc.assert(
      fc.asyncProperty(edits, async (edit) => {
        const changed = edited(token, edit)
        fc.pre(changed !== token)
        const failure = await verifyEvent(changed, context).catch((error: unknown) => error)
        expect(failure).toBeInstanceOf(FitConnectError)
        expect(() => eventLogProblem(failure)).not.toThrow()
      }),
      { numRuns: 300 },
    )
  })

  it('for any text as an encrypted part', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.uint8Array()), (text) => {
        expect(() => parseCompactJwe(text)).toThrow(FitConnectError)
      }),
    )
  })

  it('for any bytes as an encrypted part that is read in pieces, wherever they are cut', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 2_000 }),
      fc.array(fc.base64String(), { maxLength: 7 }).map((segments) => Buffer.from(segments.join('.'))),
      edits.map((edit) => Buffer.from(edited(jwe, edit))).filter((changed) => changed.toString() !== jwe),
    )
    await fc.assert(
      fc.asyncProperty(bytes, fc.integer({ min: 1, max: 500 }), async (part, pieceBytes) => {
        const failure = await openSpooled(spooledInMemory(part, pieceBytes), keys).catch((error: unknown) => error)
        expect(failure).toBeInstanceOf(FitConnectError)
      }),
      { numRuns: 300 },
    )
  })

  it('for any JSON as a key', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.jsonValue(),
          fc.jsonValue().map((value) => ({ ...publicJwk, x5c: value })),
        ),
        (jwk) => {
          expect(() => checkEncryptionKey(jwk, kid, { at: now, certificate: 'required' })).toThrow(FitConnectError)
        },
      ),
    )
  })

  it('for any bytes as metadata: a verdict, never an exception', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array(),
          fc.json().map((text) => Buffer.from(text)),
        ),
        (bytes) => {
          expect(parseMetadata(bytes).ok).toBe(false)
        },
      ),
    )
  })

  it('for metadata nested a hundred thousand levels deep', () => {
    expect(parseMetadata(deep)).toMatchObject({ ok: false })
  })

  it('for any answer to a request: one error, which repeats nothing of it but a plain name', () => {
    const text = fc.string()
    const problem = fc.record(
      { type: text, title: text, detail: text, errorCode: fc.jsonValue() },
      { requiredKeys: [] },
    )
    const json = fc.oneof(problem, fc.jsonValue()).map((value) => Buffer.from(JSON.stringify(value)))
    const body = fc.oneof(fc.uint8Array(), json)
    const mediaType = fc.constantFrom('application/problem+json', 'application/json', 'text/html', '')
    const answer = fc.record({ status: fc.integer({ min: 100, max: 599 }), body, mediaType, retryAfter: text })
    fc.assert(
      fc.property(answer, ({ status, body, mediaType, retryAfter }) => {
        const headers = { 'content-type': mediaType, 'retry-after': retryAfter }
        const { message, facts } = translateAnswer({ status, headers, body }, { action: 'Asking' })
        expect(message).toMatch(/^Asking failed: .+\.$/)
        expect(facts['status']).toBe(status)
        expect(facts['problem'] ?? 'none').toMatch(/^[a-z][a-z0-9-]{1,63}$/)
        expect(facts['retryAfter'] ?? '0').toMatch(/^[\w, :]{1,40}$/)
      }),
    )
  })

  it('for anything that is kept as a checkpoint: it is taken as it was written, or not at all', () => {
    const id = '1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed'
    const sha512 = 'a'.repeat(128)
    const authenticationTag = 'A'.repeat(22)
    const ids = { environment: 'https://service.example', destinationId: id, submissionId: id, caseId: id }
    const checkpoint = {
      ...ids,
      ...{ encryptionKid: 'key-0001', announcedAt: '2026-11-22T12:00:00Z', service: 'urn:a:b', dataSha512: sha512 },
      uploads: [{ uploadId: id, attachmentId: id, sha512, authenticationTag }],
      attempt: {
        ...ids,
        authenticationTags: { metadata: authenticationTag, data: authenticationTag, attachments: {} },
      },
    }
    expect(parseCheckpoint(checkpoint)).toEqual(checkpoint)
    fc.assert(
      fc.property(fc.oneof(anyMutationOf(checkpoint), fc.jsonValue()), (kept) => {
        const parsed = parseCheckpoint(kept)
        if (parsed !== undefined) expect(kept).toMatchObject(parsed)
        for (const { uploadId, authenticationTag: tag = authenticationTag } of parsed?.uploads ?? [])
          expect(`${uploadId} ${tag}`).toMatch(/^[\da-fA-F-]{36} [\w-]{22}$/)
      }),
      { numRuns: 1_000 },
    )
  })
})
