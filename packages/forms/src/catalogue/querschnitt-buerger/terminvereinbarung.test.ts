import { describe, expect, it } from 'vitest'
import { issuesOf } from '../../../test/support/issues.js'
import { validate } from '../../validation/validate.js'
import { terminvereinbarung, type Terminvereinbarung } from './terminvereinbarung.js'

const today = '2026-11-29'

const complete = {
  anliegen: { dienstleistung: 'wohnsitz', personenanzahl: 2, standort: 'Bürgerbüro Musterviertel' },
  termin: { datum: '2026-12-07', uhrzeit: '09:30', dolmetschen: false },
  person: {
    name: { vornamen: 'Erika', familienname: 'Muster-Beispiel' },
    email: 'erika@example.org',
    datenschutzhinweis: true,
  },
} satisfies Terminvereinbarung

function issues(section: keyof Terminvereinbarung, change: object): string[] {
  const input = { ...complete, [section]: { ...complete[section], ...change } }
  return issuesOf(validate(terminvereinbarung, input, { today }))
}

describe('terminvereinbarung', () => {
  it('accepts a wish without reasons and telephone as it stands', () => {
    expect(validate(terminvereinbarung, complete, { today })).toEqual({ ok: true, value: complete })
  })

  it('needs the e-mail address, by which it answers', () => {
    expect(issues('person', { email: undefined })).toEqual(['person.email required'])
  })

  it('asks for a description and a language only where they are needed', () => {
    expect(issues('anliegen', { dienstleistung: 'sonstiges' })).toEqual(['anliegen.beschreibung required'])
    expect(issues('termin', { dolmetschen: true })).toEqual(['termin.dolmetschSprache required'])
  })

  it('refuses days that are over or too far away, times that no clock shows and crowds', () => {
    expect(issues('termin', { datum: '2026-11-28' })).toEqual(['termin.datum date-too-early'])
    expect(issues('termin', { datum: '2027-05-30' })).toEqual(['termin.datum date-too-late'])
    expect(issues('termin', { uhrzeit: '24:00' })).toEqual(['termin.uhrzeit time-invalid'])
    expect(issues('anliegen', { personenanzahl: 0 })).toEqual(['anliegen.personenanzahl number-too-small'])
    expect(issues('anliegen', { personenanzahl: 11 })).toEqual(['anliegen.personenanzahl number-too-large'])
  })

  it('wants the privacy notice to have been read', () => {
    expect(issues('person', { datenschutzhinweis: false })).toEqual(['person.datenschutzhinweis confirmation-required'])
  })
})
