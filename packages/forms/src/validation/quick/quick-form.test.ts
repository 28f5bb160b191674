import { describe, expect, it } from 'vitest'
import { mutated } from '../../../test/fixtures/mutated.js'
import { metadata, title, today } from '../../../test/support/metadata.js'
import { catalogue } from '../../catalogue/entries.js'
import { loadForm } from '../../catalogue/load-form.js'
import { equal, includes, isEmpty, lessThan, not, notEqual, or } from '../../conditions/builders.js'
import { logicOf } from '../../conditions/form-logic.js'
import { rootScope } from '../../conditions/scope.js'
import { group, repeat, section, variant } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import type { FormDefinition } from '../../model/definition.js'
import { choice, choices, confirmation, date, integer, partialDate, text, yesNo } from '../../model/fields.js'
import type { Form } from '../../model/form.js'
import { seededRandom } from '../../output/sample/random.js'
import { sample } from '../../output/sample/sample.js'
import { compileCheck } from '../compile-check.js'
import { copyInput } from '../copy-input.js'
import { IssueList } from '../issue-list.js'
import { compileQuickForm } from './compile-quick.js'

/** Conditions and empty answers where the two ways could part. */
const awkward = defineForm({
  ...metadata,
  sections: {
    a: section(
      { title },
      {
        name: text(),
        toString: text({ optional: true }),
        ok: confirmation({ optional: true }),
        nachOk: text({ visibleWhen: not(equal('a.ok', true)), optional: true }),
        wahl: choice({ ' a': title, b: title }, { optional: true }),
        nachWahl: text({ visibleWhen: or(equal('a.ok', true), equal('a.wahl', 'b')), optional: true }),
        farben: choices({ rot: title, blau: title }, { optional: true }),
        rot: text({ visibleWhen: includes('a.farben', 'rot'), optional: true }),
        konto: text({ rule: 'iban', maxLength: 34, optional: true }),
        nachKonto: text({ visibleWhen: not(isEmpty('a.konto')), requiredWhen: notEqual('a.konto', 'x') }),
        teil: partialDate({ optional: true }),
        jung: text({ visibleWhen: lessThan('a.teil.jahr', 2000), optional: true }),
        leer: group({ x: text({ optional: true }), tief: group({ y: text({ optional: true }) }) }, { optional: true }),
        nachLeer: text({ visibleWhen: isEmpty('a.leer'), optional: true }),
        liste: repeat(
          {
            n: integer({ optional: true }),
            m: text({ visibleWhen: equal('self.n', 1) }),
            innen: repeat(
              { o: yesNo({ optional: true }), p: text({ visibleWhen: equal('self.o', true) }) },
              { min: 0, max: 2 },
            ),
          },
          { min: 0, max: 3, rules: [{ valid: notEqual('self.n', 7), message: title, at: 'self.n' }] },
        ),
        art: variant({ p: { fields: { i: text() } }, q: { fields: { j: integer() } } }, { optional: true }),
        nachI: text({ visibleWhen: equal('a.art.p.i', 'ja'), optional: true }),
        von: date({ optional: true }),
        bis: date({ optional: true }),
      },
    ),
  },
})

/** The same questions, with a condition that looks ahead. */
const lookingAhead = defineForm({
  ...metadata,
  sections: {
    a: section({ title }, { x: text({ visibleWhen: equal('a.y', 'ja') }), y: text({ optional: true }) }),
  },
})

const forms: readonly (readonly [string, () => Promise<Form>])[] = [
  ['awkward', () => Promise.resolve(awkward)],
  ...catalogue.map(({ id }) => [id, () => loadForm(id)] as const),
]

function quickly(form: FormDefinition, data: unknown): unknown {
  const quick = compileQuickForm(logicOf(form))
  return quick?.(
    data,
    rootScope(data, () => today),
    bin(),
  )
}

function fully(form: FormDefinition, data: unknown): unknown {
  const { root } = logicOf(form)
  const issues = bin()
  const copy = copyInput(root, data, 0)
  const value = compileCheck(root, logicOf(form))(
    copy,
    rootScope(copy, () => today),
    issues,
  )
  return issues.isEmpty ? value : undefined
}

function bin(): IssueList {
  return new IssueList({ limit: 0, language: 'de' })
}

/** The same answers with the keys of every object turned round. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, turned(inner)]),
  )
}

/** The same answers behind accessors, each of which counts how often it was called. */
function counted(value: unknown, counts: { calls: number }[]): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const object = {}
  for (const [key, inner] of Object.entries(value)) {
    const count = { calls: 0 }
    counts.push(count)
    const answer = counted(inner, counts)
    Object.defineProperty(object, key, { enumerable: true, get: () => (count.calls++, answer) })
  }
  return object
}

describe.each(forms)('the quick check of %s', (_, load) => {
  it('takes samples in any order, and gives what the full check gives', async () => {
    const form = await load()
    for (let seed = 0; seed < 10; seed++) {
      const valid = sample(form, seed, { today })
      const expected = JSON.stringify(fully(form, valid))
      expect(JSON.stringify(quickly(form, valid))).toBe(expected)
      expect(JSON.stringify(quickly(form, turned(valid)))).toBe(expected)
      const random = seededRandom(seed)
      for (let i = 0; i < 20; i++) {
        const data = mutated(valid, random)
        const found = quickly(form, data)
        if (found !== undefined) expect(JSON.stringify(found)).toBe(JSON.stringify(fully(form, data)))
      }
    }
  })

  it('reads each answer once', async () => {
    const form = await load()
    const counts: { calls: number }[] = []
    expect(quickly(form, counted(sample(form, 1, { today }), counts))).toBeDefined()
    expect(Math.max(...counts.map(({ calls }) => calls))).toBe(1)
  })
})

describe('the quick check', () => {
  it('leaves forms to the full check whose conditions look ahead', () => {
    expect(compileQuickForm(logicOf(lookingAhead))).toBeUndefined()
  })

  it('forgets the entry before', () => {
    const a = { name: 'x', liste: [{ n: 1, m: 'x', innen: [{ o: true, p: 'x' }, {}] }, { innen: [{}] }] }
    expect(quickly(awkward, { a })).toEqual({ a })
    expect(
      quickly(awkward, {
        a: {
          name: 'x',
          liste: [
            { n: 1, m: 'x', innen: [] },
            { n: 1, innen: [] },
          ],
        },
      }),
    ).toBeUndefined()
  })
})
