import { applicant, erika, musterweg } from './answers.js'

const einkuenfte: { wer: string; art: 'rente'; betrag: number; rhythmus: 'monatlich' }[] = [
  { wer: 'Erika Muster-Beispiel', art: 'rente', betrag: 95_000, rhythmus: 'monatlich' },
]

/** What both kinds of housing benefit ask, answered by somebody who lives alone on a pension. */
export const pensioner = {
  antrag: { art: 'erstantrag', vertretung: { vertretung: false } },
  person: {
    person: erika,
    geburtsort: 'Musterstadt',
    geschlecht: 'w',
    familienstand: 'VW',
    staatsangehoerigkeit: '000',
    taetigkeit: 'rente',
    anschrift: applicant.anschrift,
    kontakt: {},
    betreuung: false,
  },
  haushalt: { allein: true, mitbewohner: 0, weitereWohnung: false, aenderung: false, todesfall: false },
  leistungen: { bezug: false, alleInAusbildung: false },
  einkommen: {
    vorhanden: true,
    einkuenfte,
    aenderung: false,
    vermoegenErheblich: false,
  },
  freibetraege: {
    schwerbehinderung: false,
    verfolgung: false,
    alleinMitKindern: false,
    kindMitErwerb: false,
    grundrente: false,
    zahltUnterhalt: false,
  },
  erklaerung: { nurEinmal: true, mitteilung: true, richtigkeit: true },
} as const

export const wohnung = {
  anschrift: musterweg,
  einzug: '2015-04-01',
  wohnflaeche: 48,
  gewerblich: false,
  ueberlassen: false,
  dritteZahlen: false,
  aenderung: false,
} as const

export const konto = {
  kontoinhaber: { vornamen: 'Erika', familienname: 'Muster-Beispiel' },
  iban: 'DE02120300000000202051',
}
