import { describe, expect, it } from 'vitest'
import { issuesOf } from '../../../test/support/issues.js'
import { without } from '../../../test/support/without.js'
import { validate } from '../../validation/validate.js'
import { abmeldungInsAusland, type AbmeldungInsAusland } from './abmeldung-ins-ausland.js'

const today = '2026-11-29'

const complete = {
  person: {
    vornamen: 'Erika',
    familienname: 'Muster-Beispiel',
    geburtsdatum: { tag: 1, monat: 2, jahr: 1980 },
    geburtsort: 'Musterstadt',
    staatsangehoerigkeiten: [{ staatsangehoerigkeit: '000' }],
    kontakt: {},
  },
  wegzug: {
    bisherigeWohnung: { strasse: 'Musterweg', hausnummer: '1', plz: '04109', ort: 'Leipzig' },
    auszugsdatum: '2026-12-06',
    anschriftBekannt: true,
    anschriftImAusland: { zeile1: 'Exempelstraat 1', zeile2: '1000 AA Amsterdam', staat: '148' },
  },
  wohnungenInDeutschland: { vorhanden: false },
  abschluss: { richtigkeit: true },
} satisfies AbmeldungInsAusland

function codesOf(changes: object): string[] {
  return issuesOf(validate(abmeldungInsAusland, { ...complete, ...changes }, { today }))
}

describe('abmeldungInsAusland', () => {
  it('takes somebody who leaves next week for an address that is known', () => {
    expect(validate(abmeldungInsAusland, complete, { today })).toEqual({ ok: true, value: complete })
  })

  it('asks only for the state as long as the address is not known', () => {
    const wegzug = without(complete.wegzug, 'anschriftImAusland')
    expect(codesOf({ wegzug: { ...wegzug, anschriftBekannt: false } })).toEqual(['wegzug.zielstaat required'])
    expect(codesOf({ wegzug: { ...wegzug, anschriftBekannt: false, zielstaat: '148' } })).toEqual([])
  })

  it('takes no German address as one abroad', () => {
    const wegzug = { ...complete.wegzug, anschriftBekannt: false, zielstaat: '000' }
    expect(codesOf({ wegzug })).toEqual(['wegzug.zielstaat code-unknown'])
  })

  it('wants the address of each dwelling that is kept', () => {
    expect(codesOf({ wohnungenInDeutschland: { vorhanden: true } })).toEqual([
      'wohnungenInDeutschland.wohnungen required',
    ])
  })
})
