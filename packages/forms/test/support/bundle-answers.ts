import type { Bundle, BundleAnswers, elternexpress, umzug } from '../../src/bundles/index.js'
import type { DataOf } from '../../src/index.js'

/** Answers to bundles, of obviously artificial persons; those of members are only what shared questions leave open. */

type SharedOf<B extends Bundle> = DataOf<B['shared']>

export const certificate = {
  attachmentId: '11111111-1111-4111-8111-111111111111',
  filename: 'urkunde.pdf',
  mediaType: 'application/pdf',
  size: 4,
}

const erika = { vornamen: 'Erika', familienname: 'Muster-Beispiel' }
const musterweg = { strasse: 'Musterweg', hausnummer: '1', plz: '04109', ort: 'Leipzig' }

export const birth = {
  auswahl: { antraege: ['geburtsurkunde', 'elterngeld', 'kindergeld', 'mutterschaftsgeld'] },
  kind: {
    vornamen: 'Kim',
    familienname: 'Muster-Beispiel',
    geburtsdatum: '2026-11-20',
    geburtsort: 'Leipzig',
    lebtBeiIhnen: true,
    anmeldung: 'von-selbst',
    weitereKinder: true,
  },
  sie: {
    person: { ...erika, geburtsdatum: { tag: 1, monat: 2, jahr: 1990 } },
    mutter: true,
    anschrift: musterweg,
    kontakt: { email: 'erika@example.org' },
  },
  familienleistungen: {
    geburtsort: 'Leipzig',
    geburtsstaat: '000',
    staatsangehoerigkeit: '000',
    aufenthaltsrecht: 'freizuegig',
    familienstand: 'LD',
    steuerId: '86095742719',
    bankverbindung: { kontoinhaber: erika, iban: 'DE89370400440532013000' },
  },
  zweiterElternteil: {
    lage: 'zusammen',
    name: { vornamen: 'Max', familienname: 'Muster-Beispiel' },
    alleinSorgeberechtigt: false,
    kindergeldAnSie: true,
  },
  nachweise: {},
} satisfies SharedOf<typeof elternexpress>

export const birthOwn = {
  geburtsurkunde: {
    urkunde: { arten: ['geburtsurkunde'], anzahlGeburtsurkunden: 1, format: 'a4' },
    eintrag: { standesamt: 'Leipzig' },
    verwendung: { zweck: 'privat', andereAnschrift: false },
    abschluss: { richtigkeit: true },
  },
  elterngeld: {
    kind: { verhaeltnis: 'eigenes-kind', mehrlingsgeburt: false, fruehgeburt: false },
    antragsteller: { wohnsitz: 'inland' },
    haushalt: { gemeinsamerHaushalt: true, geschwisterImHaushalt: false, ueberEinkommensgrenze: false },
    bezug: {
      abschnitte: [{ variante: 'basiselterngeld', von: 1, bis: 10 }],
      partnerschaftsbonus: false,
      alleinerziehend: false,
    },
    andererElternteil: { plaene: 'nein' },
    erwerb: { taetigkeit: 'keine' },
    arbeitImBezug: { arbeitet: false },
    leistungen: { mutterschaftsleistungen: false },
    abschluss: { aenderungen: true, richtigkeit: true },
  },
  kindergeld: {
    kinder: { kinder: [{ verhaeltnis: 'eigenes-kind' }] },
    andererElternteil: { oeffentlicherDienst: false, auslandsbezug: false },
    abschluss: { richtigkeit: true },
  },
  mutterschaftsgeld: {
    mutter: { krankenkasse: 'Muster-Kasse', versichertennummer: 'A123456780' },
    abschluss: { neuesKonto: false, richtigkeit: true },
  },
} satisfies BundleAnswers['own']

export const move = {
  umzug: {
    art: 'zuzug-nach-leipzig',
    tag: '2026-11-28',
    bisherigeAnschrift: { strasse: 'Alter Weg', hausnummer: '2', plz: '01067', ort: 'Dresden' },
    neueAnschrift: musterweg,
  },
  person: {
    person: { ...erika, geburtsdatum: { tag: 1, monat: 2, jahr: 1990 } },
    kontakt: { email: 'erika@example.org' },
  },
  mehr: { haltverbotszone: false, fahrzeug: true, kennzeichen: 'DD AB 123', parktAufDerStrasse: true, hund: true },
} satisfies SharedOf<typeof umzug>

export const moveOwn = {
  'wohnsitz-ummeldung': {
    neueWohnung: { weitereWohnungen: false },
    bisherigeWohnung: { status: 'alleinige-wohnung', bleibtBestehen: false, auszugsdatum: '2026-11-28' },
    person: {
      geburtsort: 'Musterstadt',
      geburtsstaat: '000',
      staatsangehoerigkeiten: [{ staatsangehoerigkeit: '000' }],
      geschlecht: 'w',
    },
    vertretung: { vorhanden: false },
    familie: { familienstand: 'LD' },
    mitziehende: { ziehenMit: false },
    wohnungsgeber: { eigeneWohnung: true, erklaerungAlsEigentuemer: true },
    abschluss: { richtigkeit: true },
  },
  'kfz-adressaenderung': {
    halter: { vertretung: { vertretung: false } },
    umzug: { andererZulassungsbezirk: true },
    fahrzeug: {
      fin: 'WVWZZZ1JZXW000001',
      nachweis: 'original',
      naechsteHauptuntersuchung: '2027-11',
      anhaengerverzeichnis: false,
    },
    kennzeichen: { behalten: true },
    abschluss: { versand: { an: 'halter' }, richtigkeit: true },
  },
  'haltverbotszone-umzug': {
    zone: {
      zonen: [
        {
          ort: musterweg,
          lage: 'vor dem Haus',
          laenge: 15,
          beginn: '2026-12-20',
          vonUhr: 7,
          ende: '2026-12-20',
          bisUhr: 18,
          gehwegBetroffen: false,
        },
      ],
      lageskizze: { ...certificate, filename: 'skizze.pdf' },
    },
    beschilderung: { durch: 'fachfirma', vierTage: true, richtigkeit: true },
  },
} satisfies BundleAnswers['own']
