import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { startSandbox, type Sandbox } from '@amt24/sandbox'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeWithPeerTool } from '../../../../tools/testing/peer-tool.js'
import { createSender, createSubscriber, type Sender, type Subscriber } from '../../src/fit-connect/index.js'
import { sharedKeys } from '../contract/keys.js'
import { runPeer } from './run-peer.js'

const script = resolve(import.meta.dirname, 'jwcrypto_peer.py')

describeWithPeerTool('python-jwcrypto', 'python3-jwcrypto, an independent JOSE implementation', (python) => {
  let sandbox: Sandbox
  let sender: Sender
  let subscriber: Subscriber
  let folder: string

  beforeAll(async () => {
    sandbox = await startSandbox({ keys: sharedKeys() })
    folder = mkdtempSync(join(tmpdir(), 'jwcrypto-'))
    writeFileSync(join(folder, 'sandbox.json'), JSON.stringify(sandbox.config))
    const { fitConnect: environment } = sandbox.config
    const { destinationId, encryptionPrivateKey, signingPrivateKey } = firstDestination(sandbox)
    sender = createSender({ environment, ...environment.sender })
    subscriber = createSubscriber({
      environment,
      ...environment.subscriber,
      destinationId,
      keys: { decryption: [encryptionPrivateKey], signing: signingPrivateKey },
    })
  })
  afterAll(async () => {
    await sandbox.close()
    rmSync(folder, { recursive: true })
  })

  function peer(command: string, file: string, input: unknown = null): Promise<unknown> {
    return runPeer(python, [script, command, file], JSON.stringify(input))
  }

  it('sends a submission that our subscriber receives, finds sound and accepts', async () => {
    const sent = (await peer('send', join(folder, 'sandbox.json'))) as {
      submissionId: string
      data: string
      attachment: string
    }
    const received: { problems: number; data: string; attachment: string }[] = []
    await subscriber.process(
      async (submission) => {
        const [attachment] = submission.attachments
        received.push({
          problems: submission.problems.length,
          data: sha512(submission.data),
          attachment: attachment ? sha512(await attachment.bytes()) : 'none',
        })
        await submission.accept()
      },
      { once: true, onProblem: raise },
    )
    expect(received).toEqual([{ problems: 0, data: sent.data, attachment: sent.attachment }])
  })

  it.each([1, 2, 3, 16_384, 1_000_000])(
    'decrypts what our sender encrypted, with an attachment of %i bytes',
    async (size) => {
      const { destinationId, schemaUri, serviceIdentifier } = firstDestination(sandbox)
      const attachment = {
        id: crypto.randomUUID(),
        purpose: 'attachment' as const,
        filename: 'zufall.pdf',
        mediaType: 'application/pdf',
        content: randomBytes(size),
      }
      const data = new TextEncoder().encode(JSON.stringify({ zeichen: 'äöüß', size }))
      const receipt = await sender.send(
        {
          form: { id: 'interop', version: '1.0.0' },
          service: { identifier: serviceIdentifier },
          schemaUri,
          mediaType: 'application/json',
          data,
          attachments: [attachment],
        },
        { destination: await sender.destination(destinationId) },
      )
      const parts = await readSubmission(sandbox, receipt.submissionId, attachment.id)
      const decrypted = await peer('decrypt', join(folder, 'sandbox.json'), parts)
      const header = { alg: 'RSA-OAEP-256', enc: 'A256GCM', kid: firstDestination(sandbox).encryptionPublicKey.kid }
      expect(decrypted).toMatchObject({
        metadata: { header: { ...header, cty: 'application/json' } },
        data: { sha512: sha512(data), header: { ...header, cty: 'application/json' } },
        attachment: { sha512: sha512(attachment.content), size, header },
      })
    },
  )

  it('verifies the acceptance that our subscriber signed', async () => {
    const { destinationId, signingPublicKey, schemaUri, serviceIdentifier } = firstDestination(sandbox)
    const receipt = await sender.send(
      {
        form: { id: 'interop', version: '1.0.0' },
        service: { identifier: serviceIdentifier },
        schemaUri,
        mediaType: 'application/json',
        data: new TextEncoder().encode('{}'),
        attachments: [],
      },
      { destination: await sender.destination(destinationId) },
    )
    await subscriber.process((submission) => submission.accept(), { once: true, onProblem: raise })
    const { eventLog } = (await call(sandbox, 'sender', `/v2/cases/${receipt.caseId}/events?offset=0&limit=500`)) as {
      eventLog: string[]
    }
    const accepted = eventLog.filter(
      (token) => token.split('.')[1] !== undefined && claimsOf(token)['iss'] === destinationId,
    )
    writeFileSync(join(folder, 'keys.json'), JSON.stringify({ keys: [signingPublicKey] }))
    const claims = await peer('verify', join(folder, 'keys.json'), accepted)
    expect(claims).toEqual([
      expect.objectContaining({
        sub: `submission:${receipt.submissionId}`,
        events: {
          'https://schema.fitko.de/fit-connect/events/accept-submission': {
            authenticationTags: receipt.authenticationTags,
          },
        },
      }),
    ])
  })
})

function firstDestination({ config }: Sandbox): Sandbox['config']['fitConnect']['destinations'][number] {
  const [destination] = config.fitConnect.destinations
  if (!destination) throw new Error('The sandbox has no destination.')
  return destination
}

async function readSubmission(
  sandbox: Sandbox,
  submissionId: string,
  attachmentId: string,
): Promise<Record<string, string>> {
  const submission = (await call(sandbox, 'subscriber', `/v2/submissions/${submissionId}`)) as {
    encryptedMetadata: string
    encryptedData: string
  }
  const attachment = (await call(
    sandbox,
    'subscriber',
    `/v2/submissions/${submissionId}/attachments/${attachmentId}`,
  )) as string
  return { metadata: submission.encryptedMetadata, data: submission.encryptedData, attachment }
}

/** Plain requests, so that nothing of the client stands between the stored bytes and the peer. */
async function call(
  { config: { fitConnect } }: Sandbox,
  role: 'sender' | 'subscriber',
  path: string,
): Promise<unknown> {
  const { clientId, clientSecret } = fitConnect[role]
  const token = await fetch(fitConnect.tokenUrl, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret }),
  })
  const { access_token } = (await token.json()) as { access_token: string }
  const answer = await fetch(fitConnect.submissionApi + path, { headers: { authorization: `Bearer ${access_token}` } })
  expect(answer.status).toBe(200)
  return answer.headers.get('content-type')?.includes('json') ? answer.json() : answer.text()
}

function claimsOf(token: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>
}

function sha512(content: Uint8Array): string {
  return createHash('sha512').update(content).digest('hex')
}

function raise(error: unknown): never {
  throw error
}
