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
import {
  amt24Vorgaenger,
  ankuendigung,
  gaestetaxe,
  infoblatt,
  markkleeberg,
  neukieritzsch,
  satzung,
  steueranmeldung,
} from './_gaestetaxe.js'

const mitGaesten = not(lessThan('self.gesamt', 1))

/** A number of stays, of those that the site had at all. */
function anzahl(label: Texts, phrase: Texts, help?: Texts) {
  return integer({ label, phrase, ...(help && { help }), min: 0, max: 1_000_000, visibleWhen: mitGaesten })
}

/** No kind of stay is more than all stays: the sum itself is the clerk's to compare. */
function hoechstensGesamt(name: 'steuerpflichtig' | 'minderjaehrig' | 'schwerbehindert' | 'gemeldet') {
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
 * Report of stays to the city of Leipzig for the accommodation tax, for all sites at once. As it was with the visitor tax, a
 * correction replaces the earlier report as a whole, and a month without guests is reported with zero; that reports are
 * monthly is taken from there and from a like by-law. The tax is the declarant's own sum, because each stay is rounded. Guests
 * under medical treatment are not counted as exempt: they pay, and apply to the city themselves. A debit mandate belongs to
 * the registration and is not asked every month.
 */
export const gaestetaxeUebernachtungenMelden = defineForm({
  id: 'gaestetaxe-uebernachtungen-melden',
  version: '1.0.0',
  title: {
    de: 'Beherbergungssteuer (früher Gästetaxe): Übernachtungen melden oder korrigieren',
    en: 'Accommodation tax (formerly visitor tax): report or correct overnight stays',
  },
  lebenslage: 'steuern-abgaben',
  ...gaestetaxe,
  depth: 'draft',
  outcome: { kind: 'submit' },
  addressees: ['business', 'citizen'],
  synonyms: [
    'Gästetaxe',
    'Beherbergungssteuer',
    'Bettensteuer',
    'Kurtaxe',
    'Übernachtungen melden',
    'Monatsmeldung',
    'Übernachtungssteuer',
  ],
  fee: {
    amountCents: 0,
    asOf: '2026-11-29',
    status: 'illustrative',
    note: 'Keine Gebühr. Die Steuer beträgt 5 % des Entgelts der Übernachtung mit Umsatzsteuer.',
    why: 'No announcement of the tax names a fee. The rate is that of § 3 of the by-law, as of 2023-04-01.',
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
    { de: 'Zahl und Entgelt der Übernachtungen je Standort', en: 'Number and price of the stays at each site' },
  ],
  whatHappensNext: [
    {
      de: 'Sie erhalten eine Bestätigung, dass die Meldung eingegangen ist.',
      en: 'You receive a confirmation that the report has arrived.',
    },
    {
      de: 'Sie zahlen die Steuer unter Ihrem Kassenzeichen oder per Lastschrift.',
      en: 'You pay the tax under your payment reference or by direct debit.',
    },
  ],

  sections: {
    meldung: section(
      {
        title: { de: 'Ihre Meldung', en: 'Your report' },
        sources: [steueranmeldung, ankuendigung, amt24Vorgaenger, markkleeberg],
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
      { title: { de: 'Übernachtungen', en: 'Stays' }, sources: [satzung, infoblatt, neukieritzsch, amt24Vorgaenger] },
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
            steuerpflichtig: anzahl(
              { de: 'Davon steuerpflichtig', en: 'Of these taxable' },
              { de: 'die Zahl der steuerpflichtigen Übernachtungen', en: 'the number of taxable stays' },
              {
                de: 'Auch Gäste in medizinischer Behandlung. Sie beantragen die Befreiung selbst bei der Stadt.',
                en: 'Including guests under medical treatment. They apply to the city for exemption themselves.',
              },
            ),
            entgelt: betrag({
              label: { de: 'Entgelt der steuerpflichtigen Übernachtungen', en: 'Price of the taxable stays' },
              phrase: { de: 'das Entgelt', en: 'the price' },
              hint: {
                de: 'Mit Umsatzsteuer, in Euro und Cent, zum Beispiel 1.234,50.',
                en: 'With value-added tax, in euros and cents, for example 1,234.50.',
              },
              max: 100_000_000_00,
              visibleWhen: mitGaesten,
            }),
            minderjaehrig: anzahl(
              { de: 'Davon frei: unter 18 Jahren', en: 'Of these exempt: under 18' },
              { de: 'die Zahl der Minderjährigen', en: 'the number of minors' },
            ),
            schwerbehindert: anzahl(
              {
                de: 'Davon frei: Grad der Behinderung ab 80, und Begleitung bei Merkzeichen B',
                en: 'Of these exempt: degree of disability of 80 or more, and company with the mark B',
              },
              {
                de: 'die Zahl der Schwerbehinderten und Begleitungen',
                en: 'the number of disabled guests and company',
              },
            ),
            gemeldet: anzahl(
              {
                de: 'Davon frei: mit Wohnung unter der Anschrift gemeldet',
                en: 'Of these exempt: registered with a dwelling at the address',
              },
              { de: 'die Zahl der dort Gemeldeten', en: 'the number of those registered there' },
            ),
          },
          {
            label: { de: 'Standorte', en: 'Sites' },
            phrase: { de: 'den Standort', en: 'the site' },
            max: 50,
            rules: [
              hoechstensGesamt('steuerpflichtig'),
              hoechstensGesamt('minderjaehrig'),
              hoechstensGesamt('schwerbehindert'),
              hoechstensGesamt('gemeldet'),
            ],
          },
        ),
      },
    ),

    abschluss: section(
      { title: { de: 'Steuer', en: 'Tax' }, sources: [steueranmeldung, satzung, infoblatt, markkleeberg] },
      {
        betrag: betrag({
          label: { de: 'Steuer für alle Standorte', en: 'Tax for all sites' },
          phrase: { de: 'die Steuer', en: 'the tax' },
          help: {
            de: '5 % des Entgelts jeder Übernachtung, jeweils auf volle Cent abgerundet.',
            en: '5 % of the price of each stay, each rounded down to full cents.',
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
