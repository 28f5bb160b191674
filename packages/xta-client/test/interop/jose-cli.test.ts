import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '@amt24/core'
import { sequentialIds } from '@amt24/core/testing'
import { expect, it, onTestFinished } from 'vitest'
import { describeWithPeerTool } from '../../../../tools/testing/peer-tool.js'
import { buildRejectEvent, importSigningKey, problem, verifyEvent } from '../../src/fit-connect/index.js'
import { sharedKeys } from '../contract/keys.js'

const destinationId = '11111111-1111-4111-8111-111111111111'
const submissionId = '22222222-2222-4222-8222-222222222222'
const caseId = '33333333-3333-4333-8333-333333333333'
const schema = 'https://schema.fitko.de/fit-connect/set-payload/1.2.2/set-payload.schema.json'

// The command line knows no RSA-OAEP, so it serves for signed events alone.
describeWithPeerTool('jose-cli', 'the jose command line, an independent implementation of JWS', (jose) => {
  it('verifies an event that we signed, and refuses it when a character of it is changed', async () => {
    const { signingPrivateKey, signingPublicKey } = sharedKeys().destination
    const token = await buildRejectEvent(
      {
        submit: { submissionId, caseId, schema },
        destinationId,
        signingKey: await importSigningKey(signingPrivateKey),
        ids: sequentialIds(),
        clock: systemClock,
      },
      [problem('technical-error', 'other', 'Test')],
    )
    const key = fileWith('key.jwk', JSON.stringify(signingPublicKey))
    const [header = '', payload = '', signature = ''] = token.split('.')
    const verify = (compact: string): number | null =>
      spawnSync(jose, ['jws', 'ver', '-i', fileWith('token', compact), '-k', key]).status
    expect(verify(token)).toBe(0)
    expect(verify(`${header}.${payload.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))}.${signature}`)).not.toBe(0)
  })

  it('signs an event that we verify', async () => {
    const { signingPrivateKey, signingPublicKey } = sharedKeys().destination
    const claims = {
      $schema: schema,
      jti: '44444444-4444-4444-8444-444444444444',
      iss: destinationId,
      iat: Math.floor(Date.now() / 1000),
      sub: `submission:${submissionId}`,
      txn: `case:${caseId}`,
      events: {
        'https://schema.fitko.de/fit-connect/events/reject-submission': {
          problems: [problem('technical-error', 'other', 'Test')],
        },
      },
    }
    const template = { protected: { alg: 'PS512', typ: 'secevent+jwt', kid: signingPrivateKey.kid } }
    const key = fileWith('key.jwk', JSON.stringify(signingPrivateKey))
    const args = ['jws', 'sig', '-I', fileWith('claims.json', JSON.stringify(claims)), '-s', JSON.stringify(template)]
    const signed = spawnSync(jose, [...args, '-k', key, '-c'], { encoding: 'utf8' })
    expect(signed.stderr).toBe('')
    const event = await verifyEvent(signed.stdout.trim(), {
      issuer: 'https://delivery.example/submission-api',
      destinationId,
      submissionId,
      caseId,
      serviceKey: () => Promise.resolve(undefined),
      destinationKey: () => Promise.resolve(signingPublicKey),
      clock: systemClock,
    })
    expect(event).toMatchObject({ type: 'reject-submission', issuer: 'destination', submissionId })
  })
})

function fileWith(name: string, content: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'jose-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, name)
  writeFileSync(file, content)
  return file
}
