import { anschriftInland } from '../../bausteine/anschrift.js'
import { anschrift } from '../../bausteine/anschrift-wahl.js'
import { antragsteller } from '../../bausteine/antragsteller.js'
import { richtigkeit } from '../../bausteine/erklaerung.js'
import { datenschutzhinweis, vorDemStart, wieEsWeitergeht } from '../../bausteine/hinweise.js'
import { kontakt } from '../../bausteine/kontakt.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { zeitraum } from '../../bausteine/zeitraum.js'
import { and, equal, includes, today } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { choice, choices, date, integer, text, yesNo } from '../../model/fields.js'
import type { DataOf } from '../../model/form.js'
import { zuverlaessigkeitFields } from './_gaststaette-zuverlaessigkeit.js'

const reviewedAt = '2026-11-29'
const dauerhaft = equal('anzeige.art', 'dauerhafter-betrieb')
const voruebergehend = equal('anzeige.art', 'voruebergehender-betrieb')

/**
 * Notice of a restaurant or bar under the Saxon restaurant act, for good or for an occasion. Of a lasting business the date
 * of birth is needed, because whoever serves alcohol is checked for reliability. Notices that come later than the act wants
 * are taken all the same: a late notice is better than none.
 */
export const gaststaettengewerbeAnzeige = defineForm({
  id: 'gaststaettengewerbe-anzeige',
  version: '1.0.0',
  title: { de: 'Gaststättengewerbe anzeigen', en: 'Notify the operation of a restaurant or bar' },
  leistung: {
    leikaKey: '99025002169001',
    ozgId: '10294',
    source:
      'LeiKa „Gaststättengewerbe Anzeige dauerhaft“: OZG catalogue of 2019, and the same key in a service of Saxony-Anhalt on the FIM portal (L100008/391755441). It is state law, so that the key carries over to Saxony only by analogy. Notices for an occasion have the key 99025002169002.',
  },
  lebenslage: 'unternehmensstart-gewerbezulassung',
  trustLevel: {
    value: 'low',
    status: 'illustrative',
    why: 'Assumption: a notice; reliability is checked by extracts from registers and not by the login.',
  },
  signature: {
    required: false,
    status: 'illustrative',
    why: 'Municipalities ask for the forms of the trade notice; no other form was found.',
  },
  depth: 'draft',
  outcome: { kind: 'submit' },
  addressees: ['business'],
  synonyms: ['Restaurant eröffnen', 'Café eröffnen', 'Kneipe', 'Imbiss', 'Schankerlaubnis', 'Gaststättenerlaubnis'],
  legalBasis: [
    { norm: '§ 2 SächsGastG', asOf: '2018-04-26', reviewedAt },
    { norm: '§ 14 GewO', reviewedAt },
  ],
  authority: 'Stadt Leipzig, Ordnungsamt – Gewerbebehörde',
  fee: { amountCents: null, status: 'illustrative', why: 'The amount that Leipzig charges was not found.' },
  evidence: [
    {
      title: { de: 'Führungszeugnis (bei Alkohol)', en: 'Certificate of good conduct (for alcohol)' },
      field: 'zuverlaessigkeit.fuehrungszeugnis',
    },
    {
      title: {
        de: 'Auskunft aus dem Gewerbezentralregister (bei Alkohol)',
        en: 'Extract from the central trade register (for alcohol)',
      },
      field: 'zuverlaessigkeit.gewerbezentralregister',
    },
    {
      title: { de: 'Bescheinigung in Steuersachen (bei Alkohol)', en: 'Tax clearance certificate (for alcohol)' },
      field: 'zuverlaessigkeit.steuerbescheinigung',
    },
    {
      title: {
        de: 'Auskünfte zu Insolvenz und Schuldnerverzeichnis (bei Alkohol)',
        en: 'Extracts about insolvency and debtors (for alcohol)',
      },
      field: 'zuverlaessigkeit.insolvenz',
    },
    { title: { de: 'Grundriss der Räume', en: 'Floor plan' }, field: 'betrieb.grundriss' },
  ],
  beforeYouStart: [
    vorDemStart.ausweis,
    {
      de: 'Bei Alkohol: Belege, dass Sie Führungszeugnis und Registerauskünfte beantragt haben',
      en: 'For alcohol: receipts that you applied for the certificate of good conduct and the extracts',
    },
    vorDemStart.registerauszug,
  ],
  whatHappensNext: [
    {
      de: 'Die Gewerbebehörde bestätigt den Empfang Ihrer Anzeige.',
      en: 'The trade office confirms that it received your notice.',
    },
    wieEsWeitergeht.pruefung,
    {
      de: 'Sie unterrichtet Bauaufsicht, Lebensmittelüberwachung, Immissionsschutz und Finanzamt.',
      en: 'It informs the building authority, food inspection, pollution control and the tax office.',
    },
  ],
  privacyNotice: datenschutzhinweis({
    behoerde: 'Stadt Leipzig, Ordnungsamt – Gewerbebehörde',
    zweck: { de: 'die Anzeige des Gaststättengewerbes', en: 'the notice of the restaurant or bar' },
  }),

  sections: {
    anzeige: section(
      { title: { de: 'Anzeige', en: 'Notice' } },
      {
        art: choice(
          {
            'dauerhafter-betrieb': { de: 'Eine Gaststätte auf Dauer', en: 'A lasting restaurant or bar' },
            'voruebergehender-betrieb': {
              de: 'Ausschank oder Speisen zu einem Anlass',
              en: 'Drinks or food on an occasion',
            },
          },
          {
            label: { de: 'Was zeigen Sie an?', en: 'What do you notify?' },
            phrase: { de: 'die Art der Anzeige', en: 'the kind of notice' },
          },
        ),
        grund: choice(
          {
            neueroeffnung: { de: 'Neueröffnung', en: 'New opening' },
            uebernahme: { de: 'Übernahme eines Betriebs', en: 'Taking over a business' },
            zweigstelle: {
              de: 'Weitere Gaststätte (Zweigniederlassung oder Zweigstelle)',
              en: 'Another restaurant (branch)',
            },
            verlegung: { de: 'Umzug der Gaststätte', en: 'Move of the restaurant' },
            ausdehnung: {
              de: 'Erweiterung auf Alkohol oder zubereitete Speisen',
              en: 'Extension to alcohol or prepared food',
            },
          },
          {
            label: { de: 'Grund der Anzeige', en: 'Reason for the notice' },
            phrase: { de: 'den Grund der Anzeige', en: 'the reason for the notice' },
            visibleWhen: dauerhaft,
          },
        ),
        wer: antragsteller({
          label: { de: 'Wer betreibt die Gaststätte?', en: 'Who runs the restaurant or bar?' },
          phrase: { de: 'die Art des Betreibers', en: 'who runs it' },
        }),
        anschrift: anschrift(),
        kontakt: kontakt(),
      },
    ),

    betrieb: section(
      { title: { de: 'Die Gaststätte', en: 'The restaurant or bar' } },
      {
        name: text({
          label: { de: 'Name der Gaststätte oder des Standes', en: 'Name of the restaurant or stall' },
          phrase: { de: 'den Namen der Gaststätte', en: 'the name of the restaurant' },
          maxLength: 200,
          characters: 'din-91379-c',
        }),
        betriebsstaette: anschriftInland({
          label: { de: 'Anschrift', en: 'Address' },
          hint: { de: 'In Leipzig.', en: 'In Leipzig.' },
          whose: { de: 'der Gaststätte', en: 'of the restaurant' },
        }),
        betriebsart: choice(
          {
            restaurant: { de: 'Restaurant', en: 'Restaurant' },
            cafe: { de: 'Café', en: 'Café' },
            bar: { de: 'Bar oder Kneipe', en: 'Bar or pub' },
            imbiss: { de: 'Imbiss', en: 'Snack bar' },
            diskothek: { de: 'Diskothek', en: 'Nightclub' },
            kiosk: { de: 'Kiosk', en: 'Kiosk' },
            sonstiges: { de: 'Andere', en: 'Other' },
          },
          {
            label: { de: 'Betriebsart', en: 'Kind of business' },
            phrase: { de: 'die Betriebsart', en: 'the kind of business' },
            visibleWhen: dauerhaft,
          },
        ),
        angebot: choices(
          {
            'alkoholfreie-getraenke': { de: 'Alkoholfreie Getränke', en: 'Drinks without alcohol' },
            'alkoholische-getraenke': { de: 'Alkoholische Getränke', en: 'Alcoholic drinks' },
            'zubereitete-speisen': { de: 'Zubereitete Speisen', en: 'Prepared food' },
          },
          {
            label: { de: 'Was bieten Sie an?', en: 'What do you offer?' },
            phrase: { de: 'das Angebot', en: 'the offer' },
          },
        ),
        beginn: date({
          label: { de: 'Beginn des Betriebs', en: 'Start of the business' },
          phrase: { de: 'den Beginn des Betriebs', en: 'the start of the business' },
          hint: {
            de: 'Die Anzeige muss spätestens vier Wochen vorher da sein.',
            en: 'The notice must arrive at least four weeks before.',
          },
          min: '1950-01-01',
          max: today({ years: 2 }),
          visibleWhen: dauerhaft,
        }),
        sitzplaetze: integer({
          label: { de: 'Zahl der Sitzplätze', en: 'Number of seats' },
          phrase: { de: 'die Zahl der Sitzplätze', en: 'the number of seats' },
          optional: true,
          min: 0,
          max: 100_000,
          visibleWhen: dauerhaft,
        }),
        grundriss: nachweis({
          label: { de: 'Grundriss der Räume', en: 'Floor plan' },
          phrase: { de: 'den Grundriss', en: 'the floor plan' },
          optional: true,
          visibleWhen: dauerhaft,
        }),
      },
    ),

    anlass: section(
      { title: { de: 'Der Anlass', en: 'The occasion' }, visibleWhen: voruebergehend },
      {
        anlass: text({
          label: { de: 'Besonderer Anlass', en: 'Special occasion' },
          phrase: { de: 'den Anlass', en: 'the occasion' },
          hint: { de: 'Zum Beispiel Stadtteilfest oder Sportfest.', en: 'For example a street party or sports day.' },
          maxLength: 200,
          characters: 'din-91379-c',
        }),
        zeitraum: zeitraum({
          label: { de: 'Tage des Betriebs', en: 'Days of operation' },
          hint: {
            de: 'Die Anzeige muss spätestens zwei Wochen vorher da sein.',
            en: 'The notice must arrive at least two weeks before.',
          },
          whose: { de: 'des Betriebs', en: 'of the operation' },
          min: today(),
          max: today({ years: 1 }),
        }),
        betriebszeit: text({
          label: { de: 'Betriebszeit', en: 'Hours' },
          phrase: { de: 'die Betriebszeit', en: 'the hours' },
          hint: { de: 'Zum Beispiel täglich 10 bis 22 Uhr.', en: 'For example daily from 10 to 22.' },
          maxLength: 200,
          characters: 'din-91379-c',
        }),
      },
    ),

    zuverlaessigkeit: section(
      {
        title: { de: 'Zuverlässigkeit', en: 'Reliability' },
        hint: {
          de: 'Wer Alkohol ausschenkt, weist seine Zuverlässigkeit nach.',
          en: 'Whoever serves alcohol proves to be reliable.',
        },
        visibleWhen: and(dauerhaft, includes('betrieb.angebot', 'alkoholische-getraenke')),
      },
      {
        bescheinigungVorhanden: yesNo({
          label: {
            de: 'Haben Sie eine behördliche Bescheinigung Ihrer Zuverlässigkeit, die jünger als ein Jahr ist?',
            en: 'Do you have an official certificate of reliability that is less than a year old?',
          },
        }),
        ...zuverlaessigkeitFields(),
      },
    ),

    abschluss: section({ title: { de: 'Abschluss', en: 'Completion' } }, { richtigkeit: richtigkeit() }),
  },
})

/** The validated answers of the notice. */
export type GaststaettengewerbeAnzeige = DataOf<typeof gaststaettengewerbeAnzeige>
