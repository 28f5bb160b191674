import { equal, notEqual, or, today } from '../../conditions/builders.js'
import { anschrift } from '../../bausteine/anschrift-wahl.js'
import { taetigkeit } from '../../bausteine/betriebsstaette.js'
import { section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { choice, date, text, yesNo } from '../../model/fields.js'
import type { DataOf } from '../../model/form.js'
import { beschaeftigte, betriebFields, betriebsart, erlaubnisFields } from './_gewerbeanzeige-betrieb.js'
import { betriebsinhaberSection } from './_gewerbeanzeige-inhaber.js'
import {
  abschlussFields,
  datenschutz,
  gewAnzV,
  gewerbeanzeige,
  nachDerAnzeige,
  reviewedAt,
  zuverlaessigkeitsnachweise,
} from './_gewerbeanzeige.js'

/**
 * Notice that a business begins, by the official form GewA 1 (annex 1 of the GewAnzV). It deviates from the form of the
 * paper and not from its content (§ 2 (1) GewAnzV): what only some must answer is asked of them alone, and the signature is
 * left out. Stock corporations name no board, as on paper.
 */
export const gewerbeanmeldung = defineForm({
  ...gewerbeanzeige,
  id: 'gewerbeanmeldung',
  version: '1.0.0',
  title: { de: 'Gewerbe anmelden', en: 'Register a trade' },
  leistung: {
    leikaKey: '99050012104000',
    ozgId: '10294',
    source:
      'LeiKa „Gewerbe Anmeldung“ and OZG „Unternehmensanmeldung und -genehmigung“: OZG catalogue of 2019; the same key in the export of services of Munich and in a PVOG query, both 2026.',
  },
  synonyms: [
    'Gewerbeschein',
    'selbstständig machen',
    'Firma gründen',
    'Unternehmen gründen',
    'Kleingewerbe',
    'Existenzgründung',
  ],
  legalBasis: [
    { norm: '§ 14 Abs. 1 Satz 1 GewO', reviewedAt },
    { norm: '§ 55c GewO', reviewedAt },
    { norm: '§ 38 Abs. 1 GewO', reviewedAt },
    { ...gewAnzV, norm: '§§ 1, 2, Anlage 1 GewAnzV' },
  ],
  evidence: [
    {
      title: { de: 'Kopie von Ausweis oder Pass', en: 'Copy of identity card or passport' },
      field: 'abschluss.ausweiskopie',
    },
    {
      title: { de: 'Auszug aus dem Register (juristische Personen)', en: 'Extract from the register (legal persons)' },
      field: 'abschluss.registerauszug',
    },
    {
      title: {
        de: 'Erlaubnis, Handwerkskarte oder Aufenthaltstitel, soweit nötig',
        en: 'Permission, crafts card or residence title, if needed',
      },
    },
    zuverlaessigkeitsnachweise,
  ],
  whatHappensNext: nachDerAnzeige,
  privacyNotice: datenschutz({ de: 'die Gewerbeanmeldung', en: 'the registration of the trade' }),

  sections: {
    betriebsinhaber: betriebsinhaberSection('1'),

    betrieb: section(
      {
        title: { de: 'Der Betrieb', en: 'The business' },
        sources: ['Anlage 1 GewAnzV (GewA 1), particulars of the business, numbers 3, 12 to 16, 23 and 24'],
      },
      betriebFields(),
    ),

    taetigkeit: section(
      {
        title: { de: 'Tätigkeit', en: 'Activity' },
        sources: ['Anlage 1 GewAnzV (GewA 1), numbers 18 to 22'],
      },
      {
        taetigkeit: taetigkeit({
          label: { de: 'Welche Tätigkeit melden Sie an?', en: 'Which activity do you register?' },
          help: {
            de: 'Nennen Sie bei mehreren Tätigkeiten den Schwerpunkt zuerst. „Handel mit Waren aller Art“ genügt nicht.',
            en: 'If there are several activities, name the main one first. “Trade in goods of all kinds” is not enough.',
          },
        }),
        nebenerwerb: yesNo({
          label: { de: 'Üben Sie die Tätigkeit im Nebenerwerb aus?', en: 'Is the activity a sideline?' },
        }),
        beginn: date({
          label: { de: 'Beginn der Tätigkeit', en: 'Start of the activity' },
          phrase: { de: 'den Beginn der Tätigkeit', en: 'the day on which the activity starts' },
          hint: {
            de: 'Melden Sie das Gewerbe an, wenn Sie beginnen, nicht erst danach.',
            en: 'Register the trade when you start and not later.',
          },
          min: '1950-01-01',
          max: today({ years: 1 }),
        }),
        betriebsart: betriebsart(),
        ...beschaeftigte(),
      },
    ),

    anlass: section(
      {
        title: { de: 'Grund der Anmeldung', en: 'Reason for the registration' },
        sources: ['Anlage 1 GewAnzV (GewA 1), numbers 17 and 24 to 27'],
      },
      {
        grund: choice(
          {
            neugruendung: { de: 'Neugründung', en: 'New business' },
            verlegung: {
              de: 'Verlegung aus einer anderen Gemeinde',
              en: 'Moved here from another municipality',
            },
            umwandlung: {
              de: 'Umwandlung, zum Beispiel Verschmelzung oder Spaltung',
              en: 'Transformation, for example merger or division',
            },
            rechtsformwechsel: { de: 'Wechsel der Rechtsform', en: 'Change of the legal form' },
            gesellschaftereintritt: { de: 'Eintritt als Gesellschafter', en: 'Joining as a partner' },
            uebernahme: {
              de: 'Übernahme durch Kauf, Pacht oder Erbfolge',
              en: 'Taken over by purchase, lease or inheritance',
            },
          },
          {
            label: { de: 'Warum melden Sie an?', en: 'Why do you register?' },
            phrase: { de: 'den Grund der Anmeldung', en: 'the reason for the registration' },
          },
        ),
        fruehereBetriebsstaette: anschrift({
          label: { de: 'Frühere Betriebsstätte', en: 'Former premises' },
          whose: { de: 'der früheren Betriebsstätte', en: 'of the former premises' },
          visibleWhen: equal('anlass.grund', 'verlegung'),
        }),
        fruehererName: text({
          label: {
            de: 'Name des bisherigen Betriebs oder der bisherigen Inhaber',
            en: 'Name of the former business or owner',
          },
          phrase: { de: 'den bisherigen Namen', en: 'the former name' },
          maxLength: 1_000,
          characters: 'din-91379-c',
          visibleWhen: or(
            equal('anlass.grund', 'umwandlung'),
            equal('anlass.grund', 'rechtsformwechsel'),
            equal('anlass.grund', 'uebernahme'),
          ),
        }),
        unfallversicherung: text({
          label: { de: 'Träger der Unfallversicherung', en: 'Accident insurance institution' },
          phrase: { de: 'den Träger der Unfallversicherung', en: 'the accident insurance institution' },
          hint: { de: 'Wenn bekannt, mit Mitgliedsnummer.', en: 'If known, with the membership number.' },
          optional: true,
          maxLength: 200,
          characters: 'din-91379-c',
          visibleWhen: notEqual('anlass.grund', 'neugruendung'),
        }),
      },
    ),

    erlaubnisse: section(
      {
        title: { de: 'Erlaubnisse', en: 'Permissions' },
        hint: {
          de: 'Fehlt etwas, können Sie trotzdem anmelden, aber noch nicht beginnen.',
          en: 'If something is missing you can register all the same, but not start yet.',
        },
        sources: ['Anlage 1 GewAnzV (GewA 1), numbers 28 to 31'],
      },
      erlaubnisFields(),
    ),

    abschluss: section(
      {
        title: { de: 'Abschluss', en: 'Completion' },
        sources: ['§ 2 (2) GewAnzV: means of identification; § 14 (1) GewO'],
      },
      abschlussFields(),
    ),
  },
})

/** The validated answers of the registration. */
export type Gewerbeanmeldung = DataOf<typeof gewerbeanmeldung>
