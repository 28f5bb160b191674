import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { eventLogProblem } from '../../src/fit-connect/checks/index.js'
import type { DecryptionKeys } from '../../src/fit-connect/crypto/index.js'
import { checkEncryptionKey, decrypt, parseCompactJwe } from '../../src/fit-connect/crypto/index.js'
import { verifyEvent } from '../../src/fit-connect/events/index.js'
import { FitConnectError } from '../../src/fit-connect/errors.js'
import { parseMetadata } from '../../src/fit-connect/metadata/index.js'
import { context, event } from '../fixtures/events.js'
import { destinationDecryptionKeys, destinationEncryption } from '../fixtures/keys.js'
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
    const deep = Buffer.from(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)
    expect(parseMetadata(deep)).toMatchObject({ ok: false })
  })
})
