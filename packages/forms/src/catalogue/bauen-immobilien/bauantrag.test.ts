import { describe, expect, it } from 'vitest'
import { musterweg, pdf } from '../../../test/support/answers.js'
import { issuesOf } from '../../../test/support/issues.js'
import { company, parcel, privately } from '../../../test/support/land-answers.js'
import { validate } from '../../validation/validate.js'
import { visibleFields } from '../../visibility/visible-fields.js'
import { bauantrag, type Bauantrag } from './bauantrag.js'

const today = '2026-11-29'

const complete = {
  bauherr: { ...privately, vertretung: { vertretung: false } },
  grundstueck: { ...parcel, eigentum: true },
  vorhaben: {
    art: 'errichtung',
    bezeichnung: 'Einfamilienhaus mit Carport',
    beschreibung: 'Zwei Geschosse, Flachdach.',
    gebaeudeklasse: 'klasse-1',
    sonderbau: false,
    verfahren: 'vereinfachtes-verfahren',
  },
  entwurf: {
    vornamen: 'Max',
    familienname: 'Muster-Beispiel',
    anschrift: musterweg,
    kontakt: {},
    bauvorlageberechtigung: '12345-ABC',
  },
  bauvorlagen: {
    lageplan: pdf,
    liegenschaftskarte: pdf,
    bauzeichnungen: pdf,
    baubeschreibung: pdf,
    abweichungen: false,
    richtigkeit: true,
  },
} satisfies Bauantrag

function codesOf(input: unknown): string[] {
  return issuesOf(validate(bauantrag, input, { today }))
}

function withProject(change: object): unknown {
  return { ...complete, vorhaben: { ...complete.vorhaben, ...change } }
}

describe('bauantrag', () => {
  it('takes the application for a house', () => {
    expect(validate(bauantrag, complete, { today })).toEqual({ ok: true, value: complete })
  })

  it('takes companies and those who act for them', () => {
    const bauherr = { ...company, vertretung: { vertretung: true } }
    expect(codesOf({ ...complete, bauherr })).toEqual([
      'bauherr.vertretung.bevollmaechtigtePerson.vornamen required',
      'bauherr.vertretung.bevollmaechtigtePerson.familienname required',
      'bauherr.vertretung.nachweis required',
    ])
  })

  it('offers builders who do not own the land to hand in the consent', () => {
    const grundstueck = { ...parcel, eigentum: false }
    expect(codesOf({ ...complete, grundstueck })).toEqual([])
    const consented = { ...complete, grundstueck: { ...grundstueck, zustimmung: pdf } }
    expect(validate(bauantrag, consented, { today })).toEqual({ ok: true, value: consented })
  })

  it('leaves special buildings no choice of the procedure', () => {
    const path = 'vorhaben.verfahren'
    expect(codesOf(withProject({ verfahren: undefined }))).toEqual([`${path} required`])
    expect(codesOf(withProject({ verfahren: undefined, sonderbau: true }))).toEqual([])
    expect(visibleFields(bauantrag, withProject({ sonderbau: true }), { today })).not.toContain(path)
  })

  it('asks for the development plan in the exemption procedure', () => {
    const freed = { verfahren: 'genehmigungsfreistellung' }
    expect(codesOf(withProject(freed))).toEqual(['vorhaben.bebauungsplan required', 'vorhaben.alsBauantrag required'])
    expect(codesOf(withProject({ ...freed, bebauungsplan: 'Nr. 1', alsBauantrag: true }))).toEqual([])
  })

  it('asks for the authorisation to submit plans where buildings are erected or changed', () => {
    const entwurf = { ...complete.entwurf, bauvorlageberechtigung: undefined }
    expect(codesOf({ ...complete, entwurf })).toEqual(['entwurf.bauvorlageberechtigung required'])
    const vorhaben = { ...complete.vorhaben, art: 'nutzungsaenderung' }
    expect(codesOf({ ...complete, entwurf, vorhaben })).toEqual([])
    const fence = { ...complete.vorhaben, gebaeudeklasse: 'kein-gebaeude' }
    expect(codesOf({ ...complete, entwurf, vorhaben: fence })).toEqual([])
  })

  it('wants reasons for deviations', () => {
    const bauvorlagen = { ...complete.bauvorlagen, abweichungen: true }
    expect(codesOf({ ...complete, bauvorlagen })).toEqual(['bauvorlagen.abweichungsbegruendung required'])
  })
})
