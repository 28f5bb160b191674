import { anschriftInland } from '../../bausteine/anschrift.js'
import { richtigkeit } from '../../bausteine/erklaerung.js'
import { datenschutzhinweis, vorDemStart, wieEsWeitergeht } from '../../bausteine/hinweise.js'
import { kontakt } from '../../bausteine/kontakt.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { personenname } from '../../bausteine/person.js'
import { personKurz } from '../../bausteine/personen.js'
import { staatImAusland } from '../../bausteine/staat.js'
import { equal, notEqual } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { choice, choices, integer, yesNo } from '../../model/fields.js'
import type { DataOf } from '../../model/form.js'

const reviewedAt = '2026-11-29'
const behoerde = 'Stadt Leipzig, Amt Bürgerservice – Meldeservice'

/**
 * Certificate from the population register about oneself (§ 18 BMG, as of 1 May 2022).
 *
 * The statute says what the citizen must tell: surname, forenames, date of birth and the address of the only or main home. The draft
 * also asked for doctorate, surname at birth, place of birth and nationality; the register knows them, so they are gone. What
 * the extended certificate may show is the list of § 18 (2) BMG. In place of the purpose, for which the law does not ask, the form
 * asks for what decides about the fee. How it is delivered follows from its form.
 */
export const meldebescheinigung = defineForm({
  id: 'meldebescheinigung',
  version: '1.0.0',
  title: { de: 'Meldebescheinigung beantragen', en: 'Request a certificate of registration' },
  leistung: {
    leikaKey: '99115003012000',
    ozgId: '10559',
    source:
      'LeiKa „amtliche Meldebestätigung Ausstellung“: catalogue of 2019, state portal of North Rhine-Westphalia and Munich’s service export of 2026. The name is that of the confirmation under § 24 (2) BMG; a key of its own for § 18 BMG was not found.',
  },
  lebenslage: 'querschnitt-buerger',
  trustLevel: {
    value: 'high',
    status: 'sourced',
    source:
      'Press report of the electronic retrieval in Saxony since 19 November 2025, which needs the eID (zittauer-zeitung.de).',
  },
  signature: {
    required: false,
    status: 'sourced',
    source: '§ 18 BMG demands an application and names no form for it.',
  },
  depth: 'law',
  outcome: { kind: 'submit' },
  addressees: ['citizen'],
  synonyms: [
    'Aufenthaltsbescheinigung',
    'Wohnsitzbescheinigung',
    'Meldebestätigung',
    'Lebensbescheinigung',
    'Melderegister',
  ],
  legalBasis: [
    { norm: '§ 18 BMG', asOf: '2022-05-01', reviewedAt },
    { norm: '§ 3 Abs. 1 BMG', reviewedAt },
    { norm: '§ 10 Abs. 2 und 3 BMG', reviewedAt },
  ],
  authority: behoerde,
  fee: {
    amountCents: 0,
    asOf: '2026-11-29',
    status: 'sourced',
    source: '§ 18 (3) BMG: the electronic certificate is free of charge.',
    note: 'Die schriftliche Bescheinigung kostet eine Gebühr; der Leipziger Betrag ist nicht ermittelt.',
  },
  evidence: [
    {
      title: { de: 'Vollmacht oder Bestellung', en: 'Power of attorney or certificate of appointment' },
      field: 'person.vertretungsnachweis',
    },
    { title: { de: 'Personalausweis oder eID', en: 'Identity card or eID' } },
  ],
  beforeYouStart: [vorDemStart.onlineAusweis, vorDemStart.vollmacht],
  whatHappensNext: [
    wieEsWeitergeht.eingang,
    {
      de: 'Sie erhalten die Bescheinigung in Ihr elektronisches Postfach oder per Post an Ihre Meldeanschrift.',
      en: 'You receive the certificate in your electronic mailbox, or by post at your registered address.',
    },
  ],
  privacyNotice: datenschutzhinweis({
    behoerde,
    zweck: { de: 'die Meldebescheinigung', en: 'the certificate of registration' },
  }),

  sections: {
    bescheinigung: section(
      {
        title: { de: 'Welche Bescheinigung brauchen Sie?', en: 'Which certificate do you need?' },
        sources: ['§ 18 Abs. 1 bis 3, § 3 Abs. 1 BMG', 'Art. 2 und 7 Verordnung (EU) 2016/1191', '§ 64 Abs. 2 SGB X'],
      },
      {
        form: choice(
          {
            elektronisch: { de: 'Elektronisch, kostenlos', en: 'Electronic, free of charge' },
            schriftlich: { de: 'Auf Papier, per Post', en: 'On paper, by post' },
          },
          {
            label: { de: 'Form der Bescheinigung', en: 'Form of the certificate' },
            phrase: { de: 'die Form der Bescheinigung', en: 'the form of the certificate' },
          },
        ),
        umfang: choice(
          {
            einfach: {
              de: 'Einfach: Name, Doktorgrad, Geburtsdatum, derzeitige Anschriften',
              en: 'Simple: name, doctorate, date of birth, present addresses',
            },
            erweitert: { de: 'Erweitert: mit weiteren Angaben', en: 'Extended: with further entries' },
          },
          {
            label: { de: 'Umfang', en: 'Content' },
            phrase: { de: 'den Umfang', en: 'the content' },
            hint: {
              de: 'Fragen Sie die Stelle, die sie verlangt. Die einfache genügt oft.',
              en: 'Ask the office that demands it. The simple one is often enough.',
            },
          },
        ),
        zusatzdaten: choices(
          {
            'fruehere-namen': { de: 'Frühere Namen', en: 'Former names' },
            'ordens-oder-kuenstlername': { de: 'Ordensname, Künstlername', en: 'Religious or artist’s name' },
            geburtsort: { de: 'Geburtsort', en: 'Place of birth' },
            geschlecht: { de: 'Geschlecht', en: 'Sex' },
            'gesetzliche-vertretung': { de: 'Gesetzliche Vertretung', en: 'Legal representative' },
            staatsangehoerigkeit: { de: 'Staatsangehörigkeiten', en: 'Nationalities' },
            religion: { de: 'Religionsgesellschaft', en: 'Religious community' },
            'fruehere-anschriften': { de: 'Frühere Anschriften', en: 'Former addresses' },
            'ein-und-auszug': { de: 'Tage des Einzugs und Auszugs', en: 'Days of moving in and out' },
            familienstand: {
              de: 'Familienstand, mit Tag und Ort der Eheschließung',
              en: 'Marital status, with day and place of the marriage',
            },
            ehegatte: { de: 'Ehegatte oder Lebenspartner', en: 'Spouse or civil partner' },
            kinder: { de: 'Minderjährige Kinder', en: 'Children under 18' },
            ausweise: { de: 'Angaben zu Ausweis und Pass', en: 'Details of identity card and passport' },
            'kein-sterbedatum': {
              de: 'Dass kein Sterbedatum gespeichert ist (Lebensbescheinigung)',
              en: 'That no date of death is stored (proof of life)',
            },
          },
          {
            label: { de: 'Was soll zusätzlich darin stehen?', en: 'What should it show in addition?' },
            phrase: { de: 'die zusätzlichen Angaben', en: 'the additional entries' },
            // Who wants the religious community shown says that there is one.
            specialCategory: 'religion',
            visibleWhen: equal('bescheinigung.umfang', 'erweitert'),
          },
        ),
        anzahl: integer({
          label: { de: 'Anzahl der Exemplare', en: 'Number of copies' },
          phrase: { de: 'die Anzahl der Exemplare', en: 'the number of copies' },
          min: 1,
          max: 10,
          visibleWhen: equal('bescheinigung.form', 'schriftlich'),
        }),
        fuerSozialleistung: yesNo({
          label: {
            de: 'Brauchen Sie die Bescheinigung für die Rente oder eine andere Sozialleistung?',
            en: 'Do you need the certificate for a pension or another social benefit?',
          },
          hint: { de: 'Dann ist sie auch auf Papier gebührenfrei.', en: 'Then it is free of charge on paper, too.' },
          visibleWhen: equal('bescheinigung.form', 'schriftlich'),
        }),
        euFormular: yesNo({
          label: {
            de: 'Möchten Sie das mehrsprachige EU-Formular als Übersetzungshilfe dazu?',
            en: 'Would you like the multilingual EU form with it as a translation aid?',
          },
          hint: {
            de: 'Nur für Behörden in anderen Mitgliedstaaten der Europäischen Union.',
            en: 'Only for authorities in other member states of the European Union.',
          },
          visibleWhen: equal('bescheinigung.form', 'schriftlich'),
        }),
        zielstaat: staatImAusland({
          label: { de: 'Für welchen Mitgliedstaat?', en: 'For which member state?' },
          phrase: { de: 'den Mitgliedstaat', en: 'the member state' },
          visibleWhen: equal('bescheinigung.euFormular', true),
        }),
      },
    ),

    person: section(
      {
        title: { de: 'Über wen gibt die Bescheinigung Auskunft?', en: 'Whom is the certificate about?' },
        sources: ['§ 18 Abs. 1 Satz 3, § 17 Abs. 3, § 10 Abs. 2 BMG'],
      },
      {
        person: personKurz(),
        anschrift: anschriftInland({
          label: { de: 'Alleinige Wohnung oder Hauptwohnung', en: 'Only or main home' },
        }),
        kontakt: kontakt(),
        vertretung: choice(
          {
            nein: { de: 'Nein, es geht um mich', en: 'No, it is about me' },
            eltern: { de: 'Ja, für mein Kind', en: 'Yes, for my child' },
            'vollmacht-oder-betreuung': {
              de: 'Ja, mit Vollmacht oder als Betreuung',
              en: 'Yes, with a power of attorney or as a court-appointed representative',
            },
          },
          {
            label: { de: 'Stellen Sie den Antrag für jemand anderen?', en: 'Are you applying for somebody else?' },
            phrase: { de: 'ob Sie für jemand anderen handeln', en: 'whether you act for somebody else' },
          },
        ),
        vertretendePerson: personenname({
          label: { de: 'Ihr Name', en: 'Your name' },
          whose: { de: 'der vertretenden Person', en: 'of the representative' },
          visibleWhen: notEqual('person.vertretung', 'nein'),
        }),
        vertretungsnachweis: nachweis({
          label: { de: 'Vollmacht oder Bestellung', en: 'Power of attorney or certificate of appointment' },
          phrase: { de: 'die Vollmacht oder Bestellung', en: 'the power of attorney or certificate of appointment' },
          visibleWhen: equal('person.vertretung', 'vollmacht-oder-betreuung'),
        }),
      },
    ),

    abschluss: section(
      { title: { de: 'Abschluss', en: 'Completion' }, sources: ['§ 18 Abs. 1 Satz 3 BMG'] },
      { richtigkeit: richtigkeit() },
    ),
  },
})

/** The validated answers of the application. */
export type Meldebescheinigung = DataOf<typeof meldebescheinigung>
