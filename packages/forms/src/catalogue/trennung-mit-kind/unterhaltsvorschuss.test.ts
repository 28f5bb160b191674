import { describe, expect, it } from 'vitest'
import { issuesOf } from '../../../test/support/issues.js'
import { validate } from '../../validation/validate.js'
import { visibleFields } from '../../visibility/visible-fields.js'
import { unterhaltsvorschuss, type Unterhaltsvorschuss } from './unterhaltsvorschuss.js'

const today = '2026-11-29'

const scan = {
  attachmentId: '0b0e9c5e-0000-4000-8000-000000000001',
  filename: 'urkunde.pdf',
  mediaType: 'application/pdf',
  size: 12_345,
}
const anschrift = { strasse: 'Musterweg', hausnummer: '1', plz: '04109', ort: 'Leipzig' }

const small = {
  antrag: { rolle: 'elternteil', kontakt: {}, beginn: 'spaeter', ab: '2026-12-01', geburtsurkunde: scan },
  kind: {
    vornamen: 'Kim',
    familienname: 'Muster-Beispiel',
    geburtsdatum: '2022-03-04',
    geburtsort: 'Leipzig',
    staatsangehoerigkeit: '000',
    lebtBeiIhnenSeit: '2022-03-04',
    kindergeld: 'antragsteller',
    fruehereLeistung: false,
  },
  elternteil: {
    person: { vornamen: 'Erika', familienname: 'Muster-Beispiel', geburtsdatum: { tag: 1, monat: 2, jahr: 1990 } },
    staatsangehoerigkeit: '000',
    anschrift,
    familienstand: 'LD',
  },
  betreuung: { sorgerecht: 'allein', mitbetreuung: 'nie', zusammenleben: false, abwesend: false },
  andererElternteil: {
    vaterschaft: 'anerkannt',
    vaterschaftsnachweis: scan,
    lage: 'bekannt',
    name: { vornamen: 'Max', familienname: 'Muster' },
    anschriftBekannt: true,
    anschrift: { inland: anschrift },
    arbeit: 'nicht-bekannt',
  },
  einkuenfte: { unterhaltstitel: 'keiner', zahlt: 'nie', freistellung: false },
  abschluss: {
    bankverbindung: { kontoinhaber: { vornamen: 'Erika', familienname: 'Muster' }, iban: 'DE89370400440532013000' },
    aenderungen: true,
    uebergang: true,
    richtigkeit: true,
  },
} satisfies Unterhaltsvorschuss

const youth = {
  ...small,
  antrag: {
    rolle: 'vertretung',
    vertretung: { vornamen: 'Rita', familienname: 'Beispiel' },
    anschriftVertretung: anschrift,
    kontakt: { telefon: '0341 123456' },
    beginn: 'vormonat',
    bemuehungen: 'Mahnung vom 1. Oktober 2026',
    geburtsurkunde: scan,
  },
  kind: {
    ...small.kind,
    geburtsdatum: '2010-11-29',
    staatsangehoerigkeit: '163',
    aufenthaltstitel: scan,
    kindergeld: 'andere-person',
    kindergeldEmpfaenger: 'Otto Beispiel',
    fruehereLeistung: true,
    fruehereStelle: 'Jugendamt Musterstadt, 2015 bis 2017',
  },
  elternteil: {
    ...small.elternteil,
    familienstand: 'VH',
    ehepartner: 'anderer-elternteil',
    getrennt: true,
    getrenntSeit: '2025-01-01',
    trennungsnachweis: scan,
  },
  betreuung: {
    sorgerecht: 'gemeinsam',
    mitbetreuung: 'regelmaessig',
    betreuungsanteil: 'unter-einem-drittel',
    betreuungszeiten: 'Freitag 18 Uhr bis Sonntag 18 Uhr',
    zusammenleben: false,
    abwesend: true,
    abwesendBei: 'Internat Musterstadt seit 1. August 2026, sonntags zu Hause',
  },
  andererElternteil: {
    vaterschaft: 'ehe',
    lage: 'bekannt',
    name: { vornamen: 'Max', familienname: 'Muster' },
    geburtsdatum: { jahr: 1985 },
    anschriftBekannt: false,
    letzterAufenthalt: 'Musterstadt',
    telefon: '0341 654321',
    arbeit: 'angestellt',
    arbeitgeber: 'Muster-Bau GmbH',
    krankenkasse: 'Muster-Kasse',
    weitereKinder: true,
  },
  einkuenfte: {
    unterhaltstitel: 'gericht',
    titel: scan,
    zahlt: 'unregelmaessig',
    zahlungenHalbjahr: 25_000,
    letzteZahlungAm: '2026-07-01',
    freistellung: false,
    weitereLeistungen: ['jugendhilfe'],
    betragWeitere: 10_000,
  },
  abZwoelf: {
    sgb2Bezug: true,
    bruttoeinkommen: 60_000,
    sgb2Bescheid: scan,
    ausbildung: 'ausbildung',
    einkommenDesKindes: 80_000,
    bescheinigung: scan,
  },
} satisfies Unterhaltsvorschuss

function codesOf(changes: object): string[] {
  return issuesOf(validate(unterhaltsvorschuss, { ...small, ...changes }, { today }))
}

function visible(changes: object): readonly string[] {
  return [...visibleFields(unterhaltsvorschuss, { ...small, ...changes }, { today })]
}

describe('unterhaltsvorschuss', () => {
  it('takes the application of an unmarried mother for a small child', () => {
    expect(validate(unterhaltsvorschuss, small, { today })).toEqual({ ok: true, value: small })
  })

  it('takes the application of a guardian for a trainee of sixteen', () => {
    expect(validate(unterhaltsvorschuss, youth, { today })).toEqual({ ok: true, value: youth })
  })

  it('asks on the twelfth and on the fifteenth birthday, and not the day before, for what the law adds', () => {
    const at = (geburtsdatum: string) => visible({ kind: { ...small.kind, geburtsdatum } })
    expect(at('2014-11-30')).not.toContain('abZwoelf.sgb2Bezug')
    expect(at('2014-11-29')).toContain('abZwoelf.sgb2Bezug')
    expect(at('2011-11-30')).not.toContain('abZwoelf.ausbildung')
    expect(at('2011-11-29')).toContain('abZwoelf.ausbildung')
  })

  it('does not ask pupils for income, nor those without occupation for a certificate', () => {
    const kind = { ...small.kind, geburtsdatum: '2010-11-29' }
    const pupil = visible({ kind, abZwoelf: { sgb2Bezug: false, ausbildung: 'allgemeinbildende-schule' } })
    expect(pupil).not.toContain('abZwoelf.einkommenDesKindes')
    expect(pupil).toContain('abZwoelf.bescheinigung')
    const idle = visible({ kind, abZwoelf: { sgb2Bezug: false, ausbildung: 'nichts' } })
    expect(idle).toContain('abZwoelf.einkommenDesKindes')
    expect(idle).not.toContain('abZwoelf.bescheinigung')
  })

  it('is for minors, and for what was due in the month before the 18th birthday', () => {
    expect(codesOf({ kind: { ...small.kind, geburtsdatum: '2008-09-01' } })).toEqual([
      'kind.geburtsdatum date-too-early',
      'abZwoelf.sgb2Bezug required',
      'abZwoelf.ausbildung required',
    ])
  })

  it('wants to know the efforts of whoever applies for the month before', () => {
    expect(codesOf({ antrag: { ...small.antrag, beginn: 'vormonat' } })).toEqual(['antrag.bemuehungen required'])
    expect(codesOf({ antrag: { ...small.antrag, beginn: 'dieser-monat' } })).toEqual([])
  })

  it('asks for a day only of those who start later', () => {
    expect(codesOf({ antrag: { ...small.antrag, ab: undefined } })).toEqual(['antrag.ab required'])
    expect(codesOf({ antrag: { ...small.antrag, ab: '2026-11-28' } })).toEqual(['antrag.ab date-too-early'])
  })

  it('asks guardians for name and address', () => {
    expect(codesOf({ antrag: { ...youth.antrag, vertretung: undefined, anschriftVertretung: anschrift } })).toEqual([
      'antrag.vertretung.vornamen required',
      'antrag.vertretung.familienname required',
    ])
  })

  it('asks married parents whether they live apart and since when', () => {
    const elternteil = { ...small.elternteil, familienstand: 'VH' }
    expect(codesOf({ elternteil })).toEqual(['elternteil.ehepartner required', 'elternteil.getrennt required'])
    expect(codesOf({ elternteil: { ...elternteil, ehepartner: 'anderer-elternteil', getrennt: true } })).toEqual([
      'elternteil.getrenntSeit required',
    ])
    expect(codesOf({ elternteil: { ...elternteil, familienstand: 'GS' } })).toEqual([
      'elternteil.geschiedenSeit required',
    ])
  })

  it('asks for the circumstances where nobody knows the father, and for nothing else about him', () => {
    expect(codesOf({ andererElternteil: { vaterschaft: 'offen', lage: 'unbekannt' } })).toEqual([
      'andererElternteil.umstaende required',
    ])
    expect(codesOf({ andererElternteil: { vaterschaft: 'offen', lage: 'samenspende' } })).toEqual([])
  })

  it('asks for the day of death and for no address of the dead', () => {
    const name = { vornamen: 'Max', familienname: 'Muster' }
    expect(codesOf({ andererElternteil: { vaterschaft: 'ehe', lage: 'verstorben', name } })).toEqual([
      'andererElternteil.verstorbenAm required',
    ])
  })

  it('wants title, payments and amounts proven or named', () => {
    expect(codesOf({ einkuenfte: { unterhaltstitel: 'urkunde', zahlt: 'zu-wenig', freistellung: true } })).toEqual([
      'einkuenfte.titel required',
      'einkuenfte.zahlungenHalbjahr required',
      'einkuenfte.letzteZahlungAm required',
    ])
    expect(codesOf({ einkuenfte: { ...small.einkuenfte, weitereLeistungen: ['waisenbezuege'] } })).toEqual([
      'einkuenfte.betragWeitere required',
    ])
  })

  it('asks for days and share of a care that is regular', () => {
    expect(codesOf({ betreuung: { ...small.betreuung, mitbetreuung: 'regelmaessig' } })).toEqual([
      'betreuung.betreuungsanteil required',
      'betreuung.betreuungszeiten required',
    ])
  })
})
