import { describe, expect, it } from 'vitest'
import { erika, musterweg, pdf } from '../../../test/support/answers.js'
import { issuesOf } from '../../../test/support/issues.js'
import { validate } from '../../validation/validate.js'
import { familienstandsklaerung, type Familienstandsklaerung } from './familienstandsklaerung.js'

const today = '2026-11-29'

const ehe = {
  partner: { vornamen: 'Otto', familienname: 'Beispiel' },
  von: '2001-05-05',
  bis: '2008-03-01',
  ende: 'tod',
  staat: '129',
} as const

const complete = {
  person: {
    person: { ...erika, geburtsort: 'Musterstadt', geburtsstaat: '129' },
    staatsangehoerigkeiten: [{ staatsangehoerigkeit: '129' }],
    anschrift: musterweg,
    kontakt: {},
    dolmetschen: true,
    dolmetschSprache: 'Französisch',
  },
  familienstand: {
    anlass: 'scheidung-im-ausland',
    angabe: 'geschieden',
    ereignisDatum: '2024-02-01',
    ereignisStaat: '129',
    partner: { vornamen: 'Max', familienname: 'Beispiel' },
  },
  fruehereEhen: { vorhanden: true, ehen: [ehe] },
  unterlagen: { urkunden: pdf, ausstellungsstaat: '129', inDeutscherSprache: false, richtigkeit: true },
} satisfies Familienstandsklaerung

const issues = (change: object): string[] =>
  issuesOf(validate(familienstandsklaerung, { ...complete, ...change }, { today }))

describe('familienstandsklaerung', () => {
  it('accepts a divorce abroad as it stands; translations may follow later', () => {
    expect(validate(familienstandsklaerung, complete, { today })).toEqual({ ok: true, value: complete })
    expect(issues({ unterlagen: { ...complete.unterlagen, uebersetzungen: pdf } })).toEqual([])
  })

  it('asks people who are single for no event, no partner and no earlier marriage', () => {
    const familienstand = { anlass: 'zuzug-aus-dem-ausland', angabe: 'ledig' }
    expect(validate(familienstandsklaerung, { ...complete, familienstand }, { today })).toEqual({
      ok: true,
      value: { person: complete.person, familienstand, unterlagen: complete.unterlagen },
    })
  })

  it('knows that a divorced person is not single', () => {
    const familienstand = { anlass: 'scheidung-im-ausland', angabe: 'ledig' }
    expect(issues({ familienstand })).toEqual(['familienstand.angabe rule-violated'])
  })

  it('asks for the partner of everybody who has or had one', () => {
    const asked = (angabe: string): string[] =>
      issues({ familienstand: { anlass: 'geburt-eines-kindes', angabe, ereignisStaat: '129' } })
    for (const angabe of ['verheiratet', 'geschieden', 'verwitwet', 'in-eingetragener-partnerschaft']) {
      expect(asked(angabe)).toEqual([
        'familienstand.partner.vornamen required',
        'familienstand.partner.familienname required',
      ])
    }
    expect(asked('unklar')).toEqual([])
    expect(issues({ familienstand: { anlass: 'geburt-eines-kindes', angabe: 'unklar' } })).toEqual([
      'familienstand.ereignisStaat required',
    ])
  })

  it('wants every earlier marriage with an end that is not before its beginning', () => {
    expect(issues({ fruehereEhen: { vorhanden: true } })).toEqual(['fruehereEhen.ehen required'])
    expect(issues({ fruehereEhen: { vorhanden: true, ehen: [{ ...ehe, bis: '2001-05-04' }] } })).toEqual([
      'fruehereEhen.ehen.0.bis rule-violated',
    ])
    expect(issues({ fruehereEhen: { vorhanden: true, ehen: [{ ...ehe, bis: '2001-05-05' }] } })).toEqual([])
    expect(issues({ fruehereEhen: { vorhanden: false } })).toEqual([])
  })

  it('asks for a language only of those who need an interpreter', () => {
    const person = { ...complete.person, dolmetschSprache: undefined }
    expect(issues({ person })).toEqual(['person.dolmetschSprache required'])
    expect(issues({ person: { ...person, dolmetschen: false } })).toEqual([])
  })

  it('takes translations only of documents in other languages', () => {
    const unterlagen = { ...complete.unterlagen, inDeutscherSprache: true }
    const input = { ...complete, unterlagen: { ...unterlagen, uebersetzungen: pdf } }
    expect(validate(familienstandsklaerung, input, { today })).toEqual({ ok: true, value: { ...complete, unterlagen } })
  })
})
