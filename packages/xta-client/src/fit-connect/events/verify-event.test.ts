import { SignJWT, importJWK } from 'jose'
import { describe, expect, it } from 'vitest'
import { flipped, withMembers, withSegment } from '../../../test/fixtures/compact.js'
import { context, event, tags } from '../../../test/fixtures/events.js'
import {
  destinationEncryption,
  destinationSignature,
  foreignSignature,
  serviceSignature,
} from '../../../test/fixtures/keys.js'
import {
  attachmentId,
  caseId,
  destinationId,
  foreignDestinationId,
  nowInSeconds,
  otherSubmissionId,
  service,
  submissionId,
} from '../../../test/fixtures/scene.js'
import { testPayloadSchema } from '../../testing/index.js'
import { eventUri } from './event-types.js'
import { verifyEvent } from './verify-event.js'

describe('verifyEvent', () => {
  it('hands out a submit event of the service with its tags', async () => {
    const token = await event('service', 'submit-submission', { jti: '3d6f0b52-1f7b-4d0a-9c62-0d9a4c1f2b3e' })
    await expect(verifyEvent(token, context)).resolves.toEqual({
      type: 'submit-submission',
      issuer: 'service',
      id: '3d6f0b52-1f7b-4d0a-9c62-0d9a4c1f2b3e',
      issuedAt: '2026-11-22T11:59:00.000Z',
      submissionId,
      caseId,
      schema: testPayloadSchema,
      authenticationTags: tags,
    })
  })

  it('hands out a rejection of the destination with its problems', async () => {
    await expect(verifyEvent(await event('destination', 'reject-submission'), context)).resolves.toMatchObject({
      issuer: 'destination',
      problems: [{ type: 'urn:example', title: 'Titel', detail: 'Grund', instance: 'data' }],
    })
  })

  it('believes a rejection by the service, which rejects what nobody answers', async () => {
    await expect(verifyEvent(await event('service', 'reject-submission'), context)).resolves.toMatchObject({
      issuer: 'service',
    })
  })

  it('verifies what jose signed', async () => {
    const { privateJwk, kid } = serviceSignature()
    const token = await new SignJWT({
      $schema: testPayloadSchema,
      sub: `submission:${submissionId}`,
      txn: `case:${caseId}`,
      events: { [eventUri('delete-submission')]: {} },
    })
      .setProtectedHeader({ alg: 'PS512', typ: 'secevent+jwt', kid })
      .setIssuer(service)
      .setIssuedAt(nowInSeconds)
      .setJti('3d6f0b52-1f7b-4d0a-9c62-0d9a4c1f2b3e')
      .sign(await importJWK({ ...privateJwk, kty: 'RSA' }, 'PS512'))
    await expect(verifyEvent(token, context)).resolves.toMatchObject({ type: 'delete-submission' })
  })

  it.each([
    ['an address that only begins like ours', `${service}.attacker.example`, 'service'],
    ['our address with a slash more', `${service}/`, 'service'],
    ['another destination', foreignDestinationId, 'destination'],
  ])('refuses the issuer %s before asking for any key', async (_what, iss, issuer) => {
    const asked: string[] = []
    const watched = {
      ...context,
      serviceKey: (kid: string) => Promise.resolve(asked.push(kid)),
      destinationKey: (kid: string) => Promise.resolve(asked.push(kid)),
    }
    await expect(verifyEvent(await event('service', 'create-submission', { iss }), watched)).rejects.toMatchObject({
      code: 'event-issuer-unknown',
      facts: { issuer },
    })
    expect(asked).toEqual([])
  })

  it.each(['create-submission', 'submit-submission', 'notify-submission', 'delete-submission'] as const)(
    'refuses a %s event that the subscriber signed',
    async (type) => {
      await expect(verifyEvent(await event('destination', type), context)).rejects.toMatchObject({
        code: 'event-not-permitted',
        facts: { issuer: 'destination', event: type },
      })
    },
  )

  it('refuses an acceptance that the service signed', async () => {
    await expect(verifyEvent(await event('service', 'accept-submission'), context)).rejects.toMatchObject({
      code: 'event-not-permitted',
    })
  })

  it.each([
    ['no event', {}],
    ['two events', { [eventUri('create-submission')]: {}, [eventUri('delete-submission')]: {} }],
  ])('refuses %s', async (_what, events) => {
    await expect(verifyEvent(await event('service', 'create-submission', { events }), context)).rejects.toMatchObject({
      code: 'event-malformed',
      facts: { rule: 'single-event' },
    })
  })

  it.each([
    'https://schema.fitko.de/fit-connect/events/toString',
    'https://attacker.example/events/accept-submission',
    'accept-submission',
  ])('refuses the event %s, which API v2 does not define', async (uri) => {
    await expect(
      verifyEvent(await event('service', 'create-submission', { events: { [uri]: {} } }), context),
    ).rejects.toMatchObject({ code: 'event-unknown', facts: { reason: 'undefined-in-v2' } })
  })

  it.each(['forward-submission', 'forward-reply'])('tells %s, which only v1 had, from nonsense', async (name) => {
    const events = { [`https://schema.fitko.de/fit-connect/events/${name}`]: {} }
    for (const signer of ['service', 'destination'] as const)
      await expect(verifyEvent(await event(signer, 'create-submission', { events }), context)).rejects.toMatchObject({
        code: 'event-unknown',
        facts: { reason: 'removed-in-v2' },
      })
  })

  it('refuses an event about a reply, which is of the same case but no submission', async () => {
    const reply = { sub: `reply:${submissionId}`, events: { [eventUri('create-reply')]: {} } }
    await expect(verifyEvent(await event('service', 'create-submission', reply), context)).rejects.toMatchObject({
      code: 'event-subject-mismatch',
    })
  })

  it('refuses a signature by a key of somebody else that borrows a kid', async () => {
    const forged = await event('stranger', 'accept-submission')
    const borrowing = withMembers(forged, 0, { kid: destinationSignature().kid })
    await expect(verifyEvent(borrowing, context)).rejects.toMatchObject({ code: 'event-signature-invalid' })
  })

  it('refuses a kid that the issuer does not have', async () => {
    await expect(verifyEvent(await event('stranger', 'accept-submission'), context)).rejects.toMatchObject({
      code: 'event-key-unusable',
      facts: { issuer: 'destination', kid: foreignSignature().kid, rule: 'shape' },
    })
  })

  it('refuses an event of the service that the destination signed', async () => {
    const token = await event('destination', 'submit-submission', { iss: service })
    await expect(verifyEvent(token, context)).rejects.toMatchObject({ code: 'event-key-unusable' })
  })

  it('refuses the encryption key of the destination as the key of a signature', async () => {
    const { kid, publicJwk } = destinationEncryption()
    const token = withMembers(await event('destination', 'accept-submission'), 0, { kid })
    const confused = { ...context, destinationKey: () => Promise.resolve(publicJwk) }
    await expect(verifyEvent(token, confused)).rejects.toMatchObject({
      code: 'event-key-unusable',
      facts: { rule: 'key_ops' },
    })
  })

  it('refuses a destination key without a certificate, but not one of the service', async () => {
    const bare = (jwk: object) => () => Promise.resolve({ ...jwk, x5c: undefined })
    const bareKeys = {
      ...context,
      destinationKey: bare(destinationSignature().publicJwk),
      serviceKey: bare(serviceSignature().publicJwk),
    }
    await expect(verifyEvent(await event('destination', 'accept-submission'), bareKeys)).rejects.toMatchObject({
      code: 'event-key-unusable',
      facts: { rule: 'x5c-missing' },
    })
    await expect(verifyEvent(await event('service', 'create-submission'), bareKeys)).resolves.toBeDefined()
  })

  it('judges the certificate at the time of the event', async () => {
    const before2026 = await event('destination', 'accept-submission', { iat: Date.parse('2025-12-31') / 1000 })
    await expect(verifyEvent(before2026, context)).rejects.toMatchObject({ facts: { rule: 'x5c-expired' } })
    const later = { ...context, clock: { now: () => Date.parse('2040-01-01') } }
    await expect(verifyEvent(await event('destination', 'accept-submission'), later)).resolves.toBeDefined()
  })

  it.each([
    ['header', 0, (text: string) => withMembers(text, 0, { x: 1 })],
    ['claims', 1, (text: string) => withMembers(text, 1, { iat: nowInSeconds })],
    ['signature', 2, (text: string) => withSegment(text, 2, flipped)],
  ])('refuses a changed %s', async (_what, _index, change) => {
    const token = change(await event('service', 'submit-submission'))
    await expect(verifyEvent(token, context)).rejects.toMatchObject({ code: 'event-signature-invalid' })
  })

  it('refuses a signature that is cut', async () => {
    const token = withSegment(await event('service', 'create-submission'), 2, (signature) => signature.slice(0, 4))
    await expect(verifyEvent(token, context)).rejects.toMatchObject({ code: 'event-signature-invalid' })
  })

  it.each([
    'https://schema.fitko.de/fit-connect/set-payload/2.0.0/set-payload.schema.json',
    'https://attacker.example/set-payload/1.2.2/set-payload.schema.json',
  ])('refuses the payload schema %s', async ($schema) => {
    await expect(verifyEvent(await event('service', 'create-submission', { $schema }), context)).rejects.toMatchObject({
      code: 'event-schema-unsupported',
    })
  })

  it.each([
    ['submit-submission', {}],
    ['submit-submission', { authenticationTags: { metadata: tags.metadata } }],
    ['submit-submission', { authenticationTags: { ...tags, data: 'AAAAAA' } }],
    ['submit-submission', { authenticationTags: { ...tags, data: `${tags.data.slice(0, 21)}R` } }],
    ['submit-submission', { authenticationTags: { ...tags, attachments: { 'no-uuid': tags.data } } }],
    ['submit-submission', { authenticationTags: { ...tags, attachments: [{ id: attachmentId }] } }],
    ['reject-submission', { problems: [] }],
    ['reject-submission', { problems: 'none' }],
    ['create-submission', 'text'],
  ] as const)('refuses "%s" with the payload %j', async (type, payload) => {
    const token = await event('service', type, { events: { [eventUri(type)]: payload } })
    await expect(verifyEvent(token, context)).rejects.toMatchObject({
      code: 'event-malformed',
      facts: { rule: 'payload' },
    })
  })

  it.each([
    ['another submission', { sub: `submission:${otherSubmissionId}` }],
    ['a reply', { sub: `reply:${submissionId}` }],
    ['another case', { txn: `case:${otherSubmissionId}` }],
    ['a subject with more before it', { sub: `x-submission:${submissionId}` }],
    ['a subject with more behind it', { sub: `submission:${submissionId}x` }],
  ])('refuses an event about %s', async (_what, claims) => {
    await expect(verifyEvent(await event('service', 'create-submission', claims), context)).rejects.toMatchObject({
      code: 'event-subject-mismatch',
    })
  })

  it('takes any submission of the case where none is asked for, and still no reply', async () => {
    const { issuer, clock } = context
    const serviceKey = (kid: string) => context.serviceKey(kid)
    const destinationKey = (kid: string) => context.destinationKey(kid)
    const ofCase = { issuer, destinationId, caseId, clock, serviceKey, destinationKey }
    const other = await event('service', 'create-submission', { sub: `submission:${otherSubmissionId}` })
    await expect(verifyEvent(other, ofCase)).resolves.toMatchObject({ submissionId: otherSubmissionId })
    const reply = { sub: `reply:${submissionId}`, events: { [eventUri('create-reply')]: {} } }
    await expect(verifyEvent(await event('service', 'create-submission', reply), ofCase)).rejects.toMatchObject({
      code: 'event-subject-mismatch',
    })
  })

  it('tolerates a clock difference of five minutes and no more', async () => {
    const soon = await event('service', 'create-submission', { iat: nowInSeconds + 300 })
    await expect(verifyEvent(soon, context)).resolves.toBeDefined()
    const later = await event('service', 'create-submission', { iat: nowInSeconds + 301 })
    await expect(verifyEvent(later, context)).rejects.toMatchObject({ facts: { rule: 'issued-in-future' } })
  })

  it('passes the failure of a key look-up on, because it says nothing about the event', async () => {
    const failure = new Error('unreachable')
    const offline = { ...context, serviceKey: () => Promise.reject(failure) }
    await expect(verifyEvent(await event('service', 'create-submission'), offline)).rejects.toBe(failure)
  })

  it('does not believe the destination of another case', async () => {
    const elsewhere = { ...context, destinationId: foreignDestinationId }
    await expect(verifyEvent(await event('destination', 'accept-submission'), elsewhere)).rejects.toMatchObject({
      code: 'event-issuer-unknown',
      facts: { issuer: 'destination', expectedDestination: foreignDestinationId },
    })
    expect(destinationId).not.toBe(foreignDestinationId)
  })
})
