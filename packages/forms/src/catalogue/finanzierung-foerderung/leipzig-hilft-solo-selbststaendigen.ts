import { anschriftInland } from '../../bausteine/anschrift.js'
import { bankverbindung } from '../../bausteine/bankverbindung.js'
import { betrag } from '../../bausteine/betrag.js'
import { taetigkeit } from '../../bausteine/betriebsstaette.js'
import { erklaerung, richtigkeit } from '../../bausteine/erklaerung.js'
import { datenschutzhinweis, vorDemStart, wieEsWeitergeht } from '../../bausteine/hinweise.js'
import { kontakt } from '../../bausteine/kontakt.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { natuerlichePerson } from '../../bausteine/person.js'
import { steuernummer } from '../../bausteine/steuer.js'
import { lessThan, not } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { date, integer, text } from '../../model/fields.js'
import type { DataOf } from '../../model/form.js'

const reviewedAt = '2026-11-29'

/**
 * The aid that Leipzig paid to the solo self-employed in 2020. It is closed, and kept as an example of a programme with an
 * opening window. Conditions of the grant are declarations, because an answer “no” would only be refused; percentages are
 * whole numbers, as the threshold is one.
 */
export const leipzigHilftSoloSelbststaendigen = defineForm({
  id: 'leipzig-hilft-solo-selbststaendigen',
  version: '1.0.0',
  title: {
    de: 'Corona-Hilfe „Leipzig hilft Solo-Selbstständigen“ beantragen',
    en: 'Apply for the Leipzig COVID-19 aid for the solo self-employed',
  },
  leistung: {
    leikaKey: null,
    source:
      'A municipal programme of its own without a LeiKa entry; nearest in the OZG catalogue: 10415 Wirtschaftsförderung.',
  },
  lebenslage: 'finanzierung-foerderung',
  trustLevel: {
    value: 'low',
    status: 'illustrative',
    why: 'Assumption from the practice of 2020: an account on the portal of the state was enough.',
  },
  signature: {
    required: false,
    status: 'illustrative',
    why: 'Applications were made online only; the guideline was not at hand.',
  },
  depth: 'draft',
  outcome: { kind: 'submit' },
  openingWindow: {
    from: '2020-05-18',
    until: '2020-06-30',
    source: 'L-IZ.de, May 2020, articles 331755 and 333227.',
  },
  addressees: ['business'],
  synonyms: ['Corona-Zuschuss', 'Soforthilfe', 'Freiberufler', 'Unternehmerlohn', 'Solo-Selbstständige'],
  legalBasis: [{ norm: 'Ratsbeschluss VII-DS-01126-DS-01 der Stadt Leipzig', asOf: '2020-04-29', reviewedAt }],
  authority: 'Stadt Leipzig, Amt für Wirtschaftsförderung',
  fee: {
    amountCents: 0,
    asOf: '2020-05-18',
    status: 'illustrative',
    note: 'Keine Gebühr: ein Zuschuss.',
    why: 'Press reports of May 2020 (L-IZ.de) mention none; the guideline itself was not at hand.',
  },
  evidence: [
    {
      title: { de: 'Nachweis der Selbstständigkeit', en: 'Proof of self-employment' },
      field: 'nachweise.selbststaendigkeit',
    },
    { title: { de: 'Umsätze 2019 und 2020', en: 'Turnover of 2019 and 2020' }, field: 'nachweise.umsatz' },
    { title: { de: 'Personalausweis', en: 'Identity card' }, field: 'nachweise.ausweiskopie' },
  ],
  beforeYouStart: [
    vorDemStart.ausweis,
    vorDemStart.iban,
    {
      de: 'Ihre Steuernummer und die Umsätze von 2019 und 2020',
      en: 'Your tax number and your turnover of 2019 and 2020',
    },
  ],
  whatHappensNext: [
    wieEsWeitergeht.eingang,
    wieEsWeitergeht.pruefung,
    wieEsWeitergeht.bescheid,
    {
      de: 'Im Folgejahr wird geprüft, ob der Umsatz wirklich zurückgegangen ist.',
      en: 'In the following year it is checked whether the turnover really fell.',
    },
  ],
  privacyNotice: datenschutzhinweis({
    behoerde: 'Stadt Leipzig, Amt für Wirtschaftsförderung',
    zweck: { de: 'die Gewährung des Zuschusses', en: 'the award of the grant' },
  }),

  sections: {
    person: section(
      { title: { de: 'Über Sie', en: 'About you' } },
      {
        person: natuerlichePerson(),
        anschrift: anschriftInland({
          hint: { de: 'Ihr Hauptwohnsitz in Leipzig.', en: 'Your main residence in Leipzig.' },
        }),
        kontakt: kontakt(),
      },
    ),

    taetigkeit: section(
      { title: { de: 'Ihre Selbstständigkeit', en: 'Your self-employment' } },
      {
        betriebsstaette: anschriftInland({
          label: { de: 'Betriebsstätte in Leipzig', en: 'Premises in Leipzig' },
          whose: { de: 'der Betriebsstätte', en: 'of the premises' },
        }),
        taetigkeit: taetigkeit(),
        branche: text({
          label: { de: 'Branche', en: 'Line of business' },
          phrase: { de: 'die Branche', en: 'the line of business' },
          hint: { de: 'Zum Beispiel Musik oder Gastgewerbe.', en: 'For example music or hospitality.' },
          maxLength: 100,
          characters: 'din-91379-c',
        }),
        selbststaendigSeit: date({
          label: { de: 'Selbstständig seit', en: 'Self-employed since' },
          phrase: { de: 'den Beginn der Selbstständigkeit', en: 'since when you are self-employed' },
          min: '1950-01-01',
          max: '2020-06-30',
        }),
        steuernummer: steuernummer(),
        haupterwerb: erklaerung({
          de: 'Ich bin im Haupterwerb selbstständig.',
          en: 'Self-employment is my main occupation.',
        }),
        keineBeschaeftigten: erklaerung({ de: 'Ich habe keine Beschäftigten.', en: 'I have no employees.' }),
      },
    ),

    zuschuss: section(
      {
        title: { de: 'Umsatz und Zuschuss', en: 'Turnover and grant' },
        rules: [
          {
            valid: not(lessThan('zuschuss.rueckgang', 20)),
            message: {
              de: 'Einen Zuschuss gibt es ab einem Rückgang von 20 Prozent.',
              en: 'A grant is paid from a fall of 20 percent.',
            },
            at: 'zuschuss.rueckgang',
          },
        ],
      },
      {
        umsatzVorjahr: betrag({
          label: { de: 'Durchschnittlicher Monatsumsatz 2019', en: 'Average monthly turnover in 2019' },
          phrase: { de: 'den durchschnittlichen Monatsumsatz', en: 'the average monthly turnover' },
          max: 100_000_000_00,
        }),
        rueckgang: integer({
          label: {
            de: 'Erwarteter Umsatzrückgang 2020 in Prozent',
            en: 'Expected fall of turnover in 2020 in percent',
          },
          phrase: { de: 'den Umsatzrückgang', en: 'the fall of turnover' },
          min: 0,
          max: 100,
        }),
        summe: betrag({
          label: { de: 'Beantragter Zuschuss', en: 'Grant applied for' },
          phrase: { de: 'den beantragten Zuschuss', en: 'the grant applied for' },
          hint: { de: 'Höchstens 2.000 €, einmalig.', en: 'At most 2,000 €, once.' },
          min: 1_00,
          max: 2_000_00,
        }),
        monate: integer({
          label: { de: 'Für wie viele Monate?', en: 'For how many months?' },
          phrase: { de: 'die Zahl der Monate', en: 'the number of months' },
          hint: { de: 'Höchstens zwei.', en: 'Two at most.' },
          min: 1,
          max: 2,
        }),
        keinArbeitslosengeld: erklaerung({
          de: 'Ich beziehe in dieser Zeit weder Arbeitslosengeld I noch II.',
          en: 'I receive no unemployment benefit (I or II) during this time.',
        }),
        keineSchwierigkeiten: erklaerung({
          de: 'Mein Unternehmen war am 31. Dezember 2019 nicht in Schwierigkeiten, und es läuft kein Insolvenzverfahren.',
          en: 'My business was not in difficulty on 31 December 2019, and no insolvency proceedings are open.',
        }),
        konto: bankverbindung(),
      },
    ),

    nachweise: section(
      { title: { de: 'Nachweise', en: 'Proofs' } },
      {
        selbststaendigkeit: nachweis({
          label: { de: 'Nachweis der Selbstständigkeit', en: 'Proof of self-employment' },
          phrase: { de: 'den Nachweis der Selbstständigkeit', en: 'the proof of self-employment' },
          hint: {
            de: 'Gewerbeanmeldung oder Brief mit Steuernummer.',
            en: 'Trade registration or a letter with the tax number.',
          },
        }),
        umsatz: nachweis({
          label: { de: 'Umsätze 2019 und 2020', en: 'Turnover of 2019 and 2020' },
          phrase: { de: 'den Nachweis der Umsätze', en: 'the proof of turnover' },
          hint: { de: 'Zum Beispiel eine Auswertung der Buchhaltung.', en: 'For example a report of your accounts.' },
          sensitive: true,
        }),
        ausweiskopie: nachweis({
          label: { de: 'Kopie des Personalausweises', en: 'Copy of the identity card' },
          phrase: { de: 'die Kopie des Personalausweises', en: 'the copy of the identity card' },
          sensitive: true,
        }),
        richtigkeit: richtigkeit(),
      },
    ),
  },
})

/** The validated answers of the application. */
export type LeipzigHilftSoloSelbststaendigen = DataOf<typeof leipzigHilftSoloSelbststaendigen>
