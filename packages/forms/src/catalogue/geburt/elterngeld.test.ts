import { describe, expect, it } from 'vitest'
import { issuesOf } from '../../../test/support/issues.js'
import { validate } from '../../validation/validate.js'
import { elterngeld, type Elterngeld } from './elterngeld.js'

const today = '2026-11-29'

const scan = {
  attachmentId: '0b0e9c5e-0000-4000-8000-000000000001',
  filename: 'bescheinigung.pdf',
  mediaType: 'application/pdf',
  size: 12_345,
}

const employedMother = {
  kind: {
    verhaeltnis: 'eigenes-kind',
    vornamen: 'Kim',
    familienname: 'Muster-Beispiel',
    geburtsdatum: '2026-10-20',
    mehrlingsgeburt: false,
    fruehgeburt: false,
  },
  antragsteller: {
    person: {
      vornamen: 'Erika',
      familienname: 'Muster-Beispiel',
      geburtsdatum: { tag: 1, monat: 2, jahr: 1994 },
      geburtsort: 'Musterstadt',
      geburtsstaat: '000',
    },
    staatsangehoerigkeiten: [{ staatsangehoerigkeit: '000' }],
    aufenthaltsrecht: 'freizuegig',
    anschrift: { inland: { strasse: 'Musterweg', hausnummer: '1', plz: '04109', ort: 'Leipzig' } },
    wohnsitz: 'inland',
    familienstand: 'VH',
    steuerId: '86095742719',
    kontakt: {},
  },
  haushalt: { gemeinsamerHaushalt: true, geschwisterImHaushalt: false, ueberEinkommensgrenze: false },
  bezug: {
    abschnitte: [
      { variante: 'basiselterngeld', von: 1, bis: 10 },
      { variante: 'elterngeld-plus', von: 11, bis: 16 },
    ],
    partnerschaftsbonus: false,
    alleinerziehend: false,
  },
  andererElternteil: {
    lage: 'zusammen',
    person: { vornamen: 'Max', familienname: 'Muster-Beispiel' },
    plaene: 'spaeter',
    monate: [{ variante: 'basiselterngeld', von: 13, bis: 14 }],
    alleinSorgeberechtigt: false,
    kenntnisnahme: scan,
  },
  erwerb: {
    taetigkeit: 'angestellt',
    bruttolohn: 320_000,
    elektronischerAbruf: true,
    verschiebung: ['mutterschutz'],
    verzichtAufVerschiebung: false,
  },
  arbeitImBezug: { arbeitet: false },
  leistungen: {
    mutterschaftsleistungen: true,
    mutterschutz: { von: '2026-10-20', bis: '2026-12-15' },
    bescheinigung: scan,
  },
  abschluss: {
    bankverbindung: { kontoinhaber: { vornamen: 'Erika', familienname: 'Muster' }, iban: 'DE89370400440532013000' },
    aenderungen: true,
    richtigkeit: true,
  },
} satisfies Elterngeld

const singleFreelancer = {
  ...employedMother,
  kind: {
    verhaeltnis: 'adoptivkind',
    vornamen: 'Toni',
    familienname: 'Muster',
    geburtsdatum: '2026-05-01',
    geburtsort: 'Leipzig',
    aufgenommenAm: '2026-09-01',
    mehrlingsgeburt: true,
    mehrlinge: [{ vornamen: 'Alex', familienname: 'Muster' }],
    fruehgeburt: true,
    errechneterTermin: '2026-06-25',
    geburtsurkunde: scan,
  },
  antragsteller: {
    ...employedMother.antragsteller,
    staatsangehoerigkeiten: [{ staatsangehoerigkeit: '163' }],
    aufenthaltsrecht: 'aufenthaltstitel',
    aufenthaltstitel: scan,
    familienstand: 'LD',
  },
  haushalt: {
    gemeinsamerHaushalt: false,
    abweichung: 'Alex ist noch in der Klinik, ich betreue beide Kinder.',
    geschwisterImHaushalt: true,
    geschwister: [{ vornamen: 'Robin', familienname: 'Muster', geburtsdatum: '2024-02-02', behinderung: true }],
    ueberEinkommensgrenze: false,
  },
  bezug: {
    abschnitte: [{ variante: 'basiselterngeld', von: 1, bis: 16 }],
    partnerschaftsbonus: true,
    bonus: { abMonat: 17, monate: 4, stunden: 24 },
    alleinerziehend: true,
  },
  andererElternteil: { lage: 'keiner-berechtigt' },
  erwerb: {
    taetigkeit: 'beides',
    geringeSelbststaendigkeit: false,
    bruttolohn: 90_000,
    lohnabrechnungen: scan,
    gewinn: 1_200_000,
    steuerjahr: 2025,
    steuerbescheid: scan,
    pflichtversichert: ['krankenversicherung'],
    verschiebung: ['krankheit-durch-schwangerschaft'],
    verzichtAufVerschiebung: true,
    aerztlicheBescheinigung: scan,
  },
  arbeitImBezug: { arbeitet: true, stunden: 32, einkommen: 50_000, bescheinigung: scan },
  leistungen: { mutterschaftsleistungen: false, weitere: ['kinderzuschlag'], bescheid: scan },
} satisfies Elterngeld

function codesOf(changes: object): string[] {
  return issuesOf(validate(elterngeld, { ...employedMother, ...changes }, { today }))
}

function withMonths(variante: string, von: number, bis: number): object {
  return { bezug: { ...employedMother.bezug, abschnitte: [{ variante, von, bis }] } }
}

describe('elterngeld', () => {
  it('takes the application of an employed mother whose husband applies later', () => {
    expect(validate(elterngeld, employedMother, { today })).toEqual({ ok: true, value: employedMother })
  })

  it('takes the application of a single parent with adopted twins, a wage and a trade', () => {
    expect(validate(elterngeld, singleFreelancer, { today })).toEqual({ ok: true, value: singleFreelancer })
  })

  it('ends basic allowance with month 14, and with month 18 for children born very early', () => {
    expect(codesOf(withMonths('basiselterngeld', 1, 14))).toEqual([])
    expect(codesOf(withMonths('basiselterngeld', 1, 15))).toEqual(['bezug.abschnitte.0.bis rule-violated'])
    expect(codesOf(withMonths('elterngeld-plus', 1, 15))).toEqual([])
    const kind = { ...employedMother.kind, fruehgeburt: true, errechneterTermin: '2026-12-10' }
    expect(codesOf({ kind, ...withMonths('basiselterngeld', 1, 18) })).toEqual([])
    expect(codesOf({ kind, ...withMonths('basiselterngeld', 1, 19) })).toEqual(['bezug.abschnitte.0.bis rule-violated'])
  })

  it('knows no stretch that ends before it begins, and no month after the 32nd', () => {
    expect(codesOf(withMonths('elterngeld-plus', 5, 4))).toEqual(['bezug.abschnitte.0.bis rule-violated'])
    expect(codesOf(withMonths('elterngeld-plus', 5, 33))).toEqual(['bezug.abschnitte.0.bis number-too-large'])
  })

  it('gives the bonus for two to four months of 24 to 32 hours', () => {
    const bezug = { ...employedMother.bezug, partnerschaftsbonus: true }
    expect(codesOf({ bezug: { ...bezug, bonus: { abMonat: 9, monate: 1, stunden: 33 } } })).toEqual([
      'bezug.bonus.monate number-too-small',
      'bezug.bonus.stunden number-too-large',
    ])
  })

  it('wants the acknowledgement of the other parent unless custody is sole', () => {
    const andererElternteil = { ...employedMother.andererElternteil, kenntnisnahme: undefined }
    expect(codesOf({ andererElternteil })).toEqual(['andererElternteil.kenntnisnahme required'])
    expect(codesOf({ andererElternteil: { ...andererElternteil, alleinSorgeberechtigt: true } })).toEqual([])
  })

  it('wants payslips unless they may be retrieved', () => {
    const erwerb = { ...employedMother.erwerb, elektronischerAbruf: undefined }
    expect(codesOf({ erwerb })).toEqual(['erwerb.lohnabrechnungen required'])
  })

  it('asks for wage and profit by the kind of work, and for nothing without work', () => {
    expect(codesOf({ erwerb: { taetigkeit: 'keine' } })).toEqual([])
    expect(codesOf({ erwerb: { taetigkeit: 'selbststaendig' } })).toEqual([
      'erwerb.gewinn required',
      'erwerb.steuerjahr required',
      'erwerb.steuerbescheid required',
    ])
    expect(codesOf({ erwerb: { ...singleFreelancer.erwerb, geringeSelbststaendigkeit: undefined } })).toEqual([
      'erwerb.geringeSelbststaendigkeit required',
    ])
  })

  it('counts the months of adopted children from the day they joined, which is not before their birth', () => {
    const kind = { ...employedMother.kind, verhaeltnis: 'adoptivkind' }
    expect(codesOf({ kind })).toEqual(['kind.aufgenommenAm required'])
    expect(codesOf({ kind: { ...kind, aufgenommenAm: '2026-10-19' } })).toEqual(['kind.aufgenommenAm rule-violated'])
    expect(codesOf({ kind: { ...kind, aufgenommenAm: '2026-10-20' } })).toEqual([])
  })

  it('asks relatives why the parents cannot care', () => {
    const kind = { ...employedMother.kind, verhaeltnis: 'kind-von-verwandten', aufgenommenAm: '2026-11-01' }
    expect(codesOf({ kind })).toEqual(['kind.haertefall required'])
  })

  it('asks for a residence title where there is no freedom of movement', () => {
    const antragsteller = { ...employedMother.antragsteller, aufenthaltsrecht: 'anderes' }
    expect(codesOf({ antragsteller })).toEqual(['antragsteller.aufenthaltstitel required'])
  })

  it('asks those who work for hours of at most 32, income and a certificate', () => {
    expect(codesOf({ arbeitImBezug: { arbeitet: true, stunden: 33 } })).toEqual([
      'arbeitImBezug.stunden number-too-large',
      'arbeitImBezug.einkommen required',
      'arbeitImBezug.bescheinigung required',
    ])
  })

  it('wants other benefits proven', () => {
    expect(codesOf({ leistungen: { mutterschaftsleistungen: false, weitere: ['rente'] } })).toEqual([
      'leistungen.bescheid required',
    ])
  })
})
