import { anschrift } from '../../bausteine/anschrift-wahl.js'
import { anschriftInland } from '../../bausteine/anschrift.js'
import { richtigkeit } from '../../bausteine/erklaerung.js'
import { kassenzeichen } from '../../bausteine/freitext.js'
import { vorDemStart } from '../../bausteine/hinweise.js'
import { kontakt } from '../../bausteine/kontakt.js'
import { sepaMandat } from '../../bausteine/sepa-mandat.js'
import { vollmacht } from '../../bausteine/vollmacht.js'
import { equal, notEqual, or, today } from '../../conditions/builders.js'
import { repeat, section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { choice, date, integer, text } from '../../model/fields.js'
import type { DataOf } from '../../model/form.js'
import { amt24Quelle, gaestetaxe, unterkunftgeber } from './_gaestetaxe.js'

const anmelden = or(equal('vorgang.art', 'betrieb-anmelden'), equal('vorgang.art', 'standort-anmelden'))
const abmelden = or(equal('vorgang.art', 'betrieb-abmelden'), equal('vorgang.art', 'standort-abmelden'))

/**
 * Registration of who puts guests up in Leipzig, and of the places. It follows the description in Amt24, which leads through
 * two forms for business and places; here they are one, because both ask the same. A debit mandate is given here once and
 * not with every monthly report.
 */
export const gaestetaxeBetriebAnmelden = defineForm({
  id: 'gaestetaxe-betrieb-anmelden',
  version: '1.0.0',
  title: {
    de: 'Gästetaxe: Beherbergungsbetrieb oder Standort an- und abmelden',
    en: 'Visitor tax: register or deregister an accommodation provider or site',
  },
  lebenslage: 'steuern-abgaben',
  ...gaestetaxe,
  depth: 'draft',
  outcome: { kind: 'submit' },
  addressees: ['business', 'citizen'],
  synonyms: ['Bettensteuer', 'Kurtaxe', 'Hotel anmelden', 'Ferienwohnung anmelden', 'Übernachtungssteuer'],
  fee: {
    amountCents: 0,
    asOf: '2026-11-22',
    status: 'sourced',
    source: 'Amt24, „Gästetaxe“ of the city of Leipzig (6001349).',
  },
  evidence: [
    { title: { de: 'Gewerbeanmeldung (auf Verlangen)', en: 'Trade registration (on demand)' } },
    {
      title: { de: 'Vollmacht (bei Vertretung)', en: 'Power of attorney (if represented)' },
      field: 'betreiber.vertretung.nachweis',
    },
  ],
  beforeYouStart: [
    { de: 'Anschriften und Bettenzahl aller Standorte', en: 'Addresses and number of beds of all sites' },
    { de: 'Ihr Kassenzeichen, wenn Sie schon eines haben', en: 'Your payment reference, if you have one' },
    vorDemStart.iban,
  ],
  whatHappensNext: [
    {
      de: 'Die Stadt schickt Ihnen Kassenzeichen und Zugangsdaten. Warten Sie darauf, bevor Sie Übernachtungen melden.',
      en: 'The city sends you payment reference and access data. Wait for them before you report stays.',
    },
    {
      de: 'Danach melden Sie die Übernachtungen jeden Monat bis zum zehnten Tag des Folgemonats.',
      en: 'Then you report stays each month by the tenth day of the next month.',
    },
  ],

  sections: {
    vorgang: section(
      { title: { de: 'Ihre Meldung', en: 'Your notice' }, sources: [amt24Quelle] },
      {
        art: choice(
          {
            'betrieb-anmelden': { de: 'Betrieb anmelden', en: 'Register a business' },
            'betrieb-abmelden': { de: 'Betrieb abmelden', en: 'Deregister a business' },
            'standort-anmelden': { de: 'Weiteren Standort anmelden', en: 'Register another site' },
            'standort-abmelden': { de: 'Standort abmelden', en: 'Deregister a site' },
          },
          {
            label: { de: 'Was möchten Sie melden?', en: 'What would you like to report?' },
            phrase: { de: 'den Vorgang', en: 'the kind of notice' },
          },
        ),
        kassenzeichen: kassenzeichen({ visibleWhen: notEqual('vorgang.art', 'betrieb-anmelden') }),
        beginn: date({
          label: { de: 'Beginn der Beherbergung', en: 'Start of putting guests up' },
          phrase: { de: 'den Beginn', en: 'the start' },
          hint: { de: 'Die Gästetaxe gibt es seit 2019.', en: 'The visitor tax has existed since 2019.' },
          min: '2019-01-01',
          max: today({ years: 1 }),
          visibleWhen: anmelden,
        }),
        ende: date({
          label: { de: 'Letzter Tag der Beherbergung', en: 'Last day of putting guests up' },
          phrase: { de: 'das Ende', en: 'the end' },
          min: '2019-01-01',
          max: today({ years: 1 }),
          visibleWhen: abmelden,
        }),
      },
    ),

    betreiber: section(
      { title: { de: 'Wer beherbergt?', en: 'Who puts guests up?' }, sources: [amt24Quelle] },
      {
        wer: unterkunftgeber(),
        anschrift: anschrift(),
        vertretung: vollmacht(),
        kontakt: kontakt({
          hint: { de: 'Für Zugangsdaten und Rückfragen.', en: 'For access data and questions.' },
        }),
      },
    ),

    standorte: section(
      { title: { de: 'Standorte', en: 'Sites' }, sources: [amt24Quelle, 'L-IZ, 11/2020: kinds of accommodation'] },
      {
        liste: repeat(
          {
            name: text({
              label: { de: 'Name des Betriebs oder Standorts', en: 'Name of the business or site' },
              phrase: { de: 'den Namen des Standorts', en: 'the name of the site' },
              maxLength: 200,
              characters: 'din-91379-c',
            }),
            anschrift: anschriftInland({ whose: { de: 'des Standorts', en: 'of the site' } }),
            art: choice(
              {
                hotel: { de: 'Hotel', en: 'Hotel' },
                pension: { de: 'Pension', en: 'Guest house' },
                hostel: { de: 'Hostel oder Jugendherberge', en: 'Hostel or youth hostel' },
                ferienwohnung: { de: 'Ferienwohnung oder Ferienhaus', en: 'Holiday flat or house' },
                privatzimmer: { de: 'Gästezimmer in der eigenen Wohnung', en: 'Guest room in your own home' },
                campingplatz: { de: 'Camping- oder Wohnmobilplatz', en: 'Camp site or place for motor homes' },
                liegeplatz: { de: 'Schiffs- oder Bootsanleger', en: 'Berth for ships or boats' },
                sonstiges: { de: 'Etwas anderes', en: 'Something else' },
              },
              {
                label: { de: 'Art der Beherbergung', en: 'Kind of accommodation' },
                phrase: { de: 'die Art der Beherbergung', en: 'the kind of accommodation' },
              },
            ),
            plaetze: integer({
              label: { de: 'Zahl der Betten oder Stellplätze', en: 'Number of beds or places' },
              phrase: { de: 'die Zahl der Betten oder Stellplätze', en: 'the number of beds or places' },
              min: 1,
              max: 10_000,
            }),
          },
          {
            label: { de: 'Standorte, um die es geht', en: 'Sites that it is about' },
            phrase: { de: 'den Standort', en: 'the site' },
            max: 50,
          },
        ),
      },
    ),

    abschluss: section(
      { title: { de: 'Abschluss', en: 'Completion' }, sources: [amt24Quelle] },
      { lastschrift: sepaMandat({ visibleWhen: anmelden }), richtigkeit: richtigkeit() },
    ),
  },
})

/** The validated answers of the registration. */
export type GaestetaxeBetriebAnmelden = DataOf<typeof gaestetaxeBetriebAnmelden>
