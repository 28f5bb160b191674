import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { everyKind } from '../../../test/fixtures/every-kind.js'
import { mutated } from '../../../test/fixtures/mutated.js'
import { withIds } from '../../../test/fixtures/with-ids.js'
import { metadata, title, today } from '../../../test/support/metadata.js'
import { issuesOf } from '../../../test/support/issues.js'
import { hundesteuerAnmeldung } from '../../catalogue/tierhaltung/hundesteuer-anmeldung.js'
import { section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { text } from '../../model/fields.js'
import type { Form } from '../../model/form.js'
import { validate } from '../../validation/validate.js'
import { seededRandom } from '../sample/random.js'
import { sample } from '../sample/sample.js'
import { fromPayload } from './from-payload.js'
import { KeyStyleError } from './key-style-error.js'
import type { KeyStyleOptions } from './key-style.js'
import { legend } from './legend.js'
import { toPayload } from './to-payload.js'

const answers = {
  person: { name: 'Muster-Beispiel', geburtsdatum: { tag: 1, monat: 2, jahr: 1980 }, vertreten: false },
  anlagen: {
    kinder: [{ name: 'Erika', schule: 'Musterschule' }],
    art: { firma: { sitz: 'Musterstadt' } },
    nachweis: {
      attachmentId: '0b0e9c5e-0000-4000-8000-000000000001',
      filename: 'a.pdf',
      mediaType: 'application/pdf',
      size: 1,
    },
  },
}

const styles: readonly KeyStyleOptions[] = [
  {},
  { keyStyle: 'name' },
  { keyStyle: 'id', withoutId: 'name' },
  { keyStyle: 'id-version', withoutId: 'name' },
]

describe('toPayload', () => {
  it('writes FIM identifiers, in question order, also within lists, branches and partial dates', () => {
    expect(JSON.stringify(toPayload(withIds, answers, { keyStyle: 'id', today }))).toBe(
      JSON.stringify({
        G99000000001: {
          F99000000001: 'Muster-Beispiel',
          G60000000083: { F60000000231: 1, F60000000232: 2, F60000000233: 1980 },
          F99000000002: false,
        },
        G99000000003: {
          G99000000004: [{ F99000000001: 'Erika', F99000000003: 'Musterschule' }],
          G99000000005: { G99000000007: { F99000000004: 'Musterstadt' } },
          F99000000005: answers.anlagen.nachweis,
        },
      }),
    )
  })

  it('writes identifier and version', () => {
    expect(toPayload(withIds, answers, { keyStyle: 'id-version', today })).toMatchObject({
      'G99000000001V1.0.0': {
        'F99000000001V1.0.0': 'Muster-Beispiel',
        'G60000000083V1.0.0': { 'F60000000233V1.1.0': 1980 },
      },
    })
  })

  it('leaves out answers to hidden questions', () => {
    const hidden = { ...answers, person: { ...answers.person, vertretung: { name: 'versteckt' } } }
    expect(JSON.stringify(toPayload(withIds, hidden, { keyStyle: 'id', today }))).not.toContain('versteckt')
  })

  it('names every part without an identifier instead of guessing', () => {
    const write = () => toPayload(hundesteuerAnmeldung, sample(hundesteuerAnmeldung, 1, { today }), { keyStyle: 'id' })
    expect(write).toThrow(KeyStyleError)
    expect(write).toThrow(
      expect.objectContaining({
        code: 'key-missing',
        facts: { paths: expect.arrayContaining(['halter', 'hund.rasse', 'zahlung.bankverbindung.iban']) as unknown },
      }),
    )
  })

  it('counts an identifier without its version as missing where the version belongs to the key', () => {
    const form = defineForm({
      ...metadata,
      sections: { a: section({ title, fim: 'G1'.padEnd(9, '0') }, { x: text({ fim: 'F99000000001' }) }) },
    })
    expect(toPayload(form, { a: { x: 'y' } }, { keyStyle: 'id' })).toEqual({ G10000000: { F99000000001: 'y' } })
    expect(() => toPayload(form, { a: { x: 'y' } }, { keyStyle: 'id-version' })).toThrow(
      expect.objectContaining({ code: 'key-missing', facts: { paths: ['a', 'a.x'] } }),
    )
  })

  it('writes names where it is told to', () => {
    const answered = sample(hundesteuerAnmeldung, 1, { today })
    expect(toPayload(hundesteuerAnmeldung, answered, { keyStyle: 'id', withoutId: 'name', today })).toMatchObject({
      halter: {
        person: { F60000000228: answered.halter.person.vornamen },
        G60000000086: { F60000000246: answered.halter.anschrift.plz },
      },
    })
  })

  it.each<[string, Record<string, ReturnType<typeof text>>]>([
    ['two questions have one identifier', { x: text({ fim: 'F99000000001' }), y: text({ fim: 'F99000000001' }) }],
    ['the name of one is the identifier of another', { F99000000001: text(), y: text({ fim: 'F99000000001' }) }],
  ])('refuses a form in which %s in one object', (_, fields) => {
    const form: Form = defineForm({ ...metadata, sections: { a: section({ title }, fields) } })
    for (const use of [toPayload, fromPayload]) {
      expect(() => use(form, {}, { keyStyle: 'id', withoutId: 'name' })).toThrow(
        expect.objectContaining({
          code: 'key-repeated',
          facts: expect.objectContaining({ key: 'F99000000001' }) as unknown,
        }),
      )
    }
  })
})

describe('fromPayload', () => {
  it.each(styles)('gives back what toPayload wrote, in style %j', (options) => {
    for (let seed = 0; seed < 100; seed++) {
      for (const form of [everyKind, hundesteuerAnmeldung, withIds] as Form[]) {
        const answered = sample(form, seed, { today })
        const payload: unknown = JSON.parse(JSON.stringify(toPayload(form, answered, { ...options, today })))
        expect(validate(form, fromPayload(form, payload, options), { today })).toEqual({ ok: true, value: answered })
      }
    }
  })

  it('does not take the name of a question for its identifier', () => {
    const payload = toPayload(withIds, answers, { keyStyle: 'id', today }) as { G99000000001: Record<string, unknown> }
    const { F99000000001, ...rest } = payload.G99000000001
    const renamed = { ...payload, G99000000001: { ...rest, name: F99000000001 } }
    expect(issuesOf(validate(withIds, fromPayload(withIds, renamed, { keyStyle: 'id' }), { today }))).toEqual([
      'person.name required',
      'person unknown-field',
    ])
    expect(issuesOf(validate(withIds, fromPayload(withIds, answers, { keyStyle: 'id' }), { today }))).toContain(
      ' unknown-field',
    )
  })

  it('keeps unknown keys, so that they are reported', () => {
    const payload = { ...Object(toPayload(withIds, answers, { keyStyle: 'id', today })), F99999999999: 1 } as unknown
    expect(issuesOf(validate(withIds, fromPayload(withIds, payload, { keyStyle: 'id' }), { today }))).toEqual([
      'F99999999999 unknown-field',
    ])
  })

  it('pollutes no prototype, and reports the attempt', () => {
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      const payload: unknown = JSON.parse(`{"G99000000001":{"${key}":{"polluted":true}},"${key}":{"polluted":true}}`)
      const input = fromPayload(withIds, payload, { keyStyle: 'id' })
      const codes = issuesOf(validate(withIds, input, { today })).map((issue) => issue.split(' ')[1])
      expect(codes.filter((code) => code === 'forbidden-key')).toHaveLength(2)
      expect(new Map(Object.entries(Object.prototype)).size).toBe(0)
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
    }
  })

  it('never throws for any payload, and validation says the same as of the renamed data', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.anything(), fc.record({ G99000000001: fc.anything(), G99000000003: fc.anything() })),
        (payload) => {
          expect(validate(withIds, fromPayload(withIds, payload, { keyStyle: 'id' }), { today }).ok).toBe(false)
        },
      ),
      { numRuns: 500 },
    )
    const random = seededRandom(1)
    for (let seed = 0; seed < 300; seed++) {
      const data = mutated(sample(everyKind, seed, { today }), random)
      expect(validate(everyKind, fromPayload(everyKind, data), { today })).toEqual(validate(everyKind, data, { today }))
    }
  })

  it('copies no list that is longer than the form permits, and goes no deeper than the form', () => {
    const kinder = new Array<unknown>(1_000_000).fill({ F99000000001: 'Erika' })
    expect(fromPayload(withIds, { G99000000003: { G99000000004: kinder } }, { keyStyle: 'id' })).toEqual({
      anlagen: { kinder },
    })
    const deep: unknown = JSON.parse(`${'{"G99000000001":'.repeat(50_000)}1${'}'.repeat(50_000)}`)
    expect(validate(withIds, fromPayload(withIds, deep, { keyStyle: 'id' }), { today }).ok).toBe(false)
  })

  it('reads each property once, as JSON.stringify would, and survives what throws', () => {
    let calls = 0
    const payload = Object.defineProperty({}, 'G99000000001', { enumerable: true, get: () => (calls++, {}) })
    const throwing = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('trap')
        },
      },
    )
    fromPayload(withIds, payload, { keyStyle: 'id' })
    expect(fromPayload(withIds, throwing, { keyStyle: 'id' })).toEqual({})
    expect(calls).toBe(1)
  })
})

describe('legend', () => {
  it('says what each key means, in question order, by the way to it', () => {
    const entries = legend(withIds, { keyStyle: 'id' })
    expect(entries.slice(0, 4)).toEqual([
      { key: 'G99000000001', keys: ['G99000000001'], path: 'person', label: title },
      {
        key: 'F99000000001',
        keys: ['G99000000001', 'F99000000001'],
        path: 'person.name',
        label: { de: 'Name', en: 'Name' },
      },
      { key: 'G60000000083', keys: ['G99000000001', 'G60000000083'], path: 'person.geburtsdatum' },
      { key: 'F60000000231', keys: ['G99000000001', 'G60000000083', 'F60000000231'], path: 'person.geburtsdatum.tag' },
    ])
    expect(entries.filter(({ key }) => key === 'F99000000001').map(({ path }) => path)).toEqual([
      'person.name',
      'person.vertretung.name',
      'anlagen.kinder.name',
      'anlagen.art.privat.name',
    ])
  })

  it('has one entry for each way', () => {
    const ways = legend(everyKind, { keyStyle: 'name' }).map(({ keys }) => keys.join(' '))
    expect(new Set(ways).size).toBe(ways.length)
  })
})
