import { describe, expect, it } from 'vitest'
import { issuesOf } from '../../../test/support/issues.js'
import { validate } from '../../validation/validate.js'
import {
  melderegisterAnmeldungNeugeborenes as form,
  type MelderegisterAnmeldungNeugeborenes,
} from './melderegister-anmeldung-neugeborenes.js'

const today = '2026-11-29'

const scan = {
  attachmentId: '0b0e9c5e-0000-4000-8000-000000000001',
  filename: 'geburtsurkunde.pdf',
  mediaType: 'application/pdf',
  size: 12_345,
}
const anschrift = { strasse: 'Musterweg', hausnummer: '1', plz: '04109', ort: 'Leipzig' }

const complete = {
  anlass: { grund: 'nicht-eingetragen' },
  kind: {
    vornamen: 'Kim',
    familienname: 'Muster-Beispiel',
    geburtsdatum: '2026-10-01',
    geburtsort: 'Leipzig',
    geschlecht: 'w',
    staatsangehoerigkeiten: [{ staatsangehoerigkeit: '000' }],
    geburtsurkunde: scan,
  },
  eltern: {
    elternteil: { vornamen: 'Erika', familienname: 'Muster-Beispiel', geburtsdatum: { tag: 1, monat: 2, jahr: 1994 } },
    anschrift,
    kontakt: {},
  },
  erklaerung: { richtigkeit: true },
} satisfies MelderegisterAnmeldungNeugeborenes

function codesOf(changes: object): string[] {
  return issuesOf(validate(form, { ...complete, ...changes }, { today }))
}

describe('melderegisterAnmeldungNeugeborenes', () => {
  it('registers a child of one parent that the registry office missed', () => {
    expect(validate(form, complete, { today })).toEqual({ ok: true, value: complete })
  })

  it('says that it is normally not needed', () => {
    expect(form.outcome).toMatchObject({ kind: 'automatic' })
  })

  it('asks for the dwelling of a child that lives elsewhere, and for the landlord’s confirmation', () => {
    const anlass = { grund: 'andere-wohnung' }
    expect(codesOf({ anlass, wohnung: { anschrift, einzug: '2026-10-05' } })).toEqual([
      'wohnung.wohnungsgeberbestaetigung required',
    ])
    const wohnung = { anschrift, einzug: '2026-09-30', wohnungsgeberbestaetigung: scan }
    expect(codesOf({ anlass, wohnung })).toEqual(['wohnung.einzug rule-violated'])
    expect(codesOf({ anlass, wohnung: { ...wohnung, einzug: '2026-10-01' } })).toEqual([])
  })

  it('asks for the state of birth of children born abroad', () => {
    expect(codesOf({ anlass: { grund: 'im-ausland-geboren' } })).toEqual(['kind.geburtsstaat required'])
  })

  it('protects the religion, which nobody must tell', () => {
    expect(form.sections).toMatchObject({
      kind: { fields: { religionszugehoerigkeit: { optional: true, specialCategory: 'religion' } } },
    })
  })
})
