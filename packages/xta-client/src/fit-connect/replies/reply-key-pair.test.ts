import { beforeAll, describe, expect, it } from 'vitest'
import { calculateJwkThumbprint } from 'jose'
import { importDecryptionKeys } from '../crypto/index.js'
import { openReplyChannel } from './reply-channel.js'
import { createReplyKeyPair, type ReplyKeyPair } from './reply-key-pair.js'

describe('createReplyKeyPair', () => {
  let pair: ReplyKeyPair
  beforeAll(async () => {
    pair = await createReplyKeyPair()
  }, 60_000)

  it('makes a public half that metadata may carry: bare, for wrapKey, nothing private', () => {
    expect(Object.keys(pair.publicKey).sort()).toEqual(['alg', 'e', 'key_ops', 'kid', 'kty', 'n'])
    expect(pair.publicKey).toMatchObject({ alg: 'RSA-OAEP-256', key_ops: ['wrapKey'], e: 'AQAB' })
    expect(String(pair.publicKey['n'])).toHaveLength(683)
  })

  it('names it by its thumbprint', async () => {
    const { n, e } = pair.privateKey
    expect(pair.publicKey['kid']).toBe(
      await calculateJwkThumbprint({ kty: 'RSA', n: String(n), e: String(e) }, 'sha256'),
    )
  })

  it('makes halves that fit: an authority takes one, the sender decrypts with the other', async () => {
    const fitConnect = { processStandards: ['urn:example'], encryptionPublicKey: pair.publicKey }
    const { key } = openReplyChannel({ caseId: 'case', metadata: { replyChannel: { fitConnect } } }, Date.now())
    expect((await importDecryptionKeys([pair.privateKey])).kids).toEqual([key.kid])
  })
})
