import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hundesteuerAnmeldung } from '../../src/catalogue/tierhaltung/hundesteuer-anmeldung.js'
import { equal, lessThan } from '../../src/conditions/builders.js'
import { group, repeat, section, variant } from '../../src/model/containers.js'
import { defineForm } from '../../src/model/define-form.js'
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
} from '../../src/model/fields.js'
import { validate, type ValidationResult } from '../../src/validation/validate.js'
import { prune } from '../../src/visibility/prune.js'
import { nextPage } from '../../src/visibility/next-page.js'
import { visibleFields } from '../../src/visibility/visible-fields.js'
import { metadata, title, today } from '../support/metadata.js'

const form = defineForm({
  ...metadata,
  sections: {
    a: section(
      { title },
      {
        text: text({ maxLength: 20 }),
        email: email({ optional: true }),
        date: date({ optional: true, max: { today: {} } }),
        teil: partialDate({ optional: true }),
        ja: yesNo(),
        ok: confirmation(),
        zahl: integer({ optional: true, visibleWhen: equal('a.ja', true) }),
        betrag: cents({ optional: true }),
        datei: file({ optional: true }),
        eine: choice({ rot: title, blau: title }),
        mehrere: choices({ rot: title, blau: title }, { optional: true }),
        g: group({ x: text({ optional: true }), y: text({ visibleWhen: equal('self.x', 'y') }) }),
        v: variant({ p: { fields: { i: text() } }, q: { fields: { j: integer() } } }, { optional: true }),
        liste: repeat({ n: integer(), m: text({ visibleWhen: lessThan('self.n', 5) }) }, { min: 0, max: 3 }),
      },
    ),
  },
})

const valid = {
  a: {
    text: 'x',
    email: 'erika@example.org',
    date: '2026-01-01',
    teil: { monat: 2, jahr: 1980 },
    ja: true,
    ok: true,
    zahl: 5,
    betrag: 0,
    datei: {
      attachmentId: '0b0e9c5e-0000-4000-8000-000000000001',
      filename: 'a.pdf',
      mediaType: 'application/pdf',
      size: 1,
    },
    eine: 'rot',
    mehrere: ['blau'],
    g: { x: 'y', y: 'z' },
    v: { q: { j: 1 } },
    liste: [{ n: 1, m: 'a' }, { n: 7 }],
  },
}

function check(input: unknown): ValidationResult<unknown> {
  return validate(form, input, { today })
}

/** Every place of a value: where it is and how to replace it. */
function replacements(value: unknown, replace: (value: unknown) => unknown): ((next: unknown) => unknown)[] {
  const here = [(next: unknown) => replace(next)]
  if (typeof value !== 'object' || value === null) return here
  const inside = Object.entries(value).flatMap(([key, inner]) =>
    replacements(inner, (next) =>
      replace(Array.isArray(value) ? value.with(Number(key), next) : { ...value, [key]: next }),
    ),
  )
  return [...here, ...inside]
}

describe('validation of any input', () => {
  it('never throws, and returns either answers that are valid again or issues', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.anything(), fc.record({ a: fc.anything() })), (input) => {
        const result = check(input)
        if (result.ok) expect(check(result.value)).toEqual(result)
        else expect(result.issues.length).toBeGreaterThan(0)
      }),
      { numRuns: 500 },
    )
  })

  it('never throws for valid answers with anything in one place', () => {
    const places = replacements(valid, (next) => next)
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        fc.anything({ withNullPrototype: true, withSparseArray: true }),
        (place, next) => {
          const result = check(place(next))
          if (result.ok) expect(check(result.value)).toEqual(result)
          else expect(result.issues.length).toBeGreaterThan(0)
        },
      ),
      { numRuns: 2_000 },
    )
  })

  it('accepts its own answers', () => {
    expect(check(valid)).toEqual({ ok: true, value: valid })
  })

  it('of a form of the catalogue never throws either', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (input) => {
        expect(validate(hundesteuerAnmeldung, input, { today }).ok).toBe(false)
      }),
      { numRuns: 200 },
    )
  })

  it('never repeats what was typed', () => {
    const secret = 'Geheimnis 4711'
    const inputs = [secret, [secret], { [secret]: secret }, { x: { y: secret } }, `${secret}\u0000`.repeat(100)]
    for (const place of replacements(valid, (next) => next)) {
      for (const input of inputs) {
        const result = check(place(input))
        if (!result.ok) expect(JSON.stringify(result)).not.toContain('Geheimnis')
      }
    }
  })
})

describe('functions on drafts', () => {
  it('never throw for any data', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.record({ a: fc.anything() })), (data) => {
        expect(visibleFields(form, data, { today })).toContain('a.text')
        expect(nextPage(form, data, -1, { today })).toMatchObject({ index: 0 })
        // Drafts come from storage and browsers; the type is a promise that nobody kept.
        expect(() => prune<unknown>(form, data, { today })).not.toThrow()
      }),
      { numRuns: 500 },
    )
  })
})

describe('prototype pollution', () => {
  it.each(['__proto__', 'constructor', 'prototype'])('by %s is refused everywhere and changes nothing', (key) => {
    const inner = `{"${key}":{"polluted":true}}`
    const inputs = [
      inner,
      `{"a":${inner}}`,
      `{"a":{"g":${inner}}}`,
      `{"a":{"teil":${inner}}}`,
      `{"a":{"datei":${inner}}}`,
      `{"a":{"v":${inner}}}`,
      `{"a":{"liste":[${inner}]}}`,
    ]
    for (const input of inputs) {
      const result = check(JSON.parse(input))
      expect(result).toMatchObject({
        issues: expect.arrayContaining([expect.objectContaining({ code: 'forbidden-key' })]) as unknown,
      })
      prune<unknown>(form, JSON.parse(input), { today })
    }
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
    expect(new Map(Object.entries(Object.prototype)).size).toBe(0)
  })

  it('does not take inherited properties for answers', () => {
    const inherited: unknown = Object.setPrototypeOf({}, valid.a)
    expect(check({ a: inherited })).toMatchObject({ issues: [{ path: 'a', code: 'wrong-type' }] })
  })
})

describe('inputs that are more than data', () => {
  it('are read as JSON.stringify reads them: accessors give answers', () => {
    const a = { ...valid.a }
    Object.defineProperty(a, 'text', { enumerable: true, get: () => 'x' })
    expect(check({ a })).toEqual({ ok: true, value: valid })
    expect(check({ a, b: 1 })).toMatchObject({ issues: [{ path: 'b', code: 'unknown-field' }] })
  })

  it.each([
    ['what is simply right', 'y'],
    ['what has to be looked at closely', ' y '],
  ])('return what was checked, even when they answer otherwise each time: %s', (_, first) => {
    for (const seen of [1, 2, 3]) {
      let reads = 0
      const g = Object.defineProperty({}, 'x', { enumerable: true, get: () => (++reads === seen ? first : 'n') })
      const result = check({ a: { ...valid.a, g: Object.defineProperty(g, 'y', { value: 'z', enumerable: true }) } })
      // Its own answer decided whether the next one was asked.
      if (result.ok) expect(check(result.value)).toEqual(result)
    }
  })

  it('are of the wrong type where an accessor throws, optional or not', () => {
    for (const name of ['text', 'email', 'teil', 'liste']) {
      const a = { ...valid.a }
      Object.defineProperty(a, name, { enumerable: true, get: fail })
      expect(check({ a })).toMatchObject({ issues: [{ path: `a.${name}`, code: 'wrong-type' }] })
    }
  })

  it('are not answers of Object.prototype when somebody added to it', () => {
    const { email, ...withoutEmail } = valid.a
    for (const enumerable of [true, false]) {
      Object.defineProperty(Object.prototype, 'email', { value: email, enumerable, configurable: true, writable: true })
      try {
        expect(check({ a: withoutEmail })).toEqual({ ok: true, value: { a: withoutEmail } })
      } finally {
        Reflect.deleteProperty(Object.prototype, 'email')
      }
    }
  })

  it('are of the wrong type when they are instances of a class', () => {
    class Answers {
      text = 'x'
    }
    expect(check({ a: new Answers() })).toMatchObject({ issues: [{ path: 'a', code: 'wrong-type' }] })
    expect(check({ a: new Map() })).toMatchObject({ issues: [{ path: 'a', code: 'wrong-type' }] })
    expect(check({ a: () => valid.a })).toMatchObject({ issues: [{ path: 'a', code: 'wrong-type' }] })
  })

  it('may be proxies that throw, or revoked', () => {
    const throwing = new Proxy({}, { getPrototypeOf: fail, getOwnPropertyDescriptor: fail, ownKeys: fail })
    const { proxy: revoked, revoke } = Proxy.revocable({}, {})
    revoke()
    for (const hostile of [throwing, revoked]) {
      for (const place of replacements(valid, (next) => next)) expect(check(place(hostile)).ok).toBe(false)
    }
  })

  function fail(): never {
    throw new Error('trap')
  }
})

describe('inputs that are too much', () => {
  it('of great depth are not descended into', () => {
    const depth = 100_000
    const deep: unknown = JSON.parse(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`)
    const list: unknown = JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`)
    for (const place of replacements(valid, (next) => next)) {
      for (const bomb of [deep, list]) expect(check(place(bomb)).ok).toBe(false)
    }
  })

  it('of great length are refused before they are read', () => {
    const long = 'ä'.repeat(10_000_000)
    for (const place of replacements(valid, (next) => next)) expect(check(place(long)).ok).toBe(false)
    const many = new Array<unknown>(5_000_000).fill({ n: 1 })
    expect(check({ a: { ...valid.a, liste: many } })).toMatchObject({ issues: [{ path: 'a.liste', code: 'too-many' }] })
  })

  it('with many unknown keys give a hundred issues', () => {
    const a = Object.fromEntries(Array.from({ length: 50_000 }, (_, i) => [`k${String(i)}`, i]))
    const result = check({ a: { ...a, ...valid.a } })
    expect(result.ok ? 0 : result.issues.length).toBe(101)
  })
})
