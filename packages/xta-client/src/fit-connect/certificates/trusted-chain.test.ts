import { systemClock } from '@amt24/core'
import { describe, expect, it } from 'vitest'
import { destinationEncryption } from '../../../test/fixtures/keys.js'
import type { Environment } from '../environment.js'
import { environments } from '../environments.js'
import { createTrustedChain, type CertificateOptions } from './trusted-chain.js'

const sandbox: Environment = { ...environments.test, submissionApi: 'http://127.0.0.1:4000/submission-api' }
const chainFor = (environment: Environment, options: CertificateOptions = {}) =>
  createTrustedChain(environment, options, systemClock)
const selfSigned = { kid: 'any-key-identifier', jwk: { kty: 'RSA', x5c: [] } }

describe('createTrustedChain', () => {
  it.each([
    ['the test environment', environments.test],
    ['a loopback host', sandbox],
  ])('lets %s use self-signed certificates', async (_what, environment) => {
    await expect(chainFor(environment).require(selfSigned)).resolves.toBeUndefined()
  })

  it.each([
    ['stage', environments.stage],
    ['prod', environments.prod],
    ['unknown ones', { ...environments.test, submissionApi: 'https://service.example/submission-api' }],
  ])('fails closed for %s', (_what, environment) => {
    expect(() => chainFor(environment)).toThrow(expect.objectContaining({ code: 'certificate-chain-unchecked' }))
  })

  it('goes on with the named waiver', async () => {
    const chain = chainFor(environments.prod, { dangerouslyAllowUncheckedCertificateChain: true })
    await expect(chain.require(selfSigned)).resolves.toBeUndefined()
  })

  it.each([
    ['none', []],
    ['text that is no certificate', ['root.pem']],
    ['a PEM block of something else', ['-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n']],
    ['bytes that are no certificate', [new Uint8Array([48, 3, 2, 1, 0])]],
  ])('refuses trust anchors at once when they are %s', (_what, trustAnchors) => {
    expect(() => chainFor(environments.prod, { certificates: { trustAnchors } })).toThrow(
      expect.objectContaining({ code: 'trust-anchor-invalid', facts: { option: 'trustAnchors' } }),
    )
  })

  it('applies given trust anchors also where self-signed certificates would do', async () => {
    const { x5c } = destinationEncryption().publicJwk
    const chain = chainFor(sandbox, { certificates: { trustAnchors: x5c as string[] } })
    await expect(chain.require(selfSigned)).rejects.toMatchObject({
      code: 'certificate-untrusted',
      facts: { rule: 'unreadable' },
    })
  })
})
