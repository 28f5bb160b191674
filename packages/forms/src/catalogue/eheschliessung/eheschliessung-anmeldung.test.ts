import { describe, expect, it } from 'vitest'
import { erika, musterweg } from '../../../test/support/answers.js'
import { issuesOf } from '../../../test/support/issues.js'
import { validate } from '../../validation/validate.js'
import { eheschliessungAnmeldung, type EheschliessungAnmeldung } from './eheschliessung-anmeldung.js'

const today = '2026-11-29'

const person1 = {
  ...erika,
  geburtsort: 'Leipzig',
  geburtsstaat: '000',
  staatsangehoerigkeiten: [{ staatsangehoerigkeit: '000' }],
  anschrift: { inland: musterweg },
  familienstand: 'ledig',
} as const

const complete = {
  person1: { ...person1, staatsangehoerigkeiten: [{ staatsangehoerigkeit: '000' }] },
  person2: {
    ...person1,
    vornamen: 'Max',
    geburtsname: 'Beispiel',
    staatsangehoerigkeiten: [{ staatsangehoerigkeit: '129' }],
    familienstand: 'geschieden',
    fruehereEhen: [{ geschlossenAm: '2005-05-05', ort: 'Exempleville, Frankreich', beendetAm: '2015-01-02' }],
  },
  paar: {
    verwandt: false,
    gemeinsameKinderVorhanden: true,
    gemeinsameKinder: [
      { ...erika, vornamen: 'Kim', geburtsdatum: { tag: 1, monat: 1, jahr: 2024 }, geburtsort: 'Leipzig' },
    ],
    auslandsbezug: true,
    dolmetschen: true,
    dolmetschSprache: 'Französisch',
  },
  trauung: {
    wunschtermin: '2027-05-07',
    namensfuehrung: 'doppelname',
    doppelname: 'Muster-Beispiel',
    kontakt: {},
    richtigkeit: true,
  },
} satisfies EheschliessungAnmeldung

const issues = (change: object): string[] =>
  issuesOf(validate(eheschliessungAnmeldung, { ...complete, ...change }, { today }))

describe('eheschliessungAnmeldung', () => {
  it('accepts a couple with a child and an earlier marriage as it stands', () => {
    expect(validate(eheschliessungAnmeldung, complete, { today })).toEqual({ ok: true, value: complete })
  })

  it.each(['person1', 'person2'] as const)('wants every earlier marriage of whoever is not single (%s)', (who) => {
    const person = { ...complete[who], fruehereEhen: undefined }
    expect(issues({ [who]: { ...person, familienstand: 'ledig' } })).toEqual([])
    for (const familienstand of ['verwitwet', 'ehe-aufgehoben', 'lebenspartnerschaft-aufgehoben']) {
      expect(issues({ [who]: { ...person, familienstand } })).toEqual([`${who}.fruehereEhen required`])
    }
  })

  it('takes the notice of people who come of age while it is valid', () => {
    const born = (tag: number): string[] =>
      issues({ person1: { ...complete.person1, geburtsdatum: { tag, monat: 5, jahr: 2009 } } })
    expect(born(29)).toEqual([])
    expect(born(30)).toEqual(['person1.geburtsdatum date-too-late'])
  })

  it('plans the ceremony from tomorrow on, as long as the notice is valid', () => {
    const on = (wunschtermin: string): string[] => issues({ trauung: { ...complete.trauung, wunschtermin } })
    expect(on('2026-11-29')).toEqual(['trauung.wunschtermin date-too-early'])
    expect(on('2026-11-30')).toEqual([])
    expect(on('2027-05-29')).toEqual([])
    expect(on('2027-05-30')).toEqual(['trauung.wunschtermin date-too-late'])
  })

  it('asks for children, language and double name only where there are any', () => {
    const paar = { ...complete.paar, gemeinsameKinder: undefined, dolmetschSprache: undefined }
    expect(issues({ paar })).toEqual(['paar.gemeinsameKinder required', 'paar.dolmetschSprache required'])
    expect(issues({ paar: { ...paar, gemeinsameKinderVorhanden: false, dolmetschen: false } })).toEqual([])
    const trauung = { ...complete.trauung, doppelname: undefined }
    expect(issues({ trauung })).toEqual(['trauung.doppelname required'])
    expect(issues({ trauung: { ...trauung, namensfuehrung: 'offen' } })).toEqual([])
  })
})
