import { describe, expect, it } from 'vitest'
import { pdf } from '../../../test/support/answers.js'
import { issuesOf } from '../../../test/support/issues.js'
import { company, parcel, privately } from '../../../test/support/land-answers.js'
import { validate } from '../../validation/validate.js'
import {
  abgeschlossenheitsbescheinigung,
  type Abgeschlossenheitsbescheinigung,
} from './abgeschlossenheitsbescheinigung.js'

const today = '2026-11-29'

const complete = {
  antrag: { ...privately, stellung: 'eigentum' },
  grundstueck: { ...parcel, grundbuchblatt: 'Musterdorf, Blatt 123' },
  gebaeude: { status: 'bestehend', wohnungen: 8, teileigentum: 0 },
  unterlagen: { aufteilungsplan: pdf, lageplan: pdf, richtigkeit: true },
} satisfies Abgeschlossenheitsbescheinigung

function codesOf(input: unknown): string[] {
  return issuesOf(validate(abgeschlossenheitsbescheinigung, input, { today }))
}

function withUnits(wohnungen: number, teileigentum: number): unknown {
  return { ...complete, gebaeude: { ...complete.gebaeude, wohnungen, teileigentum } }
}

describe('abgeschlossenheitsbescheinigung', () => {
  it('takes the application of an owner', () => {
    expect(validate(abgeschlossenheitsbescheinigung, complete, { today })).toEqual({ ok: true, value: complete })
  })

  it('wants the power of attorney of those who act for an owner', () => {
    const antrag = { ...company, stellung: 'bevollmaechtigung' }
    expect(codesOf({ ...complete, antrag })).toEqual(['antrag.vollmacht required'])
    expect(codesOf({ ...complete, antrag: { ...antrag, vollmacht: pdf } })).toEqual([])
  })

  it('refuses a division into nothing', () => {
    expect(codesOf(withUnits(0, 0))).toEqual(['gebaeude.wohnungen rule-violated'])
    expect(codesOf(withUnits(0, 1))).toEqual([])
    expect(codesOf(withUnits(-1, 1))).toEqual(['gebaeude.wohnungen number-too-small'])
  })
})
