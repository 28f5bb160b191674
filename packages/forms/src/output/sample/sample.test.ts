import { describe, expect, it } from 'vitest'
import { hundesteuerAnmeldung } from '../../catalogue/tierhaltung/hundesteuer-anmeldung.js'
import { equal, lessThan, not, today as day } from '../../conditions/builders.js'
import { repeat, section, variant } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { cents, choices, date, integer, text } from '../../model/fields.js'
import { validate } from '../../validation/validate.js'
import { sample, SampleError } from './sample.js'

const today = '2026-11-22'
const seeds = Array.from({ length: 500 }, (_, seed) => seed)
const metadata = {
  id: 'probe',
  version: '1.0.0',
  title: { de: 'Probe', en: 'Probe' },
  leistung: { leikaKey: null },
  lebenslage: 'probe',
  trustLevel: { value: 'low', status: 'illustrative', why: 'test' },
  legalBasis: [],
  authority: 'Musteramt',
  fee: { amountCents: null, status: 'illustrative', why: 'test' },
  evidence: [],
} as const
const title = { de: 'Teil', en: 'Part' }
const ja = { de: 'ja', en: 'yes' }

describe('sample', () => {
  it('makes valid answers for every seed', () => {
    for (const seed of seeds) {
      const answers = sample(hundesteuerAnmeldung, seed, { today })
      expect(validate(hundesteuerAnmeldung, answers, { today })).toEqual({ ok: true, value: answers })
    }
  })

  it('repeats itself for the same seed and day', () => {
    expect(sample(hundesteuerAnmeldung, 42, { today })).toEqual(sample(hundesteuerAnmeldung, 42, { today }))
    expect(sample(hundesteuerAnmeldung, 42, { today })).not.toEqual(sample(hundesteuerAnmeldung, 43, { today }))
  })

  it('reaches every choice and both sides of every condition', () => {
    const all = seeds.map((seed) => sample(hundesteuerAnmeldung, seed, { today }))
    expect(new Set(all.map((answers) => answers.hund.anmeldegrund)).size).toBe(4)
    expect(new Set(all.map((answers) => answers.ermaessigung.grund)).size).toBe(6)
    expect(all.some((answers) => answers.hund.vorherigeGemeinde !== undefined)).toBe(true)
    expect(all.some((answers) => answers.zahlung.bankverbindung === undefined)).toBe(true)
    expect(all.some((answers) => answers.halter.email === undefined)).toBe(true)
  })

  it('knows artificial persons only', () => {
    for (const seed of seeds) {
      const { person, email } = sample(hundesteuerAnmeldung, seed, { today }).halter
      expect(person.familienname).toMatch(/muster|beispiel/iu)
      if (email !== undefined) expect(email).toMatch(/@example\.org$/u)
    }
  })

  it('lies on both sides of today where the limits do', () => {
    const valid = date({ min: day({ years: -10 }), max: day({ years: 20 }) })
    const form = defineForm({ ...metadata, sections: { a: section({ title }, { valid }) } })
    const days = seeds.map((seed) => sample(form, seed, { today }).a.valid)
    expect(days.some((sampled) => sampled < today)).toBe(true)
    expect(days.some((sampled) => sampled > today)).toBe(true)
  })

  it('fills lists, variants, amounts and short or long texts', () => {
    const form = defineForm({
      ...metadata,
      sections: {
        teil: section(
          { title },
          {
            kurz: text({ maxLength: 2 }),
            lang: text({ minLength: 300, maxLength: 300 }),
            zahl: integer({ max: -5 }),
            betrag: cents({ min: 100, max: 200 }),
            mehrere: choices({ a: ja, b: ja, c: ja }, { min: 2 }),
            hunde: repeat({ name: text(), alter: integer({ min: 0, max: 3 }) }, { min: 0, max: 4 }),
            art: variant({ x: { fields: { xx: text() } }, y: { fields: { yy: integer() } } }),
          },
        ),
      },
    })
    for (const seed of seeds) expect(validate(form, sample(form, seed)).ok).toBe(true)
  })

  it('meets the texts, numbers and days that conditions compare with', () => {
    const form = defineForm({
      ...metadata,
      sections: {
        teil: section(
          { title },
          {
            wort: text({ maxLength: 20 }),
            zahl: integer({ min: 0, max: 1_000_000 }),
            tag: date(),
            beiWort: text({ visibleWhen: equal('teil.wort', 'weiter') }),
            beiZahl: text({ visibleWhen: equal('teil.zahl', 4711) }),
            frueher: text({ visibleWhen: lessThan('teil.tag', '1900-01-01') }),
            volljaehrig: text({ visibleWhen: not(lessThan('teil.tag', day({ years: -18 }))) }),
          },
        ),
      },
    })
    const all = seeds.map((seed) => sample(form, seed, { today }).teil)
    for (const name of ['beiWort', 'beiZahl', 'frueher', 'volljaehrig'] as const) {
      expect(all.filter((answers) => answers[name] !== undefined).length, name).toBeGreaterThan(20)
      expect(all.filter((answers) => answers[name] === undefined).length, name).toBeGreaterThan(20)
    }
  })

  it('says so when a rule leaves no room', () => {
    const form = defineForm({
      ...metadata,
      sections: {
        teil: section(
          { title, rules: [{ valid: not(lessThan('teil.zahl', 11)), message: title, at: 'teil.zahl' }] },
          { zahl: integer({ min: 0, max: 10 }), wort: text({ visibleWhen: equal('teil.zahl', 3) }) },
        ),
      },
    })
    expect(() => sample(form, 1)).toThrow(expect.objectContaining({ code: 'sample-not-found' }))
    expect(() => sample(form, 1)).toThrow(SampleError)
  })
})
