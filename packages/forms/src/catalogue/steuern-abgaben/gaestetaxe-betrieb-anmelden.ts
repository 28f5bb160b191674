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
import {
  amt24Vorgaenger,
  ankuendigung,
  anzeigepflicht,
  dresden,
  gaestetaxe,
  neukieritzsch,
  satzung,
  steueranmeldung,
  unterkunftgeber,
} from './_gaestetaxe.js'

const anmelden = or(equal('vorgang.art', 'betrieb-anmelden'), equal('vorgang.art', 'standort-anmelden'))
const abmelden = or(equal('vorgang.art', 'betrieb-abmelden'), equal('vorgang.art', 'standort-abmelden'))

/**
 * Registration of who puts guests up in Leipzig, and of the places, for the accommodation tax. It follows the announcements
 * of that tax and the forms of the visitor tax before it, which were two, for business and places; here they are one, because
 * both ask the same. Changes of what was told are taken, too, as by-laws like it want them. The kinds of places are those of
 * § 2 of the by-law. A debit mandate is given here once and not with every report.
 */
export const gaestetaxeBetriebAnmelden = defineForm({
  id: 'gaestetaxe-betrieb-anmelden',
  version: '1.0.0',
  title: {
    de: 'Beherbergungssteuer (früher Gästetaxe): Betrieb oder Standort an- und abmelden',
    en: 'Accommodation tax (formerly visitor tax): register or deregister a provider or site',
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
    'Hotel anmelden',
    'Ferienwohnung anmelden',
    'Übernachtungssteuer',
  ],
  fee: {
    amountCents: 0,
    asOf: '2026-11-29',
    status: 'illustrative',
    why: 'No announcement of the tax names a fee; the visitor tax before it had none (Amt24, 6001349).',
  },
  evidence: [
    { title: { de: 'Gewerbeanmeldung (auf Verlangen)', en: 'Trade registration (on demand)' } },
    {
      title: { de: 'Vollmacht (bei Vertretung)', en: 'Power of attorney (if represented)' },
      field: 'betreiber.vertretung.nachweis',
    },
  ],
  beforeYouStart: [
    {
      de: 'Beginn und Ende melden Sie innerhalb eines Monats, auch als privater Gastgeber.',
      en: 'You report start and end within a month, also as a private host.',
    },
    { de: 'Anschriften und Bettenzahl aller Standorte', en: 'Addresses and number of beds of all sites' },
    { de: 'Ihr Kassenzeichen, wenn Sie schon eines haben', en: 'Your payment reference, if you have one' },
    vorDemStart.iban,
  ],
  whatHappensNext: [
    {
      de: 'Die Stadt teilt Ihnen Ihr Kassenzeichen mit. Warten Sie darauf, bevor Sie Übernachtungen melden.',
      en: 'The city tells you your payment reference. Wait for it before you report stays.',
    },
    {
      de: 'Danach ziehen Sie die Steuer von Ihren Gästen ein, melden sie und führen sie ab.',
      en: 'Then you collect the tax from your guests, report it and pay it.',
    },
  ],

  sections: {
    vorgang: section(
      {
        title: { de: 'Ihre Meldung', en: 'Your notice' },
        sources: [anzeigepflicht, ankuendigung, amt24Vorgaenger, dresden],
      },
      {
        art: choice(
          {
            'betrieb-anmelden': { de: 'Betrieb anmelden', en: 'Register a business' },
            'betrieb-abmelden': { de: 'Betrieb abmelden', en: 'Deregister a business' },
            'standort-anmelden': { de: 'Weiteren Standort anmelden', en: 'Register another site' },
            'standort-abmelden': { de: 'Standort abmelden', en: 'Deregister a site' },
            'angaben-aendern': { de: 'Angaben zu Betrieb oder Standort ändern', en: 'Change what you told' },
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
          hint: {
            de: 'Wenn Sie schon vor dem 1. April 2023 Gäste hatten, geben Sie diesen Tag an.',
            en: 'If you had guests before 1 April 2023, enter that day.',
          },
          min: '2023-04-01',
          max: today({ years: 1 }),
          visibleWhen: anmelden,
        }),
        ende: date({
          label: { de: 'Letzter Tag der Beherbergung', en: 'Last day of putting guests up' },
          phrase: { de: 'das Ende', en: 'the end' },
          min: '2023-04-01',
          max: today({ years: 1 }),
          visibleWhen: abmelden,
        }),
        geaendertAb: date({
          label: { de: 'Ab wann gelten die neuen Angaben?', en: 'From when do the new entries hold?' },
          phrase: { de: 'den Tag der Änderung', en: 'the day of the change' },
          hint: {
            de: 'Geben Sie auf den nächsten Seiten an, was künftig gilt.',
            en: 'Tell what will hold on the next pages.',
          },
          min: '2023-04-01',
          max: today({ years: 1 }),
          visibleWhen: equal('vorgang.art', 'angaben-aendern'),
        }),
      },
    ),

    betreiber: section(
      {
        title: { de: 'Wer beherbergt?', en: 'Who puts guests up?' },
        sources: [anzeigepflicht, ankuendigung, amt24Vorgaenger],
      },
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
      { title: { de: 'Standorte', en: 'Sites' }, sources: [satzung, neukieritzsch, amt24Vorgaenger] },
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
                hostel: { de: 'Hostel', en: 'Hostel' },
                pension: { de: 'Pension', en: 'Guest house' },
                jugendherberge: { de: 'Jugendherberge', en: 'Youth hostel' },
                uebernachtungshaus: { de: 'Übernachtungshaus', en: 'House for overnight stays' },
                ferienwohnung: { de: 'Ferienwohnung oder Ferienhaus', en: 'Holiday flat or house' },
                gaestezimmer: { de: 'Gästezimmer', en: 'Guest room' },
                campingplatz: { de: 'Campingplatz', en: 'Camp site' },
                wohnmobilstellplatz: { de: 'Wohnmobilstellplatz', en: 'Place for motor homes' },
                sonstiges: { de: 'Etwas Ähnliches', en: 'Something similar' },
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
      { title: { de: 'Abschluss', en: 'Completion' }, sources: [steueranmeldung, amt24Vorgaenger] },
      { lastschrift: sepaMandat({ visibleWhen: anmelden }), richtigkeit: richtigkeit() },
    ),
  },
})

/** The validated answers of the registration. */
export type GaestetaxeBetriebAnmelden = DataOf<typeof gaestetaxeBetriebAnmelden>
