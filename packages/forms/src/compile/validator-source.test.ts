import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { everyKind } from '../../test/fixtures/every-kind.js'
import { mutated } from '../../test/fixtures/mutated.js'
import { metadata, title, today } from '../../test/support/metadata.js'
import { scratchFolder } from '../../test/support/scratch-folder.js'
import { catalogue } from '../catalogue/entries.js'
import { loadForm } from '../catalogue/load-form.js'
import {
  and,
  equal,
  includes,
  isEmpty,
  isValidDate,
  lessThan,
  not,
  notEqual,
  or,
  today as todayAt,
  xor,
} from '../conditions/builders.js'
import { FormDefinitionError } from '../errors.js'
import { group, repeat, section, variant } from '../model/containers.js'
import { defineForm } from '../model/define-form.js'
import {
  cents,
  choice,
  choices,
  confirmation,
  date,
  email,
  file,
  integer,
  partialDate,
  text,
  yesNo,
} from '../model/fields.js'
import type { FormDefinition } from '../model/definition.js'
import type { Form } from '../model/form.js'
import { seededRandom } from '../output/sample/random.js'
import { sample } from '../output/sample/sample.js'
import { validate, type ValidateOptions, type ValidationResult } from '../validation/validate.js'
import { validatorSourceOf, type ValidatorSourceOptions } from './validator-source.js'

interface Generated {
  readonly validate: (input: unknown, options?: ValidateOptions) => ValidationResult<unknown>
  /** How often the interpreter was asked for the whole validation. */
  readonly timesInterpreted: () => number
}

/** What a build step does: writes the module and imports it. The runtime counts what falls back on the interpreter. */
async function generated(form: FormDefinition, options: ValidatorSourceOptions = {}): Promise<Generated> {
  const folder = scratchFolder()
  const runtime = join(folder, 'runtime.mjs')
  writeFileSync(
    runtime,
    `export * from ${JSON.stringify(join(import.meta.dirname, 'compiled-runtime.ts'))}
     import { prepareForm as prepare } from ${JSON.stringify(join(import.meta.dirname, 'compiled-runtime.ts'))}
     export let interpreted = 0
     export const prepareForm = (json) => {
       const form = prepare(json)
       return { ...form, validate: (...args) => (interpreted++, form.validate(...args)) }
     }`,
  )
  const module = join(folder, 'validator.mjs')
  writeFileSync(module, validatorSourceOf(form, { ...options, runtime }))
  const { validate: validateGenerated } = (await import(pathToFileURL(module).href)) as Pick<Generated, 'validate'>
  const counter = (await import(pathToFileURL(runtime).href)) as { readonly interpreted: number }
  return { validate: validateGenerated, timesInterpreted: () => counter.interpreted }
}

/** The same verdict, and the same value with its keys in the same order. */
function expectSame(form: Form, { validate: validateGenerated }: Generated, data: unknown): void {
  const expected = validate(form, data, { today })
  const found = validateGenerated(data, { today })
  expect(found).toEqual(expected)
  expect(JSON.stringify(found)).toBe(JSON.stringify(expected))
}

/** Conditions, limits and names where generated code could go wrong. */
const awkward = defineForm({
  ...metadata,
  rules: [{ valid: not(equal('a.class', 'x')), message: title, at: 'a.class' }],
  sections: {
    a: section(
      { title },
      {
        class: text({ maxLength: 5 }),
        toString: text({ optional: true }),
        leer: text({ minLength: 0, optional: true, multiline: true }),
        frei: text({ minLength: 0 }),
        ok: confirmation({ optional: true }),
        nachOk: text({ visibleWhen: not(equal('a.ok', true)), optional: true }),
        wahl: choice({ ' a': title, b: title, c: title }, { optional: true }),
        nachWahl: text({ visibleWhen: equal('a.wahl', 'b') }),
        nichtB: text({ visibleWhen: notEqual('a.wahl', 'b'), optional: true }),
        farben: choices({ rot: title, blau: title }, { min: 0, requiredWhen: equal('a.wahl', 'c') }),
        konto: text({ rule: 'iban', maxLength: 34, optional: true }),
        nachKonto: text({ visibleWhen: equal('a.konto', 'DE02 1203 0000 0000 2020 51'), optional: true }),
      },
    ),
    b: section(
      { title, rules: [{ valid: lessThan('self.von', 'b.bis'), message: title, at: 'self.bis' }] },
      {
        von: date({ optional: true, max: todayAt() }),
        bis: date({ optional: true }),
        teil: partialDate({ optional: true }),
        mail: email({ optional: true }),
        geld: cents({ optional: true, max: 500 }),
        datei: file({ requiredWhen: and(equal('a.wahl', 'b'), lessThan('b.geld', 100)) }),
        gruppe: group({ x: text({ optional: true }), y: text({ optional: true }) }, { optional: true }),
        nachX: text({ visibleWhen: or(equal('b.gruppe.x', 'x'), isEmpty('b.gruppe')), optional: true }),
        liste: repeat(
          {
            n: integer({ optional: true }),
            m: text({ visibleWhen: equal('self.n', 1) }),
            tiefer: repeat(
              { o: yesNo(), p: text({ visibleWhen: xor(equal('self.o', true), equal('b.liste.n', 2)) }) },
              {
                optional: true,
                max: 2,
              },
            ),
          },
          { min: 0, max: 3, rules: [{ valid: notEqual('self.n', 7), message: title, at: 'self.n' }] },
        ),
        art: variant(
          { p: { fields: { i: text({ maxLength: 3 }) } }, q: { fields: { j: integer() } } },
          { optional: true },
        ),
        nachI: text({ visibleWhen: equal('b.art.p.i', 'ja'), optional: true }),
        rot: text({ visibleWhen: includes('a.farben', 'rot'), optional: true }),
        jung: text({ visibleWhen: not(lessThan('b.teil.jahr', 2000)), optional: true }),
        neu: text({ visibleWhen: lessThan('b.von', todayAt({ years: -1 })), optional: true }),
        zahl: integer({ min: 0, max: 20, optional: true }),
        nachZahl: text({ visibleWhen: not(not(isEmpty('b.zahl'))), optional: true }),
        echt: text({ visibleWhen: isValidDate('b.zahl', 'b.zahl', 'b.zahl'), optional: true }),
        zuletzt: text({ optional: true }),
      },
    ),
  },
})

/** Conditions that ask for answers that come later. */
const lookingAhead = defineForm({
  ...metadata,
  sections: {
    a: section({ title }, { x: text({ visibleWhen: equal('a.y', 'ja') }), y: text({ optional: true }) }),
  },
})

const forms: readonly (readonly [string, () => Promise<Form>])[] = [
  ['every-kind', () => Promise.resolve(everyKind)],
  ['awkward', () => Promise.resolve(awkward)],
  ...catalogue.map(({ id }) => [id, () => loadForm(id)] as const),
]

/** One looks ahead; the other has lists that may be empty or left out, and what is meant is for the interpreter to say. */
const interpreted: ReadonlySet<Form> = new Set<Form>([everyKind, awkward])

/** Enough for each form, however many there are. */
const seeds = Math.max(10, Math.ceil(300 / forms.length))

describe.each(forms)('the generated validator of %s', (_, load) => {
  it.each(['any', 'json'] as const)(
    'gives the verdict of validate for samples and their mutations (%s)',
    async (input) => {
      const form = await load()
      const compiled = await generated(form, { input })
      for (let seed = 0; seed < seeds; seed++) {
        const valid = sample(form, seed, { today })
        const before = compiled.timesInterpreted()
        expectSame(form, compiled, valid)
        if (!interpreted.has(form)) expect(compiled.timesInterpreted()).toBe(before)
        const random = seededRandom(seed)
        for (let i = 0; i < 8; i++) expectSame(form, compiled, mutated(valid, random))
      }
    },
  )
})

describe('generated validators', () => {
  it('give the verdict of validate with anything in any place', async () => {
    const compiled = await generated(awkward)
    const valid = Array.from({ length: 20 }, (_, seed) => sample(awkward, seed, { today }))
    fc.assert(
      fc.property(
        fc.constantFrom(...valid),
        fc.nat(200),
        fc.anything({
          withNullPrototype: true,
          withSparseArray: true,
          withBigInt: true,
          withDate: true,
          withMap: true,
        }),
        (data, place, next) => {
          expectSame(awkward, compiled, withReplaced(data, place, next))
        },
      ),
      { numRuns: 1_500 },
    )
  })

  it('read as validate does behind accessors and proxies, and survive those that throw', async () => {
    const compiled = await generated(awkward)
    const accessor = Object.defineProperty({}, 'x', { enumerable: true, get: () => 'x' })
    const trap = (): never => {
      throw new Error('trap')
    }
    const throwing = new Proxy({}, { getPrototypeOf: trap, getOwnPropertyDescriptor: trap, ownKeys: trap })
    const halfway = new Proxy({ x: 'x' }, { getOwnPropertyDescriptor: trap })
    const lateThrower = Object.defineProperty({ x: 'x' }, 'y', { enumerable: true, get: trap })
    const { proxy: revoked, revoke } = Proxy.revocable({}, {})
    revoke()
    const hidden = Object.defineProperty({}, 'x', { value: 'x', enumerable: false })
    class Answers {
      x = 'x'
    }
    const inherited: unknown = Object.create({ x: 'x' })
    const fromJson: unknown = JSON.parse('{"__proto__":{"x":"x"}}')
    const tracked = new Proxy({ x: 'x' }, {})
    const listed = [new Proxy([{ n: 2, tiefer: [] }], {}), Object.assign([], { x: 'x' }), new Array(2)]
    const bombs = [accessor, throwing, halfway, lateThrower, revoked, hidden, new Answers(), inherited, fromJson]
    const valid = sample(awkward, 1, { today })
    for (let place = 0; place < 60; place++) {
      for (const bomb of [...bombs, tracked, ...listed, -0])
        expectSame(awkward, compiled, withReplaced(valid, place, bomb))
    }
  })

  it.each(['hundesteuer-anmeldung', 'wohngeld-mietzuschuss'] as const)(
    'read every answer once, and return the answer that was read (%s)',
    async (id) => {
      const form: Form = await loadForm(id)
      const compiled = await generated(form)
      for (let seed = 0; seed < 20; seed++) {
        const valid = sample(form, seed, { today })
        const readings: { count: number }[] = []
        const found = compiled.validate(behindAccessors(valid, readings), { today })
        expect(found).toEqual(validate(form, valid, { today }))
        expect(Math.max(...readings.map(({ count }) => count))).toBe(1)
      }
      expect(compiled.timesInterpreted()).toBe(0)
    },
  )

  it('leave everything to validate where somebody extended Object.prototype', async () => {
    const form = defineForm({
      ...metadata,
      sections: { x: section({ title }, { x: text({ optional: true }), y: text() }) },
    })
    const compiled = await generated(form)
    Object.defineProperty(Object.prototype, 'x', { value: 'x', enumerable: true, configurable: true, writable: true })
    try {
      expectSame(form, compiled, { x: { y: 'y' } })
    } finally {
      Reflect.deleteProperty(Object.prototype, 'x')
    }
    expect(compiled.timesInterpreted()).toBe(1)
  })

  it('leave forms to validate whose conditions look ahead', async () => {
    const compiled = await generated(lookingAhead)
    for (const data of [{ a: { x: 'x', y: 'ja' } }, { a: { x: 'x' } }, { a: { y: 'ja' } }, null])
      expectSame(lookingAhead, compiled, data)
    expect(compiled.timesInterpreted()).toBe(4)
  })

  it('take the options of validate', async () => {
    const compiled = await generated(everyKind)
    const options = { today, language: 'en', limits: { maxIssues: 2 } } as const
    expect(compiled.validate({}, options)).toEqual(validate(everyKind, {}, options))
    expect(() => compiled.validate({}, { today: '2026-02-30' })).toThrow(
      expect.objectContaining({ code: 'today-invalid' }),
    )
    expect(() => compiled.validate(sample(everyKind, 1, { today }), { today: { now: () => Number.NaN } })).toThrow(
      expect.objectContaining({ code: 'today-invalid' }),
    )
  })

  it('generate no code where they run', () => {
    expect(validatorSourceOf(awkward)).not.toMatch(/\beval\b|\bnew Function\b|\bimport\(.*\)\s*;/u)
  })

  it('are not made from forms whose names could become code', () => {
    const hostile = { ...awkward, sections: { 'a"]; alert(1) //': awkward.sections['a'] } }
    expect(() => validatorSourceOf(hostile as FormDefinition)).toThrow(FormDefinitionError)
  })

  it.each([
    ['an id', { id: 'a\u2028evil()' }],
    ['a version', { version: '1.0.0\nevil()' }],
    ['a limit', { sections: { a: { title, fields: { x: { kind: 'integer', min: '1) || evil(' } } } } }],
    ['a day', { sections: { a: { title, fields: { x: { kind: 'date', min: "'); evil('" } } } } }],
    [
      'a length',
      {
        sections: {
          a: { title, fields: { x: { kind: 'repeat', max: '1) evil(', fields: { y: { kind: 'yesNo' } } } } },
        },
      },
    ],
  ])('are not made from forms that nobody checked and in which %s could become code', (_what, parts) => {
    const unchecked: object = { ...metadata, sections: { a: { title, fields: { x: text() } } }, ...parts }
    // A form from a file has no type that anybody checked.
    expect(() => validatorSourceOf(JSON.parse(JSON.stringify(unchecked)) as FormDefinition)).toThrow(
      FormDefinitionError,
    )
  })

  it('say the type of their answers to TypeScript', () => {
    expect(validatorSourceOf(awkward, { dataType: "import('./form.js').Answers" })).toContain(
      "@returns {import('@amt24/forms').ValidationResult<import('./form.js').Answers>}",
    )
  })
})

/** A copy with the value at the n-th place replaced; places are counted in depth-first order. */
function withReplaced(value: unknown, place: number, next: unknown): unknown {
  let left = place
  const replaced = (inner: unknown): unknown => {
    if (left-- === 0) return next
    if (Array.isArray(inner)) return inner.map(replaced)
    if (typeof inner !== 'object' || inner === null) return inner
    return Object.fromEntries(Object.entries(inner).map(([key, part]) => [key, replaced(part)]))
  }
  return replaced(value)
}

/** A copy whose objects give each answer by an accessor that would give another one the next time. */
function behindAccessors(value: unknown, readings: { count: number }[]): unknown {
  if (Array.isArray(value)) return value.map((inner) => behindAccessors(inner, readings))
  if (typeof value !== 'object' || value === null) return value
  const object = {}
  for (const [key, inner] of Object.entries(value)) {
    const reading = { count: 0 }
    const answer = behindAccessors(inner, readings)
    readings.push(reading)
    Object.defineProperty(object, key, {
      enumerable: true,
      get: () => (reading.count++ === 0 ? answer : 'another answer'),
    })
  }
  return object
}
