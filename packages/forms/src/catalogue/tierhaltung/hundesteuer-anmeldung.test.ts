import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Ajv2020, type AnySchema } from 'ajv/dist/2020.js'
import * as ajvFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { pdf } from '../../../test/support/traffic-answers.js'
import { without } from '../../../test/support/without.js'
import type { FieldDefinition, FieldDefinitions } from '../../model/definition.js'
import { migrate } from '../../draft/migrate.js'
import { validate } from '../../validation/validate.js'
import { visibleFields } from '../../visibility/visible-fields.js'
import {
  hundesteuerAnmeldung,
  hundesteuerAnmeldungMigration,
  type HundesteuerAnmeldung,
} from './hundesteuer-anmeldung.js'

const today = '2026-11-22'

const complete = {
  halter: {
    person: { vornamen: 'Erika', familienname: 'Muster-Beispiel', geburtsdatum: { tag: 1, monat: 2, jahr: 1980 } },
    anschrift: { strasse: 'Musterweg', hausnummer: '1', plz: '04109', ort: 'Leipzig' },
  },
  hund: {
    anmeldegrund: 'neu-angeschafft',
    haltungSeit: '2026-11-01',
    rasse: 'Mischling',
    geschlecht: 'huendin',
    geburtsdatum: '2026-05-01',
  },
  ermaessigung: { grund: 'keine' },
  zahlung: { sepaLastschriftmandat: false },
  erklaerung: { richtigkeit: true },
} satisfies HundesteuerAnmeldung

/** An assistance dog that moves to Leipzig and lives with somebody else; everything is answered. */
const movedHere = {
  halter: {
    person: { ...complete.halter.person, geburtsdatum: { jahr: 1950 } },
    anschrift: { ...complete.halter.anschrift, zusatz: 'Hinterhaus' },
    email: 'erika@example.org',
    telefon: '0341 000000',
    kassenzeichen: '4711-0815',
    gehalteneHunde: 2,
  },
  hund: {
    anmeldegrund: 'zuzug-mit-hund',
    haltungSeit: '2026-11-01',
    vorherigeGemeinde: 'Musterstadt',
    vorherigeHalterperson: { vornamen: 'Max', familienname: 'Beispiel' },
    rufname: 'Bello',
    rasse: 'Labrador',
    geschlecht: 'ruede',
    geburtsdatum: '2020-05-01',
    farbe: 'schwarz',
    transpondernummer: '276000000000001',
    transponderAuslesen: true,
    haltungsort: { strasse: 'Beispielweg', hausnummer: '2', plz: '04103', ort: 'Leipzig' },
  },
  ermaessigung: { grund: 'rettungs-oder-assistenzhund', nachweis: pdf },
  zahlung: {
    sepaLastschriftmandat: true,
    bankverbindung: {
      kontoinhaber: { vornamen: 'Erika', familienname: 'Muster-Beispiel' },
      iban: 'DE02120300000000202051',
    },
  },
  erklaerung: { richtigkeit: true },
} satisfies HundesteuerAnmeldung

function codesOf(input: unknown): string[] {
  const checked = validate(hundesteuerAnmeldung, input, { today })
  return checked.ok ? [] : checked.issues.map(({ path, code }) => `${path} ${code}`)
}

function withHund(change: object): unknown {
  return { ...complete, hund: { ...complete.hund, ...change } }
}

describe('hundesteuerAnmeldung', () => {
  it('asks for neither e-mail nor telephone', () => {
    expect(validate(hundesteuerAnmeldung, complete, { today })).toEqual({ ok: true, value: complete })
  })

  it('takes everything that the schema of FIM and the city ask for', () => {
    expect(validate(hundesteuerAnmeldung, movedHere, { today })).toEqual({ ok: true, value: movedHere })
  })

  it('asks whether the chip may be read only where there is one', () => {
    const noChip = without(movedHere.hund, 'transpondernummer')
    expect(validate(hundesteuerAnmeldung, { ...movedHere, hund: noChip }, { today })).toEqual({
      ok: true,
      value: { ...movedHere, hund: without(noChip, 'transponderAuslesen') },
    })
    expect(visibleFields(hundesteuerAnmeldung, movedHere, { today })).toContain('hund.transponderAuslesen')
  })

  it('wants to know another reason, and its proof', () => {
    const ermaessigung = { grund: 'anderer-grund' }
    expect(codesOf({ ...complete, ermaessigung })).toEqual([
      'ermaessigung.andererGrund required',
      'ermaessigung.nachweis required',
    ])
    const andererGrund = 'Der Hund hütet eine Herde.'
    expect(codesOf({ ...complete, ermaessigung: { ...ermaessigung, andererGrund, nachweis: pdf } })).toEqual([])
  })

  it('wants the declaration confirmed', () => {
    expect(codesOf({ ...complete, erklaerung: { richtigkeit: false } })).toEqual([
      'erklaerung.richtigkeit confirmation-required',
    ])
  })

  it('asks for the previous municipality only of those who moved', () => {
    expect(codesOf(withHund({ anmeldegrund: 'zuzug-mit-hund' }))).toEqual(['hund.vorherigeGemeinde required'])
    const checked = validate(hundesteuerAnmeldung, withHund({ vorherigeGemeinde: 'Musterstadt' }), { today })
    expect(checked).toEqual({ ok: true, value: complete })
  })

  it('asks for the account in parts once a mandate is given', () => {
    expect(codesOf({ ...complete, zahlung: { sepaLastschriftmandat: true } })).toEqual([
      'zahlung.bankverbindung.kontoinhaber.vornamen required',
      'zahlung.bankverbindung.kontoinhaber.familienname required',
      'zahlung.bankverbindung.iban required',
    ])
  })

  it('asks for a proof of every reduction', () => {
    expect(codesOf({ ...complete, ermaessigung: { grund: 'leipzig-pass' } })).toEqual([
      'ermaessigung.nachweis required',
    ])
    expect(visibleFields(hundesteuerAnmeldung, complete, { today })).not.toContain('ermaessigung.nachweis')
  })

  it('knows that nobody keeps a dog before its birth', () => {
    expect(codesOf(withHund({ geburtsdatum: '2026-11-02' }))).toEqual(['hund.haltungSeit rule-violated'])
    expect(codesOf(withHund({ geburtsdatum: '2026-11-01' }))).toEqual([])
  })

  it('has a label in both languages for every question', () => {
    for (const { fields } of Object.values(hundesteuerAnmeldung.sections)) {
      for (const [name, definition] of allFields(fields)) {
        expect(definition.label?.de, name).toMatch(/\S/u)
        expect(definition.label?.en, name).toMatch(/\S/u)
      }
    }
  })

  it('says where every uncertain fact comes from', () => {
    expect(hundesteuerAnmeldung.trustLevel.status).toBe('illustrative')
    expect(hundesteuerAnmeldung.fee).toMatchObject({
      amountCents: 0,
      status: 'illustrative',
      why: expect.stringMatching(/press/iu) as string,
    })
    expect(hundesteuerAnmeldung.leistung).toMatchObject({ leikaKey: '99102013104000', ozgId: '10160' })
  })
})

describe('hundesteuerAnmeldung 1.0.0', () => {
  const stored = {
    kind: 'amt24-draft',
    form: { id: 'hundesteuer-anmeldung', version: '1.0.0' },
    answers: complete,
    items: {},
    savedAt: '2026-11-20T10:00:00.000Z',
  }

  async function schemaOf(version: string) {
    const file = join(import.meta.dirname, '../schemas/hundesteuer-anmeldung', version, 'schema.json')
    const ajv = new Ajv2020({ strict: true, allErrors: true })
    ajvFormats.default.default(ajv, ['date', 'uuid'])
    return ajv.compile(JSON.parse(await readFile(file, 'utf8')) as AnySchema)
  }

  it('leaves drafts that the next version takes as they are', () => {
    const draft = migrate(hundesteuerAnmeldung, stored, hundesteuerAnmeldungMigration)
    expect(draft).toEqual({ ...stored, form: { id: 'hundesteuer-anmeldung', version: '1.1.0' } })
    expect(validate(hundesteuerAnmeldung, draft.answers, { today })).toEqual({ ok: true, value: complete })
  })

  it('is reached by no draft of a version that never was', () => {
    const unknown = { ...stored, form: { id: 'hundesteuer-anmeldung', version: '0.9.0' } }
    expect(() => migrate(hundesteuerAnmeldung, unknown, hundesteuerAnmeldungMigration)).toThrow(
      expect.objectContaining({ code: 'migration-missing' }),
    )
  })

  it('keeps its schema, which takes what was sent by it and nothing that is asked since', async () => {
    const accepts = await schemaOf('1.0.0')
    expect(accepts(complete)).toBe(true)
    expect(accepts({ ...complete, halter: { ...complete.halter, gehalteneHunde: 1 } })).toBe(false)
    expect(accepts(movedHere)).toBe(false)
  })
})

function allFields(fields: FieldDefinitions): [string, FieldDefinition][] {
  return Object.entries(fields).flatMap(([name, definition]) => [
    [name, definition] as [string, FieldDefinition],
    ...('fields' in definition ? allFields(definition.fields) : []),
  ])
}
