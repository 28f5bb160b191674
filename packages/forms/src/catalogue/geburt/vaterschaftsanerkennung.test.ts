import { describe, expect, it } from 'vitest'
import { issuesOf } from '../../../test/support/issues.js'
import { validate } from '../../validation/validate.js'
import { vaterschaftsanerkennung, type Vaterschaftsanerkennung } from './vaterschaftsanerkennung.js'

const today = '2026-11-29'

const vater = {
  person: {
    vornamen: 'Max',
    familienname: 'Muster-Beispiel',
    geburtsdatum: { tag: 3, monat: 4, jahr: 1990 },
    geburtsort: 'Musterstadt',
    geburtsstaat: '000',
  },
  staatsangehoerigkeiten: [{ staatsangehoerigkeit: '000' }],
  anschrift: { inland: { strasse: 'Musterweg', hausnummer: '1', plz: '04109', ort: 'Leipzig' } },
  gesetzlicheVertretung: 'keine' as const,
}

const mutter = {
  ...vater,
  person: { ...vater.person, vornamen: 'Erika', geburtsdatum: { jahr: 1992 } },
  familienstand: 'LD',
}

const beforeBirth = {
  kind: {
    zeitpunkt: 'vor-der-geburt',
    voraussichtlicherGeburtstermin: '2027-02-14',
    erwarteteKinder: 1,
  },
  vater,
  mutter,
  zustimmung: { mutter: 'gemeinsamer-termin' },
  sorge: { sorgeerklaerungGewuenscht: true, gerichtsentscheidung: false },
  termin: { ausgefuelltVon: 'mutter', dolmetschen: 'nein' },
  abschluss: { kontakt: {}, persoenlich: true, richtigkeit: true },
} satisfies Vaterschaftsanerkennung

const kind = { vornamen: 'Kim', familienname: 'Muster', geburtsdatum: '2026-10-01' }

const duringDivorce = {
  ...beforeBirth,
  kind: {
    zeitpunkt: 'nach-der-geburt',
    kinder: [kind, { ...kind, vornamen: 'Toni', geburtsort: 'Leipzig', geburtseintrag: 'Leipzig, G 4711/2026' }],
    andererVater: true,
    bisherigerVater: { vornamen: 'Moritz', familienname: 'Muster' },
  },
  vater: {
    ...vater,
    gesetzlicheVertretung: 'minderjaehrig',
    vertretung: [{ vornamen: 'Rita', familienname: 'Muster-Beispiel' }],
  },
  mutter: {
    ...mutter,
    familienstand: 'VH',
    ehemann: { vornamen: 'Moritz', familienname: 'Muster' },
    scheidungAnhaengig: true,
    scheidungsgericht: 'Amtsgericht Leipzig, 123 F 456/26',
    ehemannStimmtZu: 'ja',
  },
  zustimmung: { mutter: 'eigener-termin', mutterSorgt: true },
  sorge: { sorgeerklaerungGewuenscht: false },
  termin: { ausgefuelltVon: 'vater', dolmetschen: 'sprache', dolmetschSprache: 'Sorbisch' },
  abschluss: { kontakt: { email: 'max@muster.example' }, persoenlich: true, richtigkeit: true },
} satisfies Vaterschaftsanerkennung

function codesOf(input: object): string[] {
  return issuesOf(validate(vaterschaftsanerkennung, input, { today }))
}

describe('vaterschaftsanerkennung', () => {
  it('prepares an acknowledgement before the birth, by post if nobody gives an e-mail address', () => {
    expect(validate(vaterschaftsanerkennung, beforeBirth, { today })).toEqual({ ok: true, value: beforeBirth })
  })

  it('prepares one for twins whose mother is being divorced from another man', () => {
    expect(validate(vaterschaftsanerkennung, duringDivorce, { today })).toEqual({ ok: true, value: duringDivorce })
  })

  it('is only a preparation', () => {
    expect(vaterschaftsanerkennung.outcome).toMatchObject({ kind: 'prepare' })
    expect(codesOf({ ...beforeBirth, abschluss: { kontakt: {}, persoenlich: false, richtigkeit: true } })).toEqual([
      'abschluss.persoenlich confirmation-required',
    ])
  })

  it('asks for the expected day before the birth and for the children afterwards', () => {
    expect(codesOf({ ...beforeBirth, kind: { zeitpunkt: 'vor-der-geburt' } })).toEqual([
      'kind.voraussichtlicherGeburtstermin required',
      'kind.erwarteteKinder required',
    ])
    expect(codesOf({ ...duringDivorce, kind: { zeitpunkt: 'nach-der-geburt' } })).toEqual([
      'kind.kinder required',
      'kind.andererVater required',
    ])
  })

  it('does not believe in a pregnancy of more than 290 days, nor in a child of tomorrow', () => {
    const late = { ...beforeBirth.kind, voraussichtlicherGeburtstermin: '2027-09-16' }
    expect(codesOf({ ...beforeBirth, kind: late })).toEqual(['kind.voraussichtlicherGeburtstermin date-too-late'])
    const tomorrow = { ...duringDivorce.kind, kinder: [{ ...kind, geburtsdatum: '2026-11-30' }] }
    expect(codesOf({ ...duringDivorce, kind: tomorrow })).toEqual(['kind.kinder.0.geburtsdatum date-too-late'])
  })

  it('asks who represents a parent that cannot declare alone', () => {
    const minor = { ...vater, gesetzlicheVertretung: 'minderjaehrig' }
    expect(codesOf({ ...beforeBirth, vater: minor })).toEqual(['vater.vertretung required'])
    const guarded = { ...mutter, gesetzlicheVertretung: 'betreuung' }
    expect(codesOf({ ...beforeBirth, mutter: guarded })).toEqual(['mutter.vertretung required'])
  })

  it('asks for husband and divorce while the mother is married', () => {
    expect(codesOf({ ...beforeBirth, mutter: { ...mutter, familienstand: 'VH' } })).toEqual([
      'mutter.ehemann.vornamen required',
      'mutter.ehemann.familienname required',
      'mutter.scheidungAnhaengig required',
    ])
    const divorcing = { ...duringDivorce.mutter, scheidungsgericht: undefined, ehemannStimmtZu: undefined }
    expect(codesOf({ ...duringDivorce, mutter: divorcing })).toEqual([
      'mutter.scheidungsgericht required',
      'mutter.ehemannStimmtZu required',
    ])
  })

  it('asks a widow for the day of death, because a late husband may be the father', () => {
    const widow = { ...mutter, familienstand: 'VW', ehemann: { vornamen: 'Moritz', familienname: 'Muster' } }
    expect(codesOf({ ...beforeBirth, mutter: widow })).toEqual(['mutter.eheBeendetAm required'])
  })

  it('asks for the custody of the mother only once there is a child', () => {
    expect(codesOf({ ...duringDivorce, zustimmung: { mutter: 'beurkundet' } })).toEqual([
      'zustimmung.mutterSorgt required',
    ])
  })

  it('asks for a court decision only of those who want joint custody, and for a language only if one is needed', () => {
    expect(codesOf({ ...beforeBirth, sorge: { sorgeerklaerungGewuenscht: true } })).toEqual([
      'sorge.gerichtsentscheidung required',
    ])
    expect(codesOf({ ...beforeBirth, termin: { ausgefuelltVon: 'vater', dolmetschen: 'gebaerdensprache' } })).toEqual([
      'termin.dolmetschSprache required',
    ])
  })
})
