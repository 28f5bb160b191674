import { describe, expect, it } from 'vitest'
import { issuesOf } from '../../../test/support/issues.js'
import { without } from '../../../test/support/without.js'
import { validate } from '../../validation/validate.js'
import { aufenthaltstitel, type Aufenthaltstitel } from './aufenthaltstitel.js'

const today = '2026-11-29'

const datei = {
  attachmentId: '0b0e9c5e-0000-4000-8000-000000000001',
  filename: 'nachweis.pdf',
  mediaType: 'application/pdf',
  size: 12_345,
}

const complete = {
  antrag: { art: 'verlaengerung', zweck: 'studium', ausbildungsstaette: 'Musteruniversität Leipzig' },
  person: {
    vornamen: 'Erika',
    familienname: 'Muster-Beispiel',
    geburtsdatum: { tag: 1, monat: 2, jahr: 2001 },
    geburtsort: 'Musterstadt',
    geburtsstaat: '423',
    staatsangehoerigkeiten: [{ staatsangehoerigkeit: '423' }],
    geschlecht: 'w',
    familienstand: 'LD',
    anschrift: { strasse: 'Musterweg', hausnummer: '1', plz: '04109', ort: 'Leipzig' },
    kontakt: {},
  },
  pass: {
    dokument: {
      art: '02',
      nummer: 'X0000000',
      behoerde: 'Musterministerium',
      ausgestelltAm: '2022-01-10',
      gueltigBis: '2032-01-09',
    },
  },
  aufenthalt: { einreise: '2022-09-15', titelGueltigBis: '2026-12-31', verurteilungen: false },
  lebensunterhalt: { mittel: ['vermoegen', 'arbeit'], einkommen: 52_000, krankenversicherung: 'Musterkasse' },
  nachweise: { pass: datei, zweck: datei },
  abschluss: { richtigkeit: true },
} satisfies Aufenthaltstitel

function codesOf(changes: object): string[] {
  return issuesOf(validate(aufenthaltstitel, { ...complete, ...changes }, { today }))
}

describe('aufenthaltstitel', () => {
  it('takes the extension of a title for studies', () => {
    expect(validate(aufenthaltstitel, complete, { today })).toEqual({ ok: true, value: complete })
  })

  it('asks about each purpose what belongs to it', () => {
    const antrag = { art: 'verlaengerung' }
    expect(codesOf({ antrag: { ...antrag, zweck: 'erwerbstaetigkeit' } })).toEqual(['antrag.taetigkeit required'])
    expect(codesOf({ antrag: { ...antrag, zweck: 'ausbildung' } })).toEqual(['antrag.ausbildungsstaette required'])
    expect(codesOf({ antrag: { ...antrag, zweck: 'sonstiges' } })).toEqual(['antrag.andererZweck required'])
    expect(codesOf({ antrag: { ...antrag, zweck: 'familie' } })).toContain('antrag.angehoerige.vornamen required')
    expect(codesOf({ antrag: { ...antrag, zweck: 'humanitaere-gruende' } })).toEqual([])
  })

  it('asks for the end of the present title of those who extend it, and for the visa of those who have none', () => {
    const aufenthalt = without(complete.aufenthalt, 'titelGueltigBis')
    expect(codesOf({ aufenthalt })).toEqual(['aufenthalt.titelGueltigBis required'])
    const antrag = { ...complete.antrag, art: 'niederlassungserlaubnis' }
    expect(codesOf({ antrag, aufenthalt })).toEqual([])
    expect(codesOf({ antrag: { ...antrag, art: 'erteilung' }, aufenthalt })).toEqual(['aufenthalt.mitVisum required'])
  })

  it('asks of those with a new passport neither livelihood nor purpose again', () => {
    const rest = without(complete, 'lebensunterhalt')
    const answers = {
      ...rest,
      antrag: { ...complete.antrag, art: 'uebertrag-in-neuen-pass' },
      nachweise: { pass: datei },
    }
    expect(issuesOf(validate(aufenthaltstitel, answers, { today }))).toEqual([])
  })

  it('asks since when of those who are married', () => {
    expect(codesOf({ person: { ...complete.person, familienstand: 'VH' } })).toEqual([
      'person.verheiratetSeit required',
    ])
  })

  it('asks for details of convictions and refuses a title that ended before the entry', () => {
    expect(codesOf({ aufenthalt: { ...complete.aufenthalt, verurteilungen: true } })).toEqual([
      'aufenthalt.verurteilungenAngaben required',
    ])
    expect(codesOf({ aufenthalt: { ...complete.aufenthalt, titelGueltigBis: '2022-09-14' } })).toEqual([
      'aufenthalt.titelGueltigBis rule-violated',
    ])
  })
})
