import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { valueRules } from '../bausteine/value-rules.js'
import { isEmail, sampleEmail } from '../bausteine/values/email.js'
import { normaliseText } from '../model/normalise.js'
import type { ValueRuleName } from '../model/value-rule.js'
import { compileQuickEmail, quickRules, type QuickRule } from './quick-rules.js'
import { characterTable, isSettledText } from './settled-text.js'

const names = Object.keys(quickRules) as readonly ValueRuleName[]
const cases = names.map((name) => [name, quickRules[name] ?? fail()] as const)

function recognises({ characters, accepts }: QuickRule): (text: string) => boolean {
  const settled = { minLength: 1, maxLength: 1_000, table: characterTable(characters) }
  return (text) => isSettledText(text, settled) && accepts(text)
}

function fail(): never {
  throw new Error('a name without a rule')
}

/** Texts that are nearly right: a sample with one character replaced, doubled or removed, or many of its characters. */
function nearly(sample: (number: number) => string): fc.Arbitrary<string> {
  const unit = fc.constantFrom(...' 0019AZaz+(-./@_\u00a0\u2013ä\u0661'.split(''))
  const changed = fc
    .tuple(fc.nat(20_000), fc.nat(40), unit, fc.nat(3))
    .map(([number, at, character, kind]) => changedAt(sample(number), at, character, kind))
  return fc.oneof(changed, fc.string({ unit, maxLength: 25 }))
}

function changedAt(text: string, position: number, character: string, kind: number): string {
  const at = position % (text.length + 1)
  const removed = kind === 0 ? 0 : 1
  const put = kind === 2 ? '' : kind === 3 ? (text[at] ?? '').repeat(2) : character
  return text.slice(0, at) + put + text.slice(at + removed)
}

describe.each(cases)('the short way of %s', (name, quick) => {
  const { normalise, check, sample } = valueRules[name]
  const isRecognised = recognises(quick)

  it('takes only what the rule leaves as it is and accepts', () => {
    fc.assert(
      fc.property(nearly(sample), (text) => {
        if (!isRecognised(text)) return
        expect(normaliseText(text)).toBe(text)
        expect(normalise?.(text) ?? text).toBe(text)
        expect(check(text)).toBeUndefined()
      }),
      { numRuns: 3_000 },
    )
  })

  it('takes what most people write', () => {
    for (let number = 0; number < 50; number++) expect(isRecognised(sample(number))).toBe(true)
  })
})

describe('the short way of e-mail addresses', () => {
  const isRecognised = compileQuickEmail()

  it('takes only addresses', () => {
    fc.assert(
      fc.property(nearly(sampleEmail), (text) => {
        if (isRecognised(text)) expect([normaliseText(text), isEmail(text)]).toEqual([text, true])
      }),
      { numRuns: 3_000 },
    )
  })

  it('takes what most people write', () => {
    expect(isRecognised(sampleEmail(1))).toBe(true)
  })

  it.each(['a@b', 'a@b.', '@b.de', 'a@.d', 'a@b@c.de', 'a@b.d1', `a@b.${'c'.repeat(64)}`, `${'a'.repeat(250)}@b.de`])(
    'leaves %j to the closer look',
    (text) => {
      expect(isRecognised(text)).toBe(false)
    },
  )
})
