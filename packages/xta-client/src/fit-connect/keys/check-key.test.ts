import 'reflect-metadata'
import { beforeAll, describe, expect, it } from 'vitest'
import { ocsp, pki, type Pki } from '../../../test/fixtures/chain.js'
import { destinationEncryption, destinationSignature, secretsOf } from '../../../test/fixtures/keys.js'
import { x5cOf } from '../../../test/fixtures/pki.js'
import { fakeClock, recordingTransport } from '@amt24/core/testing'
import { now } from '../../../test/fixtures/scene.js'
import { checkKey, type CheckKeyOptions, type KeyReport } from './check-key.js'

const { publicJwk, privateJwk } = destinationEncryption()
const check = (jwk: unknown, options: CheckKeyOptions = {}) => checkKey(jwk, { clock: fakeClock(now), ...options })
const rulesThat = (status: string, { findings }: KeyReport) =>
  findings.filter((finding) => finding.status === status).map(({ rule }) => rule)

describe('checkKey', () => {
  it('passes a key that keeps every rule, and says that its chain was not checked', async () => {
    const report = await check(publicJwk)
    expect(report).toMatchObject({ use: 'encryption', isValid: true })
    expect(rulesThat('passed', report)).toHaveLength(13)
    expect(rulesThat('not-checked', report)).toContain('no-path')
  })

  it('knows a signature key by its algorithm', async () => {
    expect(await check(destinationSignature().publicJwk)).toMatchObject({ use: 'signature', isValid: true })
  })

  it('names every rule that is broken, not only the first', async () => {
    const report = await check({ ...publicJwk, use: 'sig', key_ops: ['encrypt'], alg: 'RSA1_5', x5c: [] })
    expect(rulesThat('failed', report)).toEqual(['use', 'key_ops', 'alg', 'x5c-missing'])
    expect(rulesThat('not-checked', report)).toContain('x5c-expired')
    expect(report.isValid).toBe(false)
  })

  it('tells loudly of a private key in a public place, and repeats nothing of it', async () => {
    const report = await check({ ...publicJwk, ...privateJwk, key_ops: ['wrapKey'] })
    expect(rulesThat('failed', report)).toEqual(['private-member'])
    const told = JSON.stringify(report)
    for (const secret of secretsOf(destinationEncryption())) expect(told).not.toContain(secret)
  })

  it('checks a private key by its own rules', async () => {
    expect(rulesThat('failed', await check(privateJwk, { half: 'private' }))).toEqual([])
    const mixed = { ...privateJwk, p: destinationSignature().privateJwk.p, use: 'sig' }
    expect(rulesThat('failed', await check(mixed, { half: 'private' }))).toEqual(['use', 'halves-differ'])
  })

  it('compares the identifier with the one under which the key is published', async () => {
    expect(rulesThat('failed', await check(publicJwk, { kid: 'another-identifier' }))).toEqual(['kid'])
  })

  it.each([undefined, null, 'text', 42, []])('finds that %j is no key at all', async (jwk) => {
    const report = await check(jwk)
    expect(rulesThat('failed', report)).toEqual(['shape'])
    expect(rulesThat('passed', report)).toEqual([])
  })
})

describe('checkKey with trust anchors', () => {
  let names: Pki
  beforeAll(async () => {
    names = await pki()
  })
  const trust = async (status: 'good' | 'revoked' = 'good') => ({
    trustAnchors: x5cOf(names.root.certificate),
    transport: recordingTransport(await ocsp({ status })),
  })
  const certified = () => ({ ...publicJwk, x5c: x5cOf(names.leaf, names.intermediate.certificate) })

  it('passes a key whose certificates are traced and not revoked', async () => {
    const report = await check(certified(), { certificates: await trust() })
    expect(rulesThat('not-checked', report)).toEqual([])
    expect(rulesThat('failed', report)).toEqual([])
  })

  it('fails one whose certificate was revoked', async () => {
    const report = await check(certified(), { certificates: await trust('revoked') })
    expect(rulesThat('failed', report)).toEqual(['revocation'])
  })

  it('fails a self-signed one at the path, and leaves the rest unchecked', async () => {
    const report = await check(publicJwk, { certificates: await trust() })
    expect(rulesThat('failed', report)).toEqual(['no-path'])
    expect(rulesThat('not-checked', report)).toContain('revocation')
  })
})
