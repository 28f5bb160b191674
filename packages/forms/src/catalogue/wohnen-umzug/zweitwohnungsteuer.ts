import { anschrift } from '../../bausteine/anschrift-wahl.js'
import { anschriftInland } from '../../bausteine/anschrift.js'
import { betrag } from '../../bausteine/betrag.js'
import { richtigkeit } from '../../bausteine/erklaerung.js'
import { bemerkung, kassenzeichen } from '../../bausteine/freitext.js'
import { datenschutzhinweis, vorDemStart } from '../../bausteine/hinweise.js'
import { kontakt } from '../../bausteine/kontakt.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { natuerlichePerson } from '../../bausteine/person.js'
import { sepaMandat } from '../../bausteine/sepa-mandat.js'
import { and, answerTo, equal, lessThan, not, notEqual, today } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { choice, date, integer } from '../../model/fields.js'
import type { DataOf } from '../../model/form.js'

const reviewedAt = '2026-11-29'
const authority = 'Stadt Leipzig, Stadtkämmerei – Bereich Steuern'

/**
 * Declaration of a second home. The rent is asked for a month, as it stands in the contract, and not for a year; where no
 * rent is paid, the city compares with others. The day on which the home was given up is asked only of those who did.
 */
export const zweitwohnungsteuer = defineForm({
  id: 'zweitwohnungsteuer',
  version: '1.0.0',
  title: { de: 'Zweitwohnungsteuer erklären', en: 'Declare second-home tax' },
  leistung: {
    leikaKey: '99102017002000',
    ozgId: '10126',
    source: 'LeiKa „Zweitwohnungssteuer Festsetzung“ and OZG „Zweitwohnungssteuer“: OZG catalogue of 2019.',
  },
  lebenslage: 'wohnen-umzug',
  trustLevel: {
    value: 'substantial',
    status: 'illustrative',
    why: 'Assumption: a declaration of a municipal tax.',
  },
  signature: { required: false, status: 'illustrative', why: 'The by-law in force was not at hand.' },
  depth: 'draft',
  outcome: { kind: 'submit' },
  addressees: ['citizen'],
  synonyms: ['Zweitwohnsitzsteuer', 'Nebenwohnung', 'Zweitwohnung', 'Nebenwohnsitz', 'Zweitwohnungssteuer'],
  legalBasis: [
    { norm: '§ 7 SächsKAG', reviewedAt },
    { norm: 'Zweitwohnungsteuersatzung der Stadt Leipzig (Neufassung, VI-DS-02690)', reviewedAt },
  ],
  authority,
  fee: {
    amountCents: null,
    status: 'illustrative',
    note: 'Keine Gebühr. Die Steuer beträgt 16 % der Nettokaltmiete eines Jahres.',
    why: 'Press report (mz.de, article 3754729); the by-law itself was not at hand.',
  },
  evidence: [
    { title: { de: 'Mietvertrag', en: 'Rental contract' }, field: 'zweitwohnung.mietvertrag' },
    {
      title: { de: 'Nachweis des Befreiungsgrunds', en: 'Proof of the reason for exemption' },
      field: 'befreiung.nachweis',
    },
  ],
  beforeYouStart: [
    { de: 'Den Mietvertrag der Zweitwohnung', en: 'The rental contract of the second home' },
    { de: 'Ihr Kassenzeichen, wenn Sie schon eines haben', en: 'Your payment reference, if you have one' },
    vorDemStart.iban,
  ],
  whatHappensNext: [
    {
      de: 'Sie erhalten eine Bestätigung, dass die Erklärung eingegangen ist.',
      en: 'You receive a confirmation that the declaration has arrived.',
    },
    { de: 'Die Stadt schickt Ihnen den Steuerbescheid.', en: 'The city sends you the tax assessment.' },
  ],
  privacyNotice: datenschutzhinweis({
    behoerde: authority,
    zweck: { de: 'die Festsetzung der Zweitwohnungsteuer', en: 'the assessment of the second-home tax' },
  }),

  sections: {
    person: section(
      { title: { de: 'Über Sie', en: 'About you' } },
      {
        anlass: choice(
          {
            beginn: { de: 'Ich habe eine Zweitwohnung', en: 'I have a second home' },
            aenderung: { de: 'Miete oder Nutzung haben sich geändert', en: 'Rent or use have changed' },
            ende: { de: 'Ich habe die Zweitwohnung aufgegeben', en: 'I have given up the second home' },
          },
          {
            label: { de: 'Was möchten Sie erklären?', en: 'What would you like to declare?' },
            phrase: { de: 'den Anlass', en: 'the occasion' },
          },
        ),
        person: natuerlichePerson(),
        hauptwohnung: anschrift({ label: { de: 'Anschrift der Hauptwohnung', en: 'Address of the main residence' } }),
        kassenzeichen: kassenzeichen({ optional: true }),
        kontakt: kontakt(),
      },
    ),

    zweitwohnung: section(
      {
        title: { de: 'Zweitwohnung in Leipzig', en: 'Second home in Leipzig' },
        rules: [
          {
            valid: not(lessThan('zweitwohnung.ende', answerTo('zweitwohnung.beginn'))),
            message: {
              de: 'Prüfen Sie das Ende. Es kann nicht vor dem Beginn liegen.',
              en: 'Check the end. It cannot be before the start.',
            },
            at: 'zweitwohnung.ende',
          },
        ],
      },
      {
        anschrift: anschriftInland({ whose: { de: 'der Zweitwohnung', en: 'of the second home' } }),
        beginn: date({
          label: { de: 'Zweitwohnung seit', en: 'Second home since' },
          phrase: { de: 'den Beginn', en: 'the start' },
          min: '1950-01-01',
          max: today(),
        }),
        ende: date({
          label: { de: 'Aufgegeben am', en: 'Given up on' },
          phrase: { de: 'das Ende', en: 'the end' },
          min: '1950-01-01',
          max: today({ years: 1 }),
          visibleWhen: equal('person.anlass', 'ende'),
        }),
        nutzungsart: choice(
          {
            gemietet: { de: 'Gemietet', en: 'Rented' },
            wohnheim: { de: 'Zimmer im Wohnheim', en: 'Room in a hall of residence' },
            eigentum: { de: 'Eigentum', en: 'Owned' },
            'unentgeltlich-ueberlassen': { de: 'Kostenlos überlassen', en: 'Used for free' },
          },
          {
            label: { de: 'Wie nutzen Sie die Wohnung?', en: 'How do you use the home?' },
            phrase: { de: 'die Nutzung', en: 'the use' },
          },
        ),
        nettokaltmiete: betrag({
          label: { de: 'Nettokaltmiete im Monat', en: 'Net rent each month' },
          phrase: { de: 'die Nettokaltmiete', en: 'the net rent' },
          hint: {
            de: 'Miete der ganzen Wohnung ohne Nebenkosten und Heizung.',
            en: 'Rent of the whole home without incidental costs and heating.',
          },
          max: 100_000_00,
          visibleWhen: and(
            notEqual('zweitwohnung.nutzungsart', 'eigentum'),
            notEqual('zweitwohnung.nutzungsart', 'unentgeltlich-ueberlassen'),
          ),
        }),
        wohnflaeche: integer({
          label: { de: 'Wohnfläche in m², gerundet', en: 'Living space in m², rounded' },
          phrase: { de: 'die Wohnfläche', en: 'the living space' },
          min: 1,
          max: 2_000,
        }),
        weitereInhaber: integer({
          label: {
            de: 'Wie viele Personen teilen sich die Wohnung mit Ihnen?',
            en: 'How many persons share it with you?',
          },
          phrase: { de: 'die Zahl der weiteren Personen', en: 'the number of further persons' },
          hint: { de: 'Wenn Sie sie allein nutzen: 0.', en: 'If you use it alone: 0.' },
          min: 0,
          max: 20,
        }),
        mietvertrag: nachweis({
          label: { de: 'Mietvertrag', en: 'Rental contract' },
          phrase: { de: 'den Mietvertrag', en: 'the rental contract' },
          optional: true,
          visibleWhen: equal('zweitwohnung.nutzungsart', 'gemietet'),
        }),
      },
    ),

    befreiung: section(
      { title: { de: 'Befreiung', en: 'Exemption' } },
      {
        grund: choice(
          {
            keiner: { de: 'Keiner', en: 'None' },
            'berufliche-wohnung-bei-ehelicher-hauptwohnung': {
              de: 'Wohnung für die Arbeit, die Familie wohnt in der Hauptwohnung',
              en: 'Home for work while the family lives in the main residence',
            },
            'therapie-oder-jugendhilfe': { de: 'Therapie oder Jugendhilfe', en: 'Therapy or youth welfare' },
            pflegeheim: { de: 'Alten- oder Pflegeheim', en: 'Nursing home' },
          },
          {
            label: { de: 'Grund für eine Befreiung', en: 'Reason for an exemption' },
            phrase: { de: 'einen Grund oder „Keiner“', en: 'a reason or “None”' },
            specialCategory: 'health',
          },
        ),
        nachweis: nachweis({
          label: { de: 'Nachweis des Grundes', en: 'Proof of the reason' },
          phrase: { de: 'den Nachweis des Grundes', en: 'the proof of the reason' },
          specialCategory: 'health',
          visibleWhen: notEqual('befreiung.grund', 'keiner'),
        }),
      },
    ),

    abschluss: section(
      { title: { de: 'Abschluss', en: 'Completion' } },
      { lastschrift: sepaMandat(), bemerkung: bemerkung(), richtigkeit: richtigkeit() },
    ),
  },
})

/** The validated answers of the declaration. */
export type Zweitwohnungsteuer = DataOf<typeof zweitwohnungsteuer>
