import { describe, expect, it } from 'vitest'
import { issuesOf } from '../../../test/support/issues.js'
import { validate } from '../../validation/validate.js'
import { visibleFields } from '../../visibility/visible-fields.js'
import { steuerId, type SteuerId } from './steuer-id.js'

const today = '2026-11-29'

const complete = {
  anlass: { grund: 'erstzuteilung-nach-geburt' },
  kind: {
    vornamen: 'Kim',
    familienname: 'Muster-Beispiel',
    geburtsdatum: '2026-10-04',
    geburtsort: 'Leipzig',
    geschlecht: 'm',
    anschrift: { strasse: 'Musterweg', hausnummer: '1', plz: '04109', ort: 'Leipzig' },
  },
  elternteil: { name: { vornamen: 'Erika', familienname: 'Muster-Beispiel' }, kontakt: {}, richtigkeit: true },
} satisfies SteuerId

function codesOf(changes: object): string[] {
  return issuesOf(validate(steuerId, { ...complete, ...changes }, { today }))
}

describe('steuerId', () => {
  it('takes the request of a parent to whom no letter came', () => {
    expect(validate(steuerId, complete, { today })).toEqual({ ok: true, value: complete })
  })

  it('says that another authority assigns the number by itself', () => {
    expect(steuerId.outcome).toMatchObject({ kind: 'elsewhere' })
  })

  it('wants the birth certificate of nobody who only lost the letter', () => {
    const visible = (grund: string) => [...visibleFields(steuerId, { ...complete, anlass: { grund } }, { today })]
    expect(visible('erneute-mitteilung')).not.toContain('kind.geburtsurkunde')
    expect(visible('erstzuteilung-nach-geburt')).toContain('kind.geburtsurkunde')
  })

  it('is for minors, who cannot ask themselves', () => {
    expect(codesOf({ kind: { ...complete.kind, geburtsdatum: '2008-11-28' } })).toEqual([
      'kind.geburtsdatum date-too-early',
    ])
  })
})
