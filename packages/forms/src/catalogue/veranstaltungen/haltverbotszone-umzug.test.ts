import { describe, expect, it } from 'vitest'
import { issuesOf } from '../../../test/support/issues.js'
import { erika, musterweg, pdf } from '../../../test/support/traffic-answers.js'
import { validate } from '../../validation/validate.js'
import { haltverbotszoneUmzug, type HaltverbotszoneUmzug } from './haltverbotszone-umzug.js'

const today = '2026-11-29'

const zone = {
  ort: musterweg,
  lage: 'vor dem Haus, links vom Eingang',
  laenge: 15,
  beginn: '2026-12-18',
  vonUhr: 7,
  ende: '2026-12-18',
  bisUhr: 18,
  gehwegBetroffen: false,
}

const complete = {
  antragsteller: { wer: { person: erika }, anschrift: { inland: musterweg }, kontakt: {} },
  zone: { anlass: 'umzug', zonen: [zone, { ...zone, ende: '2026-12-19', bisUhr: 7 }], lageskizze: pdf },
  beschilderung: { durch: 'fachfirma', vierTage: true, richtigkeit: true },
} satisfies HaltverbotszoneUmzug

function codesOf(input: unknown): string[] {
  return issuesOf(validate(haltverbotszoneUmzug, input, { today }))
}

function withZone(change: object): unknown {
  return { ...complete, zone: { ...complete.zone, zonen: [{ ...zone, ...change }] } }
}

describe('haltverbotszoneUmzug', () => {
  it('takes zones at the old and the new home', () => {
    expect(validate(haltverbotszoneUmzug, complete, { today })).toEqual({ ok: true, value: complete })
  })

  it('refuses an end before the start, on the same day by the hour', () => {
    expect(codesOf(withZone({ ende: '2026-12-17' }))).toEqual(['zone.zonen.0.ende rule-violated'])
    expect(codesOf(withZone({ vonUhr: 18 }))).toEqual(['zone.zonen.0.bisUhr rule-violated'])
    expect(codesOf(withZone({ vonUhr: 17 }))).toEqual([])
    expect(codesOf(withZone({ vonUhr: 18, ende: '2026-12-19' }))).toEqual([])
  })

  it('leaves four days for the signs', () => {
    expect(codesOf(withZone({ beginn: '2026-12-02', ende: '2026-12-03' }))).toEqual([
      'zone.zonen.0.beginn date-too-early',
    ])
    expect(codesOf(withZone({ beginn: '2026-12-03', ende: '2026-12-03' }))).toEqual([])
  })

  it('asks what is planned when it is something else, and those who put up signs for a record', () => {
    expect(codesOf({ ...complete, zone: { ...complete.zone, anlass: 'sonstiges' } })).toEqual([
      'zone.anlassBeschreibung required',
    ])
    const beschilderung = { ...complete.beschilderung, durch: 'eigene-aufstellung' }
    expect(codesOf({ ...complete, beschilderung })).toEqual(['beschilderung.protokoll confirmation-required'])
  })
})
