import { describe, expect, it } from 'vitest'
import { issuesOf } from '../../../test/support/issues.js'
import { musterweg, without } from '../../../test/support/traffic-answers.js'
import { validate } from '../../validation/validate.js'
import { wunschkennzeichen, type Wunschkennzeichen } from './wunschkennzeichen.js'

const today = '2026-11-29'

const complete = {
  kennzeichen: {
    fahrzeugart: 'motorrad',
    wunsch: 'L-XX 12',
    alternativen: [{ kennzeichen: 'L-XX 13' }],
    saisonkennzeichen: true,
    saison: { von: 4, bis: 10 },
  },
  halter: {
    wer: { organisation: { name: 'Beispiel GmbH' } },
    anschrift: musterweg,
    kontakt: {},
    richtigkeit: true,
  },
} satisfies Wunschkennzeichen

function codesOf(input: unknown): string[] {
  return issuesOf(validate(wunschkennzeichen, input, { today }))
}

describe('wunschkennzeichen', () => {
  it('asks companies for no date of birth', () => {
    expect(validate(wunschkennzeichen, complete, { today })).toEqual({ ok: true, value: complete })
  })

  it.each(['L-XXX 12', 'L-XX 12345', 'L-XX 012', 'LEIP-X 1'])('refuses %s, which no plate can bear', (wunsch) => {
    expect(codesOf({ ...complete, kennzeichen: { ...complete.kennzeichen, wunsch } })).toEqual([
      'kennzeichen.wunsch kfz-kennzeichen-invalid',
    ])
  })

  it('asks for the season of a seasonal plate only', () => {
    const kennzeichen = without(complete.kennzeichen, 'saison')
    expect(codesOf({ ...complete, kennzeichen })).toEqual([
      'kennzeichen.saison.von required',
      'kennzeichen.saison.bis required',
    ])
    expect(codesOf({ ...complete, kennzeichen: { ...kennzeichen, saisonkennzeichen: false } })).toEqual([])
  })

  it('refuses a season of one month', () => {
    const kennzeichen = { ...complete.kennzeichen, saison: { von: 4, bis: 4 } }
    expect(codesOf({ ...complete, kennzeichen })).toEqual(['kennzeichen.saison.bis rule-violated'])
  })
})
