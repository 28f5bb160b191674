import { beforeEach, describe, expect, it } from 'vitest'
import { sequentialIds } from '@amt24/core/testing'
import type { Submission, SubmissionAttempt } from '../../src/fit-connect/index.js'
import { importSigningKey, type SigningKey } from '../../src/fit-connect/crypto/index.js'
import { signTestEvent, type TestEvent } from '../../src/testing/index.js'
import type { FitConnectReceipt } from '../../src/index.js'
import { dogTaxApplication } from './application.js'
import { failureOf } from './failure-of.js'
import { sharedKeys } from './keys.js'
import { createWorld, type World } from './world.js'

let world: World
let receipt: FitConnectReceipt
let honest: readonly string[]
let serviceKey: SigningKey
let destinationKey: SigningKey

beforeEach(async () => {
  const keys = sharedKeys()
  world = await createWorld()
  serviceKey = await importSigningKey(keys.service.privateKey)
  destinationKey = await importSigningKey(keys.destination.signingPrivateKey)
  const destination = await world.sender.destination(world.destination.destinationId)
  receipt = await world.sender.send(dogTaxApplication(), { destination })
  honest = await readLog()
})

const forgeries: [string, string, () => Promise<readonly string[]> | readonly string[]][] = [
  ['a forged signature', 'event-signature-invalid', () => honest.map((token) => withOtherSignature(token))],
  ['a changed payload', 'event-signature-invalid', async () => [...honest, await withChangedClaims()]],
  ['a SET of a foreign destination', 'event-issuer-unknown', async () => [...honest, await foreignDecision()]],
  ['a SET twice', 'event-log-inconsistent', () => [...honest, honest.at(-1) ?? '']],
  ['a submit after a decision', 'event-log-inconsistent', async () => [...honest, await decision(), await submitted()]],
  ['a decision without a submit', 'event-log-inconsistent', async () => [...honest.slice(0, 1), await decision()]],
  ['a submit event of the subscriber', 'event-not-permitted', async () => [await submitted('destination')]],
  ['events of another case', 'event-subject-mismatch', async () => [await submitted('service', otherCase)]],
  ['an acceptance of other contents', 'event-log-inconsistent', async () => [...honest, await otherAcceptance()]],
  ['a kid that would lead elsewhere', 'event-malformed', () => honest.map((token) => withKid(token, '..'))],
  ['what is no SET', 'event-malformed', () => ['a.b.c']],
]

describe('a sender', () => {
  it.each(forgeries)('does not believe a log with %s', async (_what, code, tokens) => {
    serve(await tokens())
    expect(await failureOf(world.sender.status(receipt))).toMatchObject({ code })
    expect(await failureOf(world.sender.awaitOutcome(receipt))).toMatchObject({ code })
  })

  it('reads the log of the case, and on request only that of its submission', async () => {
    const all = await world.sender.events(receipt)
    expect(await world.sender.events(receipt, { of: 'submission' })).toEqual(all)
    const paths = world.service.inspect().requests.map(({ path }) => path)
    expect(paths.at(-2)).toMatch(/\/cases\/[\w-]+\/events/)
    expect(paths.at(-1)).toContain(`/submissions/${receipt.submissionId}/events`)
  })

  it('does not confirm by such a log', async () => {
    serve(honest.map((token) => withOtherSignature(token)))
    const error = await failureOf(world.sender.confirm(attempt()))
    expect(error).toMatchObject({ code: 'submission-unconfirmed' })
    expect(error.toJSON().causes).toContain('event-signature-invalid')
  })

  it('does not take a confirmation of other contents', async () => {
    const other = { ...attempt().authenticationTags, data: 'A'.repeat(22) }
    const error = await failureOf(world.sender.confirm({ ...attempt(), authenticationTags: other }))
    expect(error).toMatchObject({ code: 'authentication-tags-differ', facts: { submissionId: receipt.submissionId } })
  })

  it('does not take a confirmation of fewer attachments', async () => {
    const other = { ...attempt().authenticationTags, attachments: {} }
    expect(await failureOf(world.sender.confirm({ ...attempt(), authenticationTags: other }))).toMatchObject({
      code: 'authentication-tags-differ',
    })
  })

  it('does not take an outcome about other contents than the receipt names', async () => {
    serve([...honest, await decision()])
    const other = { ...receipt, authenticationTags: { ...receipt.authenticationTags, data: 'A'.repeat(22) } }
    const { sender } = world
    for (const reading of [sender.status(other), sender.events(other), sender.awaitOutcome(other)]) {
      expect(await failureOf(reading)).toMatchObject({ code: 'authentication-tags-differ' })
    }
  })

  it('does not take a log without the submit event that the receipt proves', async () => {
    serve(honest.slice(0, 1))
    const reason = 'submit-missing'
    expect(await failureOf(world.sender.awaitOutcome(receipt))).toMatchObject({
      code: 'event-log-inconsistent',
      facts: { reason },
    })
  })

  it('does not ask by a receipt whose ids would lead elsewhere', async () => {
    const asked = world.service.inspect().requests.length
    for (const caseId of ['..', '', '../../v2/destinations', '4711']) {
      expect(await failureOf(world.sender.status({ ...receipt, caseId }))).toMatchObject({
        code: 'submission-not-found',
      })
    }
    expect(world.service.inspect().requests).toHaveLength(asked)
  })

  it('asks for the keys of the service again when it meets an unknown one', async () => {
    const jwks = '**/.well-known/jwks.json'
    world.clock.advance(11 * 60_000)
    world.service.faults.add({
      path: jwks,
      status: 200,
      contentType: 'application/json',
      body: '{"keys":[]}',
      times: 1,
    })
    expect(await failureOf(world.sender.status(receipt))).toMatchObject({ code: 'event-key-unusable' })
    expect(await world.sender.status(receipt)).toBe('submitted')
  })
})

describe('a subscriber', () => {
  it.each(forgeries)(
    'finds invalid-event-log in a log with %s and does not open the contents',
    async (_what, _code, tokens) => {
      serve(await tokens())
      const submission = await onlySubmission()
      expect(submission?.problems).toMatchObject([{ type: expect.stringMatching(/\/invalid-event-log$/) as string }])
      expect(() => submission?.data).toThrow(expect.objectContaining({ code: 'content-unavailable' }))
      expect(submission?.attachments).toEqual([])
    },
  )

  it('is not disturbed, nor is the sender, by what another destination says about its own submission', async () => {
    serve([...honest, await foreignDecision(otherSubmission)])
    expect(await world.sender.status(receipt)).toBe('submitted')
    expect((await world.sender.events(receipt)).map(({ submissionId }) => submissionId)).not.toContain(otherSubmission)
    expect((await onlySubmission())?.problems).toEqual([])
  })

  it('can reject such a submission', async () => {
    serve(honest.map((token) => withOtherSignature(token)))
    const submission = await onlySubmission()
    await submission?.reject(submission.problems)
    world.service.faults.clear()
    expect(await world.sender.awaitOutcome(receipt)).toMatchObject({ state: 'rejected', by: 'destination' })
  })

  it('leaves a submission alone that is decided and merely still listed', async () => {
    serve([...honest, await decision()])
    expect(await onlySubmission()).toBeUndefined()
  })
})

async function onlySubmission(): Promise<Submission | undefined> {
  const [waiting] = await world.subscriber.list()
  return waiting && world.subscriber.fetch(waiting)
}

/** Answers every reading of the log with these tokens. */
function serve(tokens: readonly string[]): void {
  world.service.faults.add({
    method: 'GET',
    path: '**/events',
    status: 200,
    contentType: 'application/json',
    body: JSON.stringify({ eventLog: tokens, totalCount: tokens.length, offset: 0, count: tokens.length }),
  })
}

async function readLog(): Promise<readonly string[]> {
  const { tokenUrl, submissionApi } = world.service.urls
  const { clientId, clientSecret } = world.service.sender
  const token = await world.service.fetch(tokenUrl, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret }),
  })
  const { access_token: accessToken } = (await token.json()) as { access_token: string }
  const answer = await world.service.fetch(`${submissionApi}/v2/cases/${receipt.caseId}/events`, {
    headers: { authorization: `Bearer ${accessToken}` },
  })
  return ((await answer.json()) as { eventLog: string[] }).eventLog
}

function attempt(): SubmissionAttempt {
  const { environment, destinationId, submissionId, caseId, authenticationTags } = receipt
  return { environment, destinationId, submissionId, caseId, authenticationTags }
}

function withOtherSignature(token: string): string {
  const at = token.lastIndexOf('.') + 10
  return token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1)
}

/** Two valid events, the claims of one under the signature of the other. */
async function withChangedClaims(): Promise<string> {
  const [header, , signature] = (await decision()).split('.')
  const [, claims] = (await decision()).split('.')
  return [header, claims, signature].join('.')
}

function event(changes: Partial<TestEvent> & Pick<TestEvent, 'type'>): Promise<string> {
  return signTestEvent({
    issuer: world.service.urls.submissionApi,
    submissionId: receipt.submissionId,
    caseId: receipt.caseId,
    issuedAt: Math.floor(world.clock.now() / 1000),
    signingKey: serviceKey,
    ids,
    ...changes,
  })
}

const ids = sequentialIds()
const otherCase = '11111111-2222-4333-8444-555555555555'
const otherSubmission = '66666666-2222-4333-8444-555555555555'

function decision(): Promise<string> {
  const { authenticationTags } = receipt
  const issuer = world.destination.destinationId
  return event({ type: 'accept-submission', issuer, signingKey: destinationKey, payload: { authenticationTags } })
}

function otherAcceptance(): Promise<string> {
  const authenticationTags = { ...receipt.authenticationTags, metadata: 'A'.repeat(22) }
  const issuer = world.destination.destinationId
  return event({ type: 'accept-submission', issuer, signingKey: destinationKey, payload: { authenticationTags } })
}

function withKid(token: string, kid: string): string {
  const [, ...rest] = token.split('.')
  const header = { typ: 'secevent+jwt', alg: 'PS512', kid }
  return [Buffer.from(JSON.stringify(header)).toString('base64url'), ...rest].join('.')
}

function foreignDecision(submissionId = receipt.submissionId): Promise<string> {
  const { authenticationTags } = receipt
  return event({
    type: 'accept-submission',
    submissionId,
    issuer: otherCase,
    signingKey: destinationKey,
    payload: { authenticationTags },
  })
}

function submitted(by: 'service' | 'destination' = 'service', caseId = receipt.caseId): Promise<string> {
  const { authenticationTags } = receipt
  const issuer = by === 'service' ? world.service.urls.submissionApi : world.destination.destinationId
  const signingKey = by === 'service' ? serviceKey : destinationKey
  return event({ type: 'submit-submission', issuer, signingKey, caseId, payload: { authenticationTags } })
}
