import { describe, expect, it } from 'vitest'
import { issuesOf } from '../../../test/support/issues.js'
import { validate } from '../../validation/validate.js'
import { familienpass, type Familienpass } from './familienpass.js'

const today = '2026-11-29'

const scan = {
  attachmentId: '0b0e9c5e-0000-4000-8000-000000000001',
  filename: 'kindergeld.pdf',
  mediaType: 'application/pdf',
  size: 12_345,
}
const child = { vornamen: 'Kim', familienname: 'Muster-Beispiel', geburtsdatum: '2019-05-06' }

const threeChildren = {
  antragsteller: {
    person: { vornamen: 'Erika', familienname: 'Muster-Beispiel', geburtsdatum: { tag: 1, monat: 2, jahr: 1985 } },
    anschrift: { strasse: 'Musterweg', hausnummer: '1', plz: '04109', ort: 'Leipzig' },
    kontakt: {},
  },
  antrag: { art: 'erstantrag' },
  familie: {
    alleinerziehend: false,
    andererElternteil: { vornamen: 'Max', familienname: 'Muster-Beispiel' },
    anspruch: 'drei-kinder',
    dreiKinder: [child, { ...child, vornamen: 'Toni' }, { ...child, vornamen: 'Alex', geburtsdatum: '2008-01-31' }],
    gemeinsamerHaushalt: true,
    kindergeldbezug: true,
  },
  nachweise: { kindergeld: scan },
  erklaerung: { richtigkeit: true },
} satisfies Familienpass

const disabledChild = {
  ...threeChildren,
  antrag: { art: 'verlaengerung', passnummer: 'FP 4711' },
  familie: {
    alleinerziehend: true,
    anspruch: 'kind-mit-behinderung',
    kindMitBehinderung: { ...child, gradDerBehinderung: 50 },
    geschwister: [child],
    gemeinsamerHaushalt: true,
    kindergeldbezug: true,
  },
  nachweise: { ausweis: scan, kindergeld: scan, schwerbehindertenausweis: scan },
} satisfies Familienpass

function codesOf(changes: object): string[] {
  return issuesOf(validate(familienpass, { ...threeChildren, ...changes }, { today }))
}

describe('familienpass', () => {
  it('is for families with three children', () => {
    expect(validate(familienpass, threeChildren, { today })).toEqual({ ok: true, value: threeChildren })
  })

  it('is for families with a severely disabled child', () => {
    expect(validate(familienpass, disabledChild, { today })).toEqual({ ok: true, value: disabledChild })
  })

  it('wants as many children as the group of families has', () => {
    const familie = { ...threeChildren.familie, dreiKinder: [child, child] }
    expect(codesOf({ familie })).toEqual(['familie.dreiKinder too-few'])
    const allein = { ...threeChildren.familie, alleinerziehend: true, anspruch: 'allein-zwei-kinder' }
    expect(codesOf({ familie: { ...allein, zweiKinder: [child] } })).toEqual(['familie.zweiKinder too-few'])
    expect(codesOf({ familie: { ...allein, zweiKinder: [child, child] } })).toEqual([])
  })

  it('lets two children suffice only for single parents', () => {
    const familie = { ...threeChildren.familie, anspruch: 'allein-zwei-kinder', zweiKinder: [child, child] }
    expect(codesOf({ familie })).toEqual(['familie.anspruch rule-violated'])
  })

  it('wants a degree of disability of 50 and its proof', () => {
    const familie = { ...disabledChild.familie, kindMitBehinderung: { ...child, gradDerBehinderung: 49 } }
    expect(codesOf({ ...disabledChild, familie })).toEqual([
      'familie.kindMitBehinderung.gradDerBehinderung number-too-small',
    ])
    expect(codesOf({ ...disabledChild, nachweise: { kindergeld: scan } })).toEqual([
      'nachweise.schwerbehindertenausweis required',
    ])
  })

  it('counts only children in the household for whom child benefit is paid', () => {
    expect(codesOf({ familie: { ...threeChildren.familie, gemeinsamerHaushalt: false } })).toEqual([
      'familie.gemeinsamerHaushalt rule-violated',
    ])
    expect(codesOf({ familie: { ...threeChildren.familie, kindergeldbezug: false } })).toEqual([
      'familie.kindergeldbezug rule-violated',
    ])
  })

  it('does not ask for the number of a pass that never was', () => {
    const antrag = { art: 'erstantrag', passnummer: 'FP 4711' }
    expect(validate(familienpass, { ...threeChildren, antrag }, { today })).toEqual({ ok: true, value: threeChildren })
  })
})
