import { describe, expect, it } from 'vitest'
import { issuesOf } from '../../../test/support/issues.js'
import { validate } from '../../validation/validate.js'
import { einbuergerung, type Einbuergerung } from './einbuergerung.js'

const today = '2026-11-29'

const datei = {
  attachmentId: '0b0e9c5e-0000-4000-8000-000000000001',
  filename: 'nachweis.pdf',
  mediaType: 'application/pdf',
  size: 12_345,
}

const complete = {
  person: {
    vornamen: 'Erika',
    familienname: 'Muster-Beispiel',
    geburtsdatum: { tag: 1, monat: 2, jahr: 1985 },
    geburtsort: 'Musterstadt',
    geburtsstaat: '423',
    staatsangehoerigkeiten: [{ staatsangehoerigkeit: '423' }],
    geschlecht: 'w',
    familienstand: 'LD',
    anschrift: { strasse: 'Musterweg', hausnummer: '1', plz: '04109', ort: 'Leipzig' },
    kontakt: {},
  },
  aufenthalt: {
    inDeutschlandSeit: '2018-09-15',
    titel: 'niederlassungserlaubnis',
    langeImAusland: false,
    deutscherPartner: false,
    passUndTitel: datei,
  },
  lebensunterhalt: {
    berufstaetigkeit: 'angestellt',
    einkommen: 250_000,
    sozialleistungen: false,
    einkommensnachweise: datei,
  },
  kenntnisse: {
    sprachniveau: 'zertifikat-b1',
    sprachnachweis: datei,
    einbuergerungstest: 'bestanden',
    testnachweis: datei,
  },
  kinder: { miteinbuergern: false, urkunden: datei },
  verfahren: { vorhanden: false },
  bekenntnis: { grundordnung: true, historischeVerantwortung: true, richtigkeit: true },
} satisfies Einbuergerung

function codesOf(changes: object): string[] {
  return issuesOf(validate(einbuergerung, { ...complete, ...changes }, { today }))
}

describe('einbuergerung', () => {
  it('takes an applicant without children', () => {
    expect(validate(einbuergerung, complete, { today })).toEqual({ ok: true, value: complete })
  })

  it('is not made without both declarations', () => {
    expect(codesOf({ bekenntnis: { richtigkeit: true } })).toEqual([
      'bekenntnis.grundordnung confirmation-required',
      'bekenntnis.historischeVerantwortung confirmation-required',
    ])
  })

  it('wants each long stay abroad in order', () => {
    const aufenthalt = { ...complete.aufenthalt, langeImAusland: true }
    expect(codesOf({ aufenthalt })).toEqual(['aufenthalt.auslandsaufenthalte required'])
    const stay = { zeit: { von: '2020-06-01', bis: '2020-01-01' }, staat: '423', grund: 'Pflege eines Elternteils' }
    expect(codesOf({ aufenthalt: { ...aufenthalt, auslandsaufenthalte: [stay] } })).toEqual([
      'aufenthalt.auslandsaufenthalte.0.zeit.bis rule-violated',
    ])
  })

  it('wants certificates only of what was passed', () => {
    expect(codesOf({ kenntnisse: { sprachniveau: 'noch-keiner', einbuergerungstest: 'offen' } })).toEqual([])
    expect(codesOf({ kenntnisse: { sprachniveau: 'zertifikat-b1', einbuergerungstest: 'bestanden' } })).toEqual([
      'kenntnisse.sprachnachweis required',
      'kenntnisse.testnachweis required',
    ])
  })

  it('asks for children, reasons and details only after a yes', () => {
    expect(codesOf({ kinder: { miteinbuergern: true, urkunden: datei } })).toEqual(['kinder.personen required'])
    expect(codesOf({ verfahren: { vorhanden: true } })).toEqual(['verfahren.angaben required'])
    expect(codesOf({ lebensunterhalt: { ...complete.lebensunterhalt, sozialleistungen: true } })).toEqual([
      'lebensunterhalt.sozialleistungenGrund required',
    ])
  })

  it('asks for the section of the law only of those who have a title', () => {
    const aufenthalt = { ...complete.aufenthalt, titel: 'freizuegigkeit-eu', paragraf: '§ 9' }
    expect(codesOf({ aufenthalt })).toEqual([])
  })

  it('takes no amount in the wrong unit', () => {
    const lebensunterhalt = { ...complete.lebensunterhalt, einkommen: 2_500.5 }
    expect(codesOf({ lebensunterhalt })).toEqual(['lebensunterhalt.einkommen wrong-type'])
  })
})
