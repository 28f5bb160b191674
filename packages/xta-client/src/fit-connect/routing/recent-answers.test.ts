import { fakeClock } from '@amt24/core/testing'
import { describe, expect, it } from 'vitest'
import { createRecentAnswers } from './recent-answers.js'

function recent(maxEntries = 3) {
  const clock = fakeClock()
  return { clock, answers: createRecentAnswers<string>({ clock, lifetimeMs: 1000, maxEntries }) }
}

const kept = (answers: ReturnType<typeof recent>['answers'], questions: string) =>
  Array.from(questions)
    .filter((question) => answers.get(question) !== undefined)
    .join('')

describe('createRecentAnswers', () => {
  it('forgets an answer when its lifetime ends', () => {
    const { answers, clock } = recent()
    answers.keep('a', 'A', 1)
    clock.advance(999)
    expect(answers.get('a')).toBe('A')
    clock.advance(1)
    expect(answers.get('a')).toBeUndefined()
  })

  it('keeps the last ones only', () => {
    const { answers } = recent()
    for (const question of 'abcd') answers.keep(question, question, 1)
    expect(kept(answers, 'abcd')).toBe('bcd')
  })

  it('counts an answer that is kept again once, as the newest', () => {
    const { answers } = recent()
    for (const question of 'abacd') answers.keep(question, question, 1)
    expect(kept(answers, 'abcd')).toBe('acd')
  })

  it('keeps no more than 16 MiB together, and nothing that is larger alone', () => {
    const { answers } = recent(100)
    const third = 6 * 1024 * 1024
    answers.keep('x', 'X', 3 * third)
    for (const question of 'abc') answers.keep(question, question, third)
    expect(kept(answers, 'xabc')).toBe('bc')
    answers.forget('b')
    answers.keep('d', 'd', third)
    expect(kept(answers, 'bcd')).toBe('cd')
  })
})
