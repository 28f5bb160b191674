import { describe, expect, it } from 'vitest'
import { erika, musterweg, organisation, pdf } from '../../../test/support/answers.js'
import { issuesOf } from '../../../test/support/issues.js'
import { validate } from '../../validation/validate.js'
import { akteneinsicht, type Akteneinsicht } from './akteneinsicht.js'

const today = '2026-11-29'

const complete = {
  antragsteller: {
    wer: { person: erika },
    anschrift: { inland: musterweg },
    kontakt: {},
    vollmacht: { vertretung: false },
  },
  akte: { verfahrensbeteiligung: 'beteiligt', gegenstand: 'Baugenehmigung Musterweg 1, 2025' },
  einsicht: { form: 'vor-ort', kosten: true, richtigkeit: true },
} satisfies Akteneinsicht

const issues = (change: object): string[] => issuesOf(validate(akteneinsicht, { ...complete, ...change }, { today }))

describe('akteneinsicht', () => {
  it('accepts the application of a party without reasons', () => {
    expect(validate(akteneinsicht, complete, { today })).toEqual({ ok: true, value: complete })
  })

  it('asks an organisation for its representative and nothing private', () => {
    expect(issues({ antragsteller: { ...complete.antragsteller, wer: organisation.wer } })).toEqual([])
  })

  it.each(['nicht-beteiligt', 'abgeschlossenes-verfahren'])(
    'wants reasons of everybody else (%s)',
    (verfahrensbeteiligung) => {
      expect(issues({ akte: { ...complete.akte, verfahrensbeteiligung } })).toEqual(['akte.begruendung required'])
      const reasons = { begruendung: 'Kauf des Hauses', interesseNachweis: pdf }
      expect(issues({ akte: { ...complete.akte, verfahrensbeteiligung, ...reasons } })).toEqual([])
      expect(validate(akteneinsicht, { ...complete, akte: { ...complete.akte, ...reasons } }, { today })).toEqual({
        ok: true,
        value: complete,
      })
    },
  )

  it('wants the power of attorney of whoever acts for somebody else', () => {
    expect(issues({ antragsteller: { ...complete.antragsteller, vollmacht: { vertretung: true } } })).toEqual([
      'antragsteller.vollmacht.bevollmaechtigtePerson.vornamen required',
      'antragsteller.vollmacht.bevollmaechtigtePerson.familienname required',
      'antragsteller.vollmacht.nachweis required',
    ])
  })

  it('asks which parts are needed only for copies', () => {
    const einsicht = { ...complete.einsicht, form: 'kopien', teile: 'Lageplan' }
    expect(issues({ einsicht })).toEqual([])
    const elsewhere = { ...complete, einsicht: { ...einsicht, form: 'vor-ort' } }
    expect(validate(akteneinsicht, elsewhere, { today })).toEqual({ ok: true, value: complete })
  })
})
