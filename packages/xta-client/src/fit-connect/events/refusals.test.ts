import { describe, expect, it } from 'vitest'
import { context, event, log } from '../../../test/fixtures/events.js'
import { destinationEncryption, destinationSignature, foreignSignature } from '../../../test/fixtures/keys.js'
import {
  caseId,
  destinationId,
  foreignDestinationId,
  nowInSeconds,
  otherSubmissionId,
  service,
  submissionId,
} from '../../../test/fixtures/scene.js'
import { withMembers } from '../../../test/fixtures/compact.js'
import { FitConnectError } from '../errors.js'
import { eventUri } from './event-types.js'
import { verifyCase } from './verify-case.js'
import { verifyEvent, type EventContext } from './verify-event.js'
import { verifyEventLog } from './verify-event-log.js'

const nothingBelieved = 'Nothing of the log was believed; report it to the operator of the delivery service.'

/** What somebody sends, and everything that the refusal says about it. */
interface Case {
  readonly token: () => Promise<string>
  readonly context?: Partial<EventContext>
  readonly facts: object
  readonly says: readonly string[]
}

const created = (claims: object) => () => event('service', 'create-submission', { ...claims })

const cases: Readonly<Record<string, Case>> = {
  'no token': {
    token: () => Promise.resolve('a.b'),
    facts: { rule: 'segments' },
    says: ['An entry of the event log is no signed event of FIT-Connect (segments).', nothingBelieved],
  },
  'an issuer with another address': {
    token: created({ iss: 'https://elsewhere.example' }),
    facts: { issuer: 'service', expectedDestination: destinationId },
    says: [
      'names another delivery service as its issuer. Check that "submissionApi" of the environment is the address',
    ],
  },
  'an issuer with an address in clear': {
    token: created({ iss: 'http://elsewhere.example' }),
    facts: { issuer: 'service', expectedDestination: destinationId },
    says: ['names another delivery service as its issuer.'],
  },
  'an issuer that is no address but holds one': {
    token: created({ iss: `x${service}` }),
    facts: { issuer: 'destination', expectedDestination: destinationId },
    says: ['An event was issued by another destination than the one of this submission.', nothingBelieved],
  },
  'another destination': {
    token: created({ iss: foreignDestinationId }),
    facts: { issuer: 'destination', expectedDestination: destinationId },
    says: ['An event was issued by another destination than the one of this submission.', nothingBelieved],
  },
  'no event': {
    token: created({ events: {} }),
    facts: { rule: 'single-event' },
    says: ['An event does not hold exactly one event.', nothingBelieved],
  },
  'a forwarding': {
    token: created({ events: { 'https://schema.fitko.de/fit-connect/events/forward-submission': {} } }),
    facts: { reason: 'removed-in-v2' },
    says: ['holds a forwarding, which API v1 had', 'ask the operator of the delivery service which generation'],
  },
  'an unknown event': {
    token: created({ events: { 'urn:example': {} } }),
    facts: { reason: 'undefined-in-v2' },
    says: ['holds an event that API v2 does not define. Update @amt24/xta-client, or check'],
  },
  'an event that is not the signer’s to say': {
    token: () => event('destination', 'delete-submission'),
    facts: { issuer: 'destination', event: 'delete-submission' },
    says: ['The destination issued "delete-submission", which it has no right to say.', nothingBelieved],
  },
  'a key that nobody has': {
    token: () => event('stranger', 'accept-submission'),
    facts: { issuer: 'destination', kid: foreignSignature().kid, rule: 'shape' },
    says: [
      `The destination has no key "${foreignSignature().kid}", with which an event claims to be signed.`,
      nothingBelieved,
    ],
  },
  'a key that must not sign': {
    token: async () =>
      withMembers(await event('destination', 'accept-submission'), 0, { kid: destinationEncryption().kid }),
    context: { destinationKey: () => Promise.resolve(destinationEncryption().publicJwk) },
    facts: { issuer: 'destination', kid: destinationEncryption().kid, rule: 'key_ops' },
    says: [
      `The key "${destinationEncryption().kid}" of the destination must not verify events. Report it to its owner.`,
    ],
  },
  'a forged signature': {
    token: async () =>
      withMembers(await event('stranger', 'accept-submission'), 0, { kid: destinationSignature().kid }),
    facts: { kid: destinationSignature().kid },
    says: [`does not verify with the key "${destinationSignature().kid}": it was forged or changed.`, nothingBelieved],
  },
  'another payload schema': {
    token: created({ $schema: 'urn:example' }),
    facts: {},
    says: ['follows a payload schema that this library does not know (1.x is known). Update @amt24/xta-client.'],
  },
  'a payload without what belongs to it': {
    token: () => event('service', 'submit-submission', { events: { [eventUri('submit-submission')]: {} } }),
    facts: { rule: 'payload' },
    says: ['An event says "submit-submission" without what belongs to it.', nothingBelieved],
  },
  'an event of the future': {
    token: created({ iat: nowInSeconds + 3600 }),
    facts: { rule: 'issued-in-future' },
    says: ["was issued in the future (check this machine's clock).", nothingBelieved],
  },
  'another submission': {
    token: created({ sub: `submission:${otherSubmissionId}` }),
    facts: { caseId, submissionId },
    says: ['is about another case or submission than the one asked for.', nothingBelieved],
  },
}

describe('The refusal of an event', () => {
  it.each(Object.entries(cases))('for %s says what is wrong, where, and what to do', async (_what, refused) => {
    const error = await failureOf(verifyEvent(await refused.token(), { ...context, ...refused.context }))
    expect(error.facts).toEqual(refused.facts)
    for (const sentence of refused.says) expect(error.message).toContain(sentence)
  })
})

describe('The refusal of a log', () => {
  it('names the entry and keeps what was said about it', async () => {
    const error = await failureOf(
      verifyCase([...(await log('create-submission')), 'a.b'], `submission:${submissionId}`, context),
    )
    expect(error).toMatchObject({ code: 'event-malformed', cause: { code: 'event-malformed' }, isRetryable: false })
    expect(error.facts).toEqual({ reason: 'malformed', rule: 'segments', entry: 1 })
    expect(error.message).toMatch(/^Entry 1 of the event log: An entry of the event log is no signed event/)
  })

  it('says which entry is there twice', async () => {
    const [token = ''] = await log('create-submission')
    const error = await failureOf(verifyCase([token, token], `submission:${submissionId}`, context))
    expect(error.facts).toEqual({ reason: 'duplicate', entry: 1 })
    expect(error.message).toContain('Entry 1 of the event log repeats an earlier event.')
    expect(error.message).toContain('read the log again, and if it stays, report it')
  })

  it('says that other contents were accepted than were submitted', async () => {
    const accepted = await event('destination', 'accept-submission', {
      events: {
        [eventUri('accept-submission')]: { authenticationTags: { metadata: 'A'.repeat(22), data: 'A'.repeat(22) } },
      },
    })
    const error = await failureOf(verifyEventLog([...(await log('submit-submission')), accepted], context))
    expect(error.facts).toEqual({ reason: 'tags' })
    expect(error.message).toContain('the authentication tags differ. Do not act on it; report it to the authority')
  })

  it('says which event cannot follow', async () => {
    const error = await failureOf(verifyEventLog(await log('create-submission', 'accept-submission'), context))
    expect(error.facts).toEqual({ reason: 'not-submitted', event: 'accept-submission', status: 'incomplete', entry: 1 })
    expect(error.message).toContain(
      'holds "accept-submission" where it cannot happen (not-submitted). Do not act on it;',
    )
  })

  it('is left to the source where a key could not be fetched, whatever the source says', async () => {
    const failure = new FitConnectError('service-unavailable', { message: 'unreachable', isRetryable: true })
    const offline = { ...context, serviceKey: () => Promise.reject(failure) }
    await expect(verifyCase(await log('create-submission'), `submission:${submissionId}`, offline)).rejects.toBe(
      failure,
    )
  })
})

async function failureOf(attempt: Promise<unknown>): Promise<FitConnectError> {
  const error: unknown = await attempt.catch((cause: unknown) => cause)
  if (error instanceof FitConnectError) return error
  throw new Error('did not fail with a FitConnectError')
}
