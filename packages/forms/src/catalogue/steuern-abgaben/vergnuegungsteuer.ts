import { anschrift } from '../../bausteine/anschrift-wahl.js'
import { anschriftInland } from '../../bausteine/anschrift.js'
import { betrag } from '../../bausteine/betrag.js'
import { richtigkeit } from '../../bausteine/erklaerung.js'
import { bemerkung, kassenzeichen } from '../../bausteine/freitext.js'
import { datenschutzhinweis } from '../../bausteine/hinweise.js'
import { kontakt } from '../../bausteine/kontakt.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { monat } from '../../bausteine/zeit.js'
import { equal, lessThan, not, or } from '../../conditions/builders.js'
import { repeat, section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { choice, integer, yesNo } from '../../model/fields.js'
import type { DataOf } from '../../model/form.js'
import { gewerbetreibende } from '../_person-oder-organisation.js'

const reviewedAt = '2026-11-29'
const mitGewinn = not(lessThan('self.mitGewinn', 1))

/**
 * Monthly declaration of amusement tax for gaming machines. Whoever sets up machines does so in many places: one declaration
 * takes them all, each place with its machines. Stakes and strips of the counters are asked only where machines pay out.
 * Rates are not part of the form, because courts and council have changed them; the tax is the declarant's own sum.
 */
export const vergnuegungsteuer = defineForm({
  id: 'vergnuegungsteuer',
  version: '1.0.0',
  title: { de: 'Vergnügungsteuer für Spielgeräte anmelden', en: 'Declare amusement tax for gaming machines' },
  leistung: {
    leikaKey: '99102034002000',
    ozgId: '10377',
    source: 'LeiKa „Vergnügungsteuer Festsetzung“ and OZG „Vergnügungsteuer“: OZG catalogue of 2019.',
  },
  lebenslage: 'steuern-abgaben',
  trustLevel: {
    value: 'substantial',
    status: 'illustrative',
    why: 'Assumption: the declaration takes the place of an assessment by the city.',
  },
  signature: { required: false, status: 'illustrative', why: 'The by-law in force was not at hand.' },
  depth: 'draft',
  outcome: { kind: 'submit' },
  addressees: ['business'],
  synonyms: ['Spielautomaten', 'Automatensteuer', 'Spielhalle', 'Spielapparatesteuer', 'Geldspielgeräte'],
  legalBasis: [
    { norm: '§ 7 SächsKAG', reviewedAt },
    { norm: 'Vergnügungsteuersatzung der Stadt Leipzig vom 20.09.2006', asOf: '2018-05-16', reviewedAt },
  ],
  authority: 'Stadt Leipzig, Stadtkämmerei – Bereich Steuern',
  fee: {
    amountCents: null,
    status: 'illustrative',
    note: 'Keine Gebühr. Die Steuer berechnen Sie nach der Satzung selbst.',
    why: 'The draft of an amendment of 2018 was at hand, and not the by-law in force.',
  },
  evidence: [{ title: { de: 'Auslesestreifen je Gerät', en: 'Strip of the counter of each machine' } }],
  beforeYouStart: [
    { de: 'Ihr Kassenzeichen', en: 'Your payment reference' },
    { de: 'Die Auslesestreifen aller Geräte mit Gewinnmöglichkeit', en: 'The strips of all machines that pay out' },
  ],
  whatHappensNext: [
    {
      de: 'Sie erhalten eine Bestätigung, dass die Anmeldung eingegangen ist.',
      en: 'You receive a confirmation that the declaration has arrived.',
    },
    {
      de: 'Sie zahlen die errechnete Steuer unter Ihrem Kassenzeichen.',
      en: 'You pay the tax you calculated under your payment reference.',
    },
    {
      de: 'Einen Bescheid erhalten Sie nur, wenn die Stadt abweicht.',
      en: 'You receive an assessment only if the city deviates.',
    },
  ],
  privacyNotice: datenschutzhinweis({
    behoerde: 'Stadt Leipzig, Stadtkämmerei – Bereich Steuern',
    zweck: { de: 'die Erhebung der Vergnügungsteuer', en: 'the collection of the amusement tax' },
  }),

  sections: {
    aufsteller: section(
      { title: { de: 'Wer meldet an?', en: 'Who declares?' } },
      {
        wer: gewerbetreibende(),
        anschrift: anschrift(),
        kontakt: kontakt(),
        kassenzeichen: kassenzeichen(),
      },
    ),

    zeitraum: section(
      { title: { de: 'Zeitraum', en: 'Period' } },
      {
        monat: monat({
          label: { de: 'Für welchen Monat?', en: 'For which month?' },
          phrase: { de: 'den Monat der Anmeldung', en: 'the month of the declaration' },
        }),
        berichtigung: yesNo({
          label: {
            de: 'Berichtigen Sie eine frühere Anmeldung für diesen Monat?',
            en: 'Do you correct an earlier declaration for this month?',
          },
        }),
        grund: bemerkung({
          label: { de: 'Grund der Berichtigung', en: 'Reason for the correction' },
          phrase: { de: 'den Grund der Berichtigung', en: 'the reason for the correction' },
          hint: { de: 'Was in der früheren Anmeldung falsch war.', en: 'What was wrong in the earlier declaration.' },
          visibleWhen: equal('zeitraum.berichtigung', true),
        }),
      },
    ),

    geraete: section(
      { title: { de: 'Aufstellorte und Geräte', en: 'Places and machines' } },
      {
        orte: repeat(
          {
            art: choice(
              {
                spielhalle: { de: 'Spielhalle', en: 'Amusement arcade' },
                gaststaette: { de: 'Gaststätte', en: 'Restaurant or bar' },
                'sonstiger-ort': { de: 'Anderer Ort', en: 'Other place' },
              },
              {
                label: { de: 'Art des Aufstellorts', en: 'Kind of place' },
                phrase: { de: 'die Art des Aufstellorts', en: 'the kind of place' },
              },
            ),
            anschrift: anschriftInland({
              label: { de: 'Anschrift des Aufstellorts', en: 'Address of the place' },
              whose: { de: 'des Aufstellorts', en: 'of the place' },
            }),
            mitGewinn: integer({
              label: { de: 'Geräte mit Gewinnmöglichkeit', en: 'Machines that pay out' },
              phrase: { de: 'die Zahl der Geräte mit Gewinnmöglichkeit', en: 'the number of machines that pay out' },
              min: 0,
              max: 1_000,
            }),
            ohneGewinn: integer({
              label: { de: 'Geräte ohne Gewinnmöglichkeit', en: 'Machines that do not pay out' },
              phrase: {
                de: 'die Zahl der Geräte ohne Gewinnmöglichkeit',
                en: 'the number of machines that do not pay out',
              },
              min: 0,
              max: 1_000,
            }),
            spieleinsatz: betrag({
              label: {
                de: 'Spieleinsatz aller Geräte mit Gewinnmöglichkeit',
                en: 'Stakes of all machines that pay out',
              },
              phrase: { de: 'den Spieleinsatz', en: 'the stakes' },
              max: 100_000_000_00,
              visibleWhen: mitGewinn,
            }),
            auslesestreifen: nachweis({
              label: { de: 'Auslesestreifen', en: 'Strips of the counters' },
              phrase: { de: 'die Auslesestreifen', en: 'the strips of the counters' },
              hint: { de: 'Alle Geräte dieses Ortes in einer Datei.', en: 'All machines of this place in one file.' },
              visibleWhen: mitGewinn,
            }),
          },
          {
            label: { de: 'Aufstellorte', en: 'Places' },
            phrase: { de: 'den Aufstellort', en: 'the place' },
            max: 50,
            rules: [
              {
                valid: or(mitGewinn, not(lessThan('self.ohneGewinn', 1))),
                message: {
                  de: 'Geben Sie für jeden Aufstellort mindestens ein Gerät an.',
                  en: 'Enter at least one machine for each place.',
                },
                at: 'self.mitGewinn',
              },
            ],
          },
        ),
      },
    ),

    steuer: section(
      { title: { de: 'Steuer', en: 'Tax' } },
      {
        betrag: betrag({
          label: { de: 'Errechnete Steuer für alle Orte', en: 'Calculated tax for all places' },
          phrase: { de: 'die errechnete Steuer', en: 'the calculated tax' },
          max: 100_000_000_00,
        }),
        richtigkeit: richtigkeit(),
      },
    ),
  },
})

/** The validated answers of the declaration. */
export type Vergnuegungsteuer = DataOf<typeof vergnuegungsteuer>
