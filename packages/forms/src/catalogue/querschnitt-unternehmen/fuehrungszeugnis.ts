import { anschrift } from '../../bausteine/anschrift-wahl.js'
import { erklaerung, richtigkeit } from '../../bausteine/erklaerung.js'
import { datenschutzhinweis, vorDemStart, wieEsWeitergeht } from '../../bausteine/hinweise.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { equal, notEqual, or } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { choice, yesNo } from '../../model/fields.js'
import type { DataOf } from '../../model/form.js'
import { personAbschnitt, zeugnisAbschnitt } from './_fuehrungszeugnis-sections.js'

const reviewedAt = '2026-11-29'

/**
 * Certificate of good conduct from the Federal Central Criminal Register, for people who live in Germany.
 *
 * Against the draft: the doctorate is gone, because the register does not know it; all nationalities are asked, because
 * they decide about the European certificate (§ 30b BZRG); the way through the local court (§ 30 (5) BZRG) and legal
 * representation, the only one permitted, are new, and so is the
 * declaration in lieu of an oath that proofs are genuine (§ 30c (3) BZRG); the purpose is asked only where an authority must match the certificate with a case.
 * Who lives abroad applies to the Federal Office of Justice (§ 30 (3) BZRG).
 */
export const fuehrungszeugnis = defineForm({
  id: 'fuehrungszeugnis',
  version: '1.0.0',
  title: { de: 'Führungszeugnis beantragen', en: 'Request a certificate of good conduct' },
  leistung: {
    leikaKey: '99049001001000',
    ozgId: '10562',
    source:
      'LeiKa „Führungszeugnis Erteilung“: catalogue of 2019 and public PVOG query of 2026; Munich’s service export of 2026 has the object 99049001000000.',
  },
  lebenslage: 'querschnitt-unternehmen',
  trustLevel: {
    value: 'high',
    status: 'sourced',
    source: '§ 30c (2) BZRG, as of 24 July 2024: electronic applications need an electronic identity of level “high”.',
  },
  signature: {
    required: false,
    status: 'sourced',
    source:
      '§ 30c BZRG: the electronic proof of identity stands in place of the visit in person or the certified signature that § 30 (2) BZRG wants otherwise.',
  },
  depth: 'law',
  outcome: {
    kind: 'elsewhere',
    explanation: {
      de: 'Das Bundesamt für Justiz stellt das Führungszeugnis aus. Online geht der Antrag mit dem Online-Ausweis dorthin; ohne ihn stellen Sie den Antrag persönlich in einem Bürgerbüro.',
      en: 'The Federal Office of Justice issues the certificate. Online, the application goes there with the online ID card; without it, apply in person at a citizens’ office.',
    },
  },
  addressees: ['citizen'],
  synonyms: [
    'polizeiliches Führungszeugnis',
    'Vorstrafen',
    'Bundeszentralregister',
    'erweitertes Führungszeugnis',
    'europäisches Führungszeugnis',
  ],
  legalBasis: [
    { norm: '§ 30 BZRG', reviewedAt },
    { norm: '§ 30a BZRG', reviewedAt },
    { norm: '§ 30b BZRG', reviewedAt },
    { norm: '§ 30c BZRG', asOf: '2024-07-24', reviewedAt },
    { norm: '§ 10 und Nr. 1130 der Anlage JVKostG', reviewedAt },
  ],
  authority: 'Stadt Leipzig, Amt Bürgerservice – Bürgerbüros (Ausstellung: Bundesamt für Justiz)',
  fee: {
    amountCents: 1300,
    asOf: '2026-06-01',
    status: 'sourced',
    source: 'Munich’s service export of June 2026; a federal fee, the same everywhere.',
    note: 'Frei für das Ehrenamt; bei geringem Einkommen kann das Bundesamt für Justiz davon absehen.',
  },
  evidence: [
    {
      title: { de: 'Schriftliche Aufforderung (erweitertes Zeugnis)', en: 'Written request (extended certificate)' },
      field: 'zeugnis.aufforderung',
    },
    {
      title: { de: 'Nachweis der gesetzlichen Vertretung', en: 'Proof of legal representation' },
      field: 'person.vertretungsnachweis',
    },
    {
      title: { de: 'Nachweis für die Gebührenbefreiung', en: 'Proof for the exemption from the fee' },
      field: 'gebuehr.nachweis',
    },
  ],
  beforeYouStart: [
    vorDemStart.onlineAusweis,
    {
      de: 'Die Belegart und, bei einer Behörde, deren Anschrift und Aktenzeichen',
      en: 'The kind of certificate and, for an authority, its address and reference number',
    },
    vorDemStart.scans,
  ],
  whatHappensNext: [
    wieEsWeitergeht.eingang,
    {
      de: 'Das Bundesamt für Justiz schickt das Zeugnis an Sie oder an die Behörde.',
      en: 'The Federal Office of Justice sends the certificate to you or to the authority.',
    },
  ],
  privacyNotice: datenschutzhinweis({
    behoerde: 'Bundesamt für Justiz; bei Antrag im Bürgerbüro auch Stadt Leipzig, Amt Bürgerservice',
    zweck: { de: 'die Erteilung des Führungszeugnisses', en: 'issuing the certificate of good conduct' },
  }),

  sections: {
    zeugnis: zeugnisAbschnitt(),
    person: personAbschnitt(),

    gebuehr: section(
      {
        title: { de: 'Gebühr', en: 'Fee' },
        sources: ['Nr. 1130 der Anlage zu § 4 Abs. 1 JVKostG', '§ 10 JVKostG'],
      },
      {
        befreiung: choice(
          {
            keine: { de: 'Nein, ich zahle die Gebühr', en: 'No, I pay the fee' },
            ehrenamt: {
              de: 'Ja, ich brauche das Zeugnis für ein Ehrenamt oder einen Freiwilligendienst',
              en: 'Yes, I need it for volunteering or a voluntary service',
            },
            'ehrenamtliche-betreuung': {
              de: 'Ja, ich brauche es als ehrenamtliche Betreuerin oder ehrenamtlicher Betreuer',
              en: 'Yes, I need it as an unpaid court-appointed representative',
            },
            'geringes-einkommen': {
              de: 'Ja, ich beziehe Leistungen wie Bürgergeld oder BAföG',
              en: 'Yes, I receive benefits such as Bürgergeld or BAföG',
            },
          },
          {
            label: { de: 'Beantragen Sie eine Befreiung von der Gebühr?', en: 'Do you apply for an exemption?' },
            phrase: { de: 'ob Sie eine Befreiung beantragen', en: 'whether you apply for an exemption' },
            hint: {
              de: 'Kein Ehrenamt in diesem Sinn ist eine Tätigkeit gegen Vergütung oder ein Praktikum.',
              en: 'Paid work or an internship is no volunteering in this sense.',
            },
          },
        ),
        nachweis: nachweis({
          label: { de: 'Nachweis für die Befreiung', en: 'Proof for the exemption' },
          phrase: { de: 'den Nachweis für die Befreiung', en: 'the proof for the exemption' },
          hint: {
            de: 'Bestätigung der Einrichtung oder Bescheid über die Leistung.',
            en: 'Confirmation of the organisation, or the notice of the benefit.',
          },
          visibleWhen: notEqual('gebuehr.befreiung', 'keine'),
        }),
      },
    ),

    versand: section(
      {
        title: { de: 'Versand', en: 'Dispatch' },
        sources: ['§ 30 Abs. 4 BZRG'],
        visibleWhen: or(equal('zeugnis.belegart', 'n-fuer-private-zwecke'), equal('zeugnis.belegart', 'ne-erweitert')),
      },
      {
        andereAnschrift: yesNo({
          label: {
            de: 'Möchten Sie das Zeugnis an einer anderen Anschrift erhalten?',
            en: 'Would you like to receive the certificate at another address?',
          },
          hint: {
            de: 'Es geht immer an Sie selbst, nie an andere.',
            en: 'It always goes to you, never to anybody else.',
          },
        }),
        anschrift: anschrift({
          label: { de: 'Versandanschrift', en: 'Delivery address' },
          whose: { de: 'für den Versand', en: 'for dispatch' },
          visibleWhen: equal('versand.andereAnschrift', true),
        }),
      },
    ),

    abschluss: section(
      { title: { de: 'Abschluss', en: 'Completion' }, sources: ['§ 30c Abs. 3 BZRG'] },
      {
        echtheit: erklaerung(
          {
            de: 'Ich versichere an Eides statt, dass die beigefügten Nachweise echt und inhaltlich richtig sind.',
            en: 'I declare in lieu of an oath that the attached proofs are genuine and that their content is correct.',
          },
          {
            hint: { de: 'Eine falsche Versicherung ist strafbar.', en: 'A false declaration is a criminal offence.' },
            visibleWhen: or(
              equal('zeugnis.belegart', 'ne-erweitert'),
              equal('zeugnis.belegart', 'oe-erweitert-zur-vorlage-bei-einer-behoerde'),
              equal('person.gesetzlicheVertretung', true),
              notEqual('gebuehr.befreiung', 'keine'),
            ),
          },
        ),
        richtigkeit: richtigkeit(),
      },
    ),
  },
})

/** The validated answers of the application. */
export type Fuehrungszeugnis = DataOf<typeof fuehrungszeugnis>
