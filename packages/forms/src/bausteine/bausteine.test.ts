import { describe, expect, expectTypeOf, it } from 'vitest'
import { metadata } from '../../test/fixtures/every-kind.js'
import { section } from '../model/containers.js'
import { defineForm } from '../model/define-form.js'
import type { DataOf } from '../model/form.js'
import { validate } from '../validation/validate.js'
import { anschriftInland, type AnschriftInland } from './anschrift.js'
import { bankverbindung, type Bankverbindung } from './bankverbindung.js'
import { hundeangaben } from './hund.js'
import { natuerlichePerson, personenname, type NatuerlichePerson, type Personenname } from './person.js'
import { telefon } from './telefon.js'

const form = defineForm({
  ...metadata,
  sections: {
    teil: section(
      { title: { de: 'Teil', en: 'Part' } },
      {
        person: natuerlichePerson(),
        anschrift: anschriftInland({ optional: true }),
        name: personenname({ optional: true }),
        konto: bankverbindung({ optional: true }),
        telefon: telefon({ optional: true }),
      },
    ),
  },
})
type Answers = DataOf<typeof form>['teil']

const person = { vornamen: 'Erika', familienname: 'Muster-Beispiel', geburtsdatum: { jahr: 1980 } }
const anschrift = { strasse: 'Musterweg', hausnummer: '1', plz: '01000', ort: 'Musterstadt' }
const konto = { kontoinhaber: { vornamen: 'Erika', familienname: 'Muster-Beispiel' }, iban: 'DE89370400440532013000' }

function codesOf(teil: unknown): string[] {
  const checked = validate(form, { teil }, { today: '2026-11-22' })
  return checked.ok ? [] : checked.issues.map(({ path, code }) => `${path} ${code}`)
}

describe('building blocks', () => {
  it('have named answers, so that hovering shows the name', () => {
    expectTypeOf<Answers['person']>().toEqualTypeOf<NatuerlichePerson>()
    expectTypeOf<Answers['anschrift']>().toEqualTypeOf<AnschriftInland | undefined>()
    expectTypeOf<Answers['name']>().toEqualTypeOf<Personenname | undefined>()
    expectTypeOf<Answers['konto']>().toEqualTypeOf<Bankverbindung | undefined>()
    expectTypeOf<Answers['telefon']>().toEqualTypeOf<string | undefined>()
  })

  it('ask for exactly the parts that their answers name', () => {
    expect(codesOf({ person, anschrift, konto, telefon: '0341 000-0' })).toEqual([])
    expect(codesOf({ person: {} })).toEqual([
      'teil.person.vornamen required',
      'teil.person.familienname required',
      'teil.person.geburtsdatum required',
    ])
    expect(codesOf({ person, anschrift: { hausnummer: '1' } })).toEqual([
      'teil.anschrift.strasse required',
      'teil.anschrift.plz required',
      'teil.anschrift.ort required',
    ])
  })

  it.each([
    [{ vornamen: 'E'.repeat(80), familienname: 'M'.repeat(120) }, []],
    [{ vornamen: 'E'.repeat(81) }, ['teil.person.vornamen too-long']],
    [{ familienname: 'M'.repeat(121) }, ['teil.person.familienname too-long']],
    [{ familienname: 'Muster1' }, ['teil.person.familienname character-not-allowed']],
    [{ doktorgrade: 'Dr' }, ['teil.person.doktorgrade too-short']],
    [{ geburtsdatum: { jahr: 1849 } }, ['teil.person.geburtsdatum date-too-early']],
    [{ geburtsdatum: { jahr: 2027 } }, ['teil.person.geburtsdatum date-too-late']],
  ])('keep the limits of the FIM fields of a person (%#)', (change, codes) => {
    expect(codesOf({ person: { ...person, ...change } })).toEqual(codes)
  })

  it.each([
    [{ plz: '00999' }, ['teil.anschrift.plz postal-code-invalid']],
    [{ strasse: 'S'.repeat(56) }, ['teil.anschrift.strasse too-long']],
    [{ ort: 'O'.repeat(51) }, ['teil.anschrift.ort too-long']],
    [{ hausnummer: 'x' }, ['teil.anschrift.hausnummer house-number-invalid']],
  ])('keep the limits of the FIM fields of an address (%#)', (change, codes) => {
    expect(codesOf({ person, anschrift: { ...anschrift, ...change } })).toEqual(codes)
  })

  it('take an IBAN as it is printed and refuse wrong check digits', () => {
    const printed = validate(form, { teil: { person, konto: { ...konto, iban: 'de89 3704 0044 0532 0130 00' } } })
    expect(printed).toMatchObject({ ok: true, value: { teil: { konto } } })
    expect(codesOf({ person, konto: { ...konto, iban: 'DE88370400440532013000' } })).toEqual([
      'teil.konto.iban iban-invalid',
    ])
  })

  it('never let an option replace what makes the block', () => {
    const options = { label: { de: 'Meine', en: 'Mine' }, fields: {}, kind: 'text', rule: 'bic', maxLength: 1 }
    expect(personenname(options)).toMatchObject({ kind: 'group', label: options.label, fields: { vornamen: {} } })
    expect(telefon(options)).toMatchObject({ kind: 'text', rule: 'phone', maxLength: 23 })
  })

  it('give a dog its questions without sharing them between forms', () => {
    expect(Object.keys(hundeangaben())).toEqual([
      'rufname',
      'rasse',
      'geschlecht',
      'geburtsdatum',
      'farbe',
      'transpondernummer',
    ])
    expect(hundeangaben().rasse).not.toBe(hundeangaben().rasse)
  })
})
