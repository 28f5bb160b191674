import { anschrift } from '../../bausteine/anschrift-wahl.js'
import { taetigkeit } from '../../bausteine/betriebsstaette.js'
import { equal, or, today } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { choice, date, text, yesNo } from '../../model/fields.js'
import type { DataOf } from '../../model/form.js'
import { beschaeftigte, betriebFields, betriebsart } from './_gewerbeanzeige-betrieb.js'
import { betriebsinhaberSection } from './_gewerbeanzeige-inhaber.js'
import { abschlussFields, datenschutz, gewAnzV, gewerbeanzeige, nachDerAnzeige, reviewedAt } from './_gewerbeanzeige.js'

/**
 * Notice that a business ends, by the official form GewA 3 (annex 3 of the GewAnzV). Insolvency is not a reason of its own
 * there: it is one of the causes that whoever gives up the business completely is asked for.
 */
export const gewerbeabmeldung = defineForm({
  ...gewerbeanzeige,
  id: 'gewerbeabmeldung',
  version: '1.0.0',
  title: { de: 'Gewerbe abmelden', en: 'Deregister a trade' },
  leistung: {
    leikaKey: '99050012070000',
    ozgId: '10294',
    source:
      'LeiKa „Gewerbe Abmeldung“ and OZG „Unternehmensanmeldung und -genehmigung“: OZG catalogue of 2019; the same key in the export of services of Munich, June 2026.',
  },
  synonyms: [
    'Gewerbe aufgeben',
    'Betrieb schließen',
    'Firma schließen',
    'Geschäft aufgeben',
    'Gewerbeschein zurückgeben',
  ],
  legalBasis: [
    { norm: '§ 14 Abs. 1 Satz 2 Nr. 3 GewO', reviewedAt },
    { norm: '§ 55c GewO', reviewedAt },
    { ...gewAnzV, norm: '§§ 1, 2, Anlage 3 GewAnzV' },
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
      title: { de: 'Vollmacht (bei Vertretung)', en: 'Power of attorney (if represented)' },
      field: 'abschluss.vertretung.nachweis',
    },
  ],
  whatHappensNext: nachDerAnzeige,
  privacyNotice: datenschutz({ de: 'die Gewerbeabmeldung', en: 'the deregistration of the trade' }),

  sections: {
    betriebsinhaber: betriebsinhaberSection('3'),

    betrieb: section(
      {
        title: { de: 'Der abgemeldete Betrieb', en: 'The business that ends' },
        sources: ['Anlage 3 GewAnzV (GewA 3), particulars of the business, numbers 3, 12 to 16, 23 and 24'],
      },
      betriebFields(),
    ),

    taetigkeit: section(
      {
        title: { de: 'Abgemeldete Tätigkeit', en: 'Activity that ends' },
        sources: ['Anlage 3 GewAnzV (GewA 3), numbers 18 to 22'],
      },
      {
        taetigkeit: taetigkeit({
          label: { de: 'Welche Tätigkeit melden Sie ab?', en: 'Which activity do you deregister?' },
        }),
        nebenerwerb: yesNo({
          label: {
            de: 'Haben Sie die Tätigkeit zuletzt im Nebenerwerb ausgeübt?',
            en: 'Was the activity a sideline in the end?',
          },
        }),
        ende: date({
          label: { de: 'Letzter Tag des Betriebs', en: 'Last day of the business' },
          phrase: { de: 'den letzten Tag des Betriebs', en: 'the last day of the business' },
          min: '1950-01-01',
          max: today({ years: 1 }),
        }),
        betriebsart: betriebsart(),
        ...beschaeftigte(),
      },
    ),

    anlass: section(
      {
        title: { de: 'Grund der Abmeldung', en: 'Reason for the deregistration' },
        sources: ['Anlage 3 GewAnzV (GewA 3), numbers 25 to 28, and the future premises'],
      },
      {
        grund: choice(
          {
            'vollstaendige-aufgabe': { de: 'Vollständige Aufgabe', en: 'The business is given up completely' },
            verlegung: { de: 'Verlegung in eine andere Gemeinde', en: 'Move to another municipality' },
            umwandlung: {
              de: 'Umwandlung, zum Beispiel Verschmelzung oder Spaltung',
              en: 'Transformation, for example merger or division',
            },
            rechtsformwechsel: { de: 'Wechsel der Rechtsform', en: 'Change of the legal form' },
            gesellschafteraustritt: { de: 'Austritt als Gesellschafter', en: 'Leaving as a partner' },
            uebergabe: { de: 'Verkauf, Verpachtung oder Erbfolge', en: 'Sale, lease or inheritance' },
          },
          {
            label: { de: 'Warum melden Sie ab?', en: 'Why do you deregister?' },
            phrase: { de: 'den Grund der Abmeldung', en: 'the reason for the deregistration' },
          },
        ),
        ursachen: text({
          label: { de: 'Ursachen der Aufgabe', en: 'Causes for giving up' },
          phrase: { de: 'die Ursachen der Aufgabe', en: 'the causes for giving up' },
          hint: {
            de: 'Zum Beispiel Alter, wirtschaftliche Schwierigkeiten oder Insolvenz.',
            en: 'For example age, economic difficulties or insolvency.',
          },
          maxLength: 200,
          characters: 'din-91379-c',
          visibleWhen: equal('anlass.grund', 'vollstaendige-aufgabe'),
        }),
        kuenftigeBetriebsstaette: anschrift({
          label: { de: 'Neue Betriebsstätte', en: 'New premises' },
          hint: {
            de: 'Dort müssen Sie das Gewerbe anmelden.',
            en: 'You have to register the trade there.',
          },
          whose: { de: 'der neuen Betriebsstätte', en: 'of the new premises' },
          visibleWhen: equal('anlass.grund', 'verlegung'),
        }),
        kuenftigerName: text({
          label: { de: 'Wer führt den Betrieb weiter?', en: 'Who continues the business?' },
          phrase: { de: 'den Namen der Nachfolge', en: 'the name of the successor' },
          hint: { de: 'Name oder Firma.', en: 'Name of a person or company.' },
          maxLength: 1_000,
          characters: 'din-91379-c',
          visibleWhen: or(
            equal('anlass.grund', 'umwandlung'),
            equal('anlass.grund', 'rechtsformwechsel'),
            equal('anlass.grund', 'uebergabe'),
          ),
        }),
      },
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
export type Gewerbeabmeldung = DataOf<typeof gewerbeabmeldung>
