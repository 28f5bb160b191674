import { betrag } from '../../bausteine/betrag.js'
import { richtigkeit } from '../../bausteine/erklaerung.js'
import { begruendung, kassenzeichen } from '../../bausteine/freitext.js'
import { kontakt } from '../../bausteine/kontakt.js'
import { personenname } from '../../bausteine/person.js'
import { monat } from '../../bausteine/zeit.js'
import { answerTo, equal, lessThan, not } from '../../conditions/builders.js'
import { repeat, section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { choice, integer, text } from '../../model/fields.js'
import type { DataOf } from '../../model/form.js'
import type { Texts } from '../../model/texts.js'
import { amt24Quelle, gaestetaxe } from './_gaestetaxe.js'

const mitGaesten = not(lessThan('self.gesamt', 1))

/** A number of stays, of those that the site had at all. */
function anzahl(label: Texts, phrase: Texts) {
  return integer({ label, phrase, min: 0, max: 1_000_000, visibleWhen: mitGaesten })
}

/** No kind of stay is more than all stays: the sum itself is the clerk's to compare. */
function hoechstensGesamt(
  name: 'ermaessigt' | 'minderjaehrig' | 'inAusbildung' | 'schwerbehindert' | 'sonstige' | 'vollerSatz',
) {
  return {
    valid: not(lessThan('self.gesamt', answerTo(`self.${name}`))),
    message: {
      de: 'Prüfen Sie die Zahl. Sie kann nicht größer als die Zahl aller Übernachtungen sein.',
      en: 'Check the number. It cannot exceed the number of all stays.',
    },
    at: `self.${name}`,
  }
}

/**
 * Monthly report of stays to the city of Leipzig, for all sites at once. A correction replaces the earlier report as a whole
 * (Amt24), and a month without guests is reported with zero. The tax is the declarant's own sum, because rates are the
 * by-law's. A debit mandate belongs to the registration and is not asked every month.
 */
export const gaestetaxeUebernachtungenMelden = defineForm({
  id: 'gaestetaxe-uebernachtungen-melden',
  version: '1.0.0',
  title: {
    de: 'Gästetaxe: Übernachtungen melden oder korrigieren',
    en: 'Visitor tax: report or correct overnight stays',
  },
  lebenslage: 'steuern-abgaben',
  ...gaestetaxe,
  depth: 'draft',
  outcome: { kind: 'submit' },
  addressees: ['business', 'citizen'],
  synonyms: ['Bettensteuer', 'Kurtaxe', 'Übernachtungen melden', 'Monatsmeldung', 'Übernachtungssteuer'],
  fee: {
    amountCents: null,
    status: 'illustrative',
    note: 'Keine Gebühr. Die Gästetaxe beträgt 3 € je Person und Tag, 1 € bei Preisen bis 30 €.',
    why: 'Rates as a Leipzig provider publishes them (home.apartment-leipzig.de/gaestetaxe); the by-law was not at hand.',
  },
  evidence: [
    {
      title: {
        de: 'Liste der befreiten Gäste mit Grund (auf Verlangen)',
        en: 'List of exempt guests with the reason (on demand)',
      },
    },
  ],
  beforeYouStart: [
    { de: 'Ihr Kassenzeichen', en: 'Your payment reference' },
    { de: 'Die Zahl der Übernachtungen je Standort', en: 'The number of stays at each site' },
  ],
  whatHappensNext: [
    {
      de: 'Sie erhalten eine Bestätigung, dass die Meldung eingegangen ist.',
      en: 'You receive a confirmation that the report has arrived.',
    },
    {
      de: 'Sie zahlen die Gästetaxe unter Ihrem Kassenzeichen oder per Lastschrift.',
      en: 'You pay the visitor tax under your payment reference or by direct debit.',
    },
  ],

  sections: {
    meldung: section(
      {
        title: { de: 'Ihre Meldung', en: 'Your report' },
        hint: { de: 'Bis zum zehnten Tag des Folgemonats.', en: 'By the tenth day of the next month.' },
        sources: [amt24Quelle, 'IHK zu Leipzig, 04.11.2020, on § 7 Abs. 2 GTS'],
      },
      {
        art: choice(
          {
            erstmeldung: { de: 'Erste Meldung für den Monat', en: 'First report of the month' },
            korrektur: { de: 'Korrektur einer Meldung', en: 'Correction of a report' },
          },
          {
            label: { de: 'Art der Meldung', en: 'Kind of report' },
            phrase: { de: 'die Art der Meldung', en: 'the kind of report' },
            help: {
              de: 'Eine Korrektur ersetzt die frühere Meldung. Geben Sie deshalb alles noch einmal an.',
              en: 'A correction replaces the earlier report. So enter everything once more.',
            },
          },
        ),
        korrekturGrund: begruendung({
          label: { de: 'Was war falsch?', en: 'What was wrong?' },
          phrase: { de: 'den Grund der Korrektur', en: 'the reason for the correction' },
          visibleWhen: equal('meldung.art', 'korrektur'),
        }),
        kassenzeichen: kassenzeichen(),
        monat: monat({
          label: { de: 'Für welchen Monat?', en: 'For which month?' },
          phrase: { de: 'den Meldemonat', en: 'the month of the report' },
        }),
        ansprechperson: personenname({
          label: { de: 'Wer kann Fragen beantworten?', en: 'Who can answer questions?' },
          whose: { de: 'der Ansprechperson', en: 'of the contact person' },
        }),
        kontakt: kontakt(),
      },
    ),

    uebernachtungen: section(
      { title: { de: 'Übernachtungen', en: 'Stays' }, sources: [amt24Quelle] },
      {
        standorte: repeat(
          {
            standort: text({
              label: { de: 'Standort', en: 'Site' },
              phrase: { de: 'den Standort', en: 'the site' },
              hint: { de: 'Name oder Nummer wie bei der Anmeldung.', en: 'Name or number as registered.' },
              maxLength: 200,
              characters: 'din-91379-c',
            }),
            gesamt: integer({
              label: { de: 'Alle Übernachtungen', en: 'All stays' },
              phrase: { de: 'die Zahl aller Übernachtungen', en: 'the number of all stays' },
              hint: { de: 'Personen mal Nächte. Ohne Gäste: 0.', en: 'Persons times nights. Without guests: 0.' },
              min: 0,
              max: 1_000_000,
            }),
            vollerSatz: anzahl(
              { de: 'Davon zum vollen Satz', en: 'Of these at the full rate' },
              { de: 'die Zahl zum vollen Satz', en: 'the number at the full rate' },
            ),
            ermaessigt: anzahl(
              { de: 'Davon zum kleinen Satz (Preis bis 30 €)', en: 'Of these at the small rate (price up to 30 €)' },
              { de: 'die Zahl zum kleinen Satz', en: 'the number at the small rate' },
            ),
            minderjaehrig: anzahl(
              { de: 'Davon frei: unter 18 Jahren', en: 'Of these exempt: under 18' },
              { de: 'die Zahl der Minderjährigen', en: 'the number of minors' },
            ),
            inAusbildung: anzahl(
              {
                de: 'Davon frei: Schule, Studium oder Ausbildung von 18 bis 25',
                en: 'Of these exempt: in education, from 18 to 25',
              },
              { de: 'die Zahl derer in Ausbildung', en: 'the number of those in education' },
            ),
            schwerbehindert: anzahl(
              {
                de: 'Davon frei: Schwerbehinderung und nötige Begleitung',
                en: 'Of these exempt: severe disability and necessary company',
              },
              {
                de: 'die Zahl der Schwerbehinderten und Begleitungen',
                en: 'the number of disabled guests and company',
              },
            ),
            sonstige: anzahl(
              { de: 'Davon frei: andere Gründe', en: 'Of these exempt: other reasons' },
              { de: 'die Zahl der sonst Befreiten', en: 'the number of others exempt' },
            ),
          },
          {
            label: { de: 'Standorte', en: 'Sites' },
            phrase: { de: 'den Standort', en: 'the site' },
            max: 50,
            rules: [
              hoechstensGesamt('vollerSatz'),
              hoechstensGesamt('ermaessigt'),
              hoechstensGesamt('minderjaehrig'),
              hoechstensGesamt('inAusbildung'),
              hoechstensGesamt('schwerbehindert'),
              hoechstensGesamt('sonstige'),
            ],
          },
        ),
      },
    ),

    abschluss: section(
      { title: { de: 'Gästetaxe', en: 'Visitor tax' }, sources: [amt24Quelle] },
      {
        betrag: betrag({
          label: { de: 'Gästetaxe für alle Standorte', en: 'Visitor tax for all sites' },
          phrase: { de: 'die Gästetaxe', en: 'the visitor tax' },
          help: {
            de: 'Übernachtungen zum vollen Satz mal 3 €, dazu Übernachtungen zum kleinen Satz mal 1 €.',
            en: 'Stays at the full rate times 3 €, and stays at the small rate times 1 €.',
          },
          max: 100_000_000_00,
        }),
        richtigkeit: richtigkeit(),
      },
    ),
  },
})

/** The validated answers of the report. */
export type GaestetaxeUebernachtungenMelden = DataOf<typeof gaestetaxeUebernachtungenMelden>
