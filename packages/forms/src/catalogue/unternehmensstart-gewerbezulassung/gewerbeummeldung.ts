import { anschriftInland } from '../../bausteine/anschrift.js'
import { taetigkeit } from '../../bausteine/betriebsstaette.js'
import { includes, or, today } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { choices, date, text, yesNo } from '../../model/fields.js'
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

const neueTaetigkeit = or(
  includes('aenderung.gruende', 'taetigkeitswechsel'),
  includes('aenderung.gruende', 'taetigkeitserweiterung'),
)

/**
 * Notice of a change, by the official form GewA 2 (annex 2 of the GewAnzV). The law demands it when the business moves,
 * when its object changes or grows, and when the name of the trader changes; a sideline may be told voluntarily. A move to
 * another municipality is no change but ends here and begins there.
 */
export const gewerbeummeldung = defineForm({
  ...gewerbeanzeige,
  id: 'gewerbeummeldung',
  version: '1.0.0',
  title: { de: 'Gewerbe ummelden', en: 'Change a registered trade' },
  leistung: {
    leikaKey: '99050012071000',
    ozgId: '10294',
    source:
      'LeiKa „Gewerbe Ummeldung“ and OZG „Unternehmensanmeldung und -genehmigung“: OZG catalogue of 2019; the same key in the export of services of Munich, June 2026.',
  },
  synonyms: ['Gewerbe ändern', 'Betrieb umziehen', 'Firma umziehen', 'Tätigkeit ändern', 'Gewerbeschein ändern'],
  legalBasis: [
    { norm: '§ 14 Abs. 1 Satz 2 Nr. 1, 2 und 2a GewO', reviewedAt },
    { norm: '§ 38 Abs. 1 GewO', reviewedAt },
    { norm: '§ 55c GewO', reviewedAt },
    { ...gewAnzV, norm: '§§ 1, 2, Anlage 2 GewAnzV' },
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
    zuverlaessigkeitsnachweise,
  ],
  whatHappensNext: nachDerAnzeige,
  privacyNotice: datenschutz({ de: 'die Gewerbeummeldung', en: 'the change of the registered trade' }),

  sections: {
    betriebsinhaber: betriebsinhaberSection('2'),

    aenderung: section(
      {
        title: { de: 'Was ändert sich?', en: 'What changes?' },
        sources: [
          'Anlage 2 GewAnzV (GewA 2): former premises and date of the change',
          '§ 1 no. 2 GewAnzV, § 14 (1) sentence 2 no. 1, 2 and 2a GewO: move, object, name of the trader',
        ],
      },
      {
        gruende: choices(
          {
            verlegung: { de: 'Der Betrieb zieht innerhalb von Leipzig um', en: 'The business moves within Leipzig' },
            taetigkeitswechsel: { de: 'Die Tätigkeit wechselt', en: 'The activity changes' },
            taetigkeitserweiterung: { de: 'Eine Tätigkeit kommt hinzu', en: 'An activity is added' },
            namensaenderung: { de: 'Der Name ändert sich', en: 'The name changes' },
            nebenerwerb: {
              de: 'Wechsel zwischen Haupt- und Nebenerwerb',
              en: 'Change between main occupation and sideline',
            },
          },
          {
            label: { de: 'Was ändert sich?', en: 'What changes?' },
            phrase: { de: 'die Änderung', en: 'the change' },
            help: {
              de: 'Bei einem Umzug in eine andere Gemeinde oder einer neuen Rechtsform melden Sie das Gewerbe ab und neu an.',
              en: 'If you move to another municipality or change the legal form, deregister the trade and register it anew.',
            },
          },
        ),
        datum: date({
          label: { de: 'Tag der Änderung', en: 'Day of the change' },
          phrase: { de: 'den Tag der Änderung', en: 'the day of the change' },
          min: '1950-01-01',
          max: today({ years: 1 }),
        }),
        bisherigeBetriebsstaette: anschriftInland({
          label: { de: 'Bisherige Betriebsstätte', en: 'Former premises' },
          whose: { de: 'der bisherigen Betriebsstätte', en: 'of the former premises' },
          visibleWhen: includes('aenderung.gruende', 'verlegung'),
        }),
        bisherigerName: text({
          label: { de: 'Bisheriger Name', en: 'Former name' },
          phrase: { de: 'den bisherigen Namen', en: 'the former name' },
          maxLength: 1_000,
          characters: 'din-91379-c',
          visibleWhen: includes('aenderung.gruende', 'namensaenderung'),
        }),
      },
    ),

    betrieb: section(
      {
        title: { de: 'Der Betrieb nach der Änderung', en: 'The business after the change' },
        sources: ['Anlage 2 GewAnzV (GewA 2), particulars of the business, numbers 3 and 12 to 16'],
      },
      betriebFields(),
    ),

    taetigkeit: section(
      {
        title: { de: 'Tätigkeit', en: 'Activity' },
        sources: ['Anlage 2 GewAnzV (GewA 2), numbers 18 to 24'],
      },
      {
        bisherigeTaetigkeit: taetigkeit({
          label: { de: 'Bisher angemeldete Tätigkeit', en: 'Activity registered so far' },
          phrase: { de: 'die bisher angemeldete Tätigkeit', en: 'the activity registered so far' },
          hint: { de: 'So, wie sie in der letzten Bestätigung steht.', en: 'As in the latest confirmation.' },
        }),
        neueTaetigkeit: taetigkeit({
          label: { de: 'Neu ausgeübte Tätigkeit', en: 'New activity' },
          phrase: { de: 'die neue Tätigkeit', en: 'the new activity' },
          visibleWhen: neueTaetigkeit,
        }),
        weiterhin: taetigkeit({
          label: { de: 'Weiterhin ausgeübte Tätigkeit', en: 'Activity that continues' },
          phrase: { de: 'die weiterhin ausgeübte Tätigkeit', en: 'the activity that continues' },
          hint: { de: 'Nur, wenn Sie etwas davon behalten.', en: 'Only if you keep some of it.' },
          optional: true,
          visibleWhen: neueTaetigkeit,
        }),
        nebenerwerb: yesNo({
          label: {
            de: 'Üben Sie die Tätigkeit ab jetzt im Nebenerwerb aus?',
            en: 'Is the activity a sideline from now on?',
          },
        }),
        betriebsart: betriebsart(),
        ...beschaeftigte(),
      },
    ),

    erlaubnisse: section(
      {
        title: { de: 'Erlaubnisse', en: 'Permissions' },
        sources: ['Anlage 2 GewAnzV (GewA 2), numbers 25 to 28'],
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

/** The validated answers of the notice. */
export type Gewerbeummeldung = DataOf<typeof gewerbeummeldung>
