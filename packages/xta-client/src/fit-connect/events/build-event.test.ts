import { describe, expect, it } from 'vitest'
import { context, event, tags } from '../../../test/fixtures/events.js'
import { destinationSigningKey } from '../../../test/fixtures/keys.js'
import { clock, countingIds, destinationId, nowInSeconds } from '../../../test/fixtures/scene.js'
import { problem } from '../problems/index.js'
import type { DecisionContext } from './build-event.js'
import { buildAcceptEvent, buildRejectEvent } from './build-event.js'
import { eventUri } from './event-types.js'
import { parseSet } from './set.js'
import { submitEventOf } from './state.js'
import { verifyEvent } from './verify-event.js'

async function decision($schema?: string): Promise<DecisionContext> {
  const submit = submitEventOf([
    await verifyEvent(await event('service', 'submit-submission', $schema ? { $schema } : {}), context),
  ])
  if (submit === undefined) throw new Error('no submit event')
  return { submit, destinationId, signingKey: await destinationSigningKey(), ids: countingIds(), clock }
}

describe('buildAcceptEvent', () => {
  it('repeats the tags of the submit event and verifies', async () => {
    const verified = await verifyEvent(await buildAcceptEvent(await decision()), context)
    expect(verified).toMatchObject({ type: 'accept-submission', issuer: 'destination', authenticationTags: tags })
  })

  it('carries problems that were no reason to reject, and none where there are none', async () => {
    const problems = [problem('invalid-content', 'data', 'Ein Feld war leer.')]
    const accepted = await verifyEvent(await buildAcceptEvent(await decision(), problems), context)
    expect(accepted.problems).toEqual(problems)
    const payloadOf = (token: string) => parseSet(token).claims.events[eventUri('accept-submission')]
    expect(payloadOf(await buildAcceptEvent(await decision(), []))).toEqual({ authenticationTags: tags })
    expect(payloadOf(await buildAcceptEvent(await decision()))).toEqual({ authenticationTags: tags })
  })

  it('repeats the payload schema of the submit event, because the service refuses others', async () => {
    const $schema = 'https://schema.fitko.de/fit-connect/set-payload/1.3.0/set-payload.schema.json'
    expect(parseSet(await buildAcceptEvent(await decision($schema))).claims.$schema).toBe($schema)
  })

  it('takes id and time from outside', async () => {
    const { claims } = parseSet(await buildAcceptEvent(await decision()))
    expect(claims).toMatchObject({ jti: '00000000-0000-4000-8000-000000000001', iat: nowInSeconds, iss: destinationId })
  })
})

describe('buildRejectEvent', () => {
  it('carries the problems and verifies', async () => {
    const problems = [problem('hash-mismatch', 'data', 'Die Prüfsumme stimmt nicht.')]
    const verified = await verifyEvent(await buildRejectEvent(await decision(), problems), context)
    expect(verified).toMatchObject({ type: 'reject-submission', problems })
  })

  it('refuses to reject without a problem', async () => {
    await expect(buildRejectEvent(await decision(), [])).rejects.toMatchObject({
      code: 'event-malformed',
      facts: { rule: 'payload' },
      message: 'A rejection needs at least one problem, so that the sender learns what to correct.',
    })
  })
})
