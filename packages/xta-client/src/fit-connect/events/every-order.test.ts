import { describe, expect, it } from 'vitest'
import { caseId, now, submissionId } from '../../../test/fixtures/scene.js'
import { testPayloadSchema } from '../../testing/index.js'
import type { EventType, VerifiedEvent } from './event.js'
import { statusOf } from './lifecycle.js'
import { outcomeOf } from './state.js'

/** The alphabet: every event, with both kinds of notification. */
const letters = {
  c: 'create',
  s: 'submit',
  p: 'polling',
  k: 'callback',
  a: 'accept',
  r: 'reject',
  d: 'delete',
} as const
type Letter = keyof typeof letters

/** FIT-Connect's lifecycle written a second time, as one pattern: what a log may be, from its beginning to any later end. */
const sound = /^(?:c?(?:s([pk]*(?:[ar][pk]*)?))?d?)$/

function isSound(word: string): boolean {
  const [, behindSubmit = ''] = sound.exec(word) ?? [undefined, '!']
  return behindSubmit !== '!' && !/p.*p|k.*k/.test(behindSubmit)
}

function statusIn(word: string): string {
  if (word.endsWith('d')) return 'deleted'
  if (word.includes('a')) return 'accepted'
  if (word.includes('r')) return 'rejected'
  return word.includes('s') ? 'submitted' : 'incomplete'
}

function outcomeIn(word: string): string | undefined {
  if (word.includes('a')) return 'accepted'
  if (word.includes('r')) return 'rejected'
  return word.endsWith('d') ? 'deleted' : undefined
}

function eventOf(letter: Letter): VerifiedEvent {
  const name = letters[letter]
  const type: EventType =
    name === 'polling' || name === 'callback' ? 'notify-submission' : (`${name}-submission` as const)
  return {
    type,
    issuer: name === 'accept' || name === 'reject' ? 'destination' : 'service',
    id: letter,
    issuedAt: new Date(now).toISOString(),
    submissionId,
    caseId,
    schema: testPayloadSchema,
    ...((name === 'polling' || name === 'callback') && { notifyType: name }),
  }
}

function* wordsUpTo(length: number, start: readonly Letter[] = []): Generator<readonly Letter[]> {
  yield start
  if (length === 0) return
  for (const letter of 'cspkard') yield* wordsUpTo(length - 1, [...start, letter as Letter])
}

/** What the library says of it. */
function judge(word: readonly Letter[]): unknown {
  const events = word.map(eventOf)
  try {
    return [statusOf(events), outcomeOf(events)?.state]
  } catch (error) {
    return (error as { code: unknown }).code
  }
}

describe('every order of up to five events', () => {
  it('has the status and the outcome that a model of its own gives it, or is refused', () => {
    const wrong: unknown[] = []
    let count = 0
    for (const word of wordsUpTo(5)) {
      const text = word.join('')
      const expected = isSound(text) ? [statusIn(text), outcomeIn(text)] : 'event-log-inconsistent'
      if (JSON.stringify(judge(word)) !== JSON.stringify(expected)) wrong.push([text, expected, judge(word)])
      count++
    }
    expect(wrong).toEqual([])
    expect(count).toBe((7 ** 6 - 1) / 6)
  })
})
