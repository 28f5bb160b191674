import { anschriftInland } from '../../bausteine/anschrift.js'
import { richtigkeit } from '../../bausteine/erklaerung.js'
import { datenschutzhinweis, vorDemStart, wieEsWeitergeht } from '../../bausteine/hinweise.js'
import { kontakt } from '../../bausteine/kontakt.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { equal, includes, isEmpty, not, today } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { choice, choices, date, integer, text } from '../../model/fields.js'
import type { DataOf } from '../../model/form.js'
import { karteninhaber, zuverlaessigkeitSection } from './_reisegewerbekarte-sections.js'

const reviewedAt = '2026-11-29'

/**
 * Application for the card that itinerant trade needs (§ 55 GewO). A person or a legal person may hold it; of a legal person
 * those who represent it are named, because their reliability counts (§ 57 GewO), and a photograph is asked only of persons.
 * Proceedings are told with their file number and not with their story: the authority obtains the records itself.
 */
export const reisegewerbekarte = defineForm({
  id: 'reisegewerbekarte',
  version: '1.0.0',
  title: { de: 'Reisegewerbekarte beantragen', en: 'Apply for an itinerant trade card' },
  leistung: {
    leikaKey: '99050023005000',
    ozgId: '10294',
    source:
      'LeiKa „Reisegewerbe Erlaubnis“ and OZG „Unternehmensanmeldung und -genehmigung“: OZG catalogue of 2019; Munich lists the object 99050023000000 in 2026, not this key.',
  },
  lebenslage: 'unternehmensstart-gewerbezulassung',
  trustLevel: {
    value: 'substantial',
    status: 'illustrative',
    why: 'Assumption: reliability is checked and registers are asked about the person who applies.',
  },
  signature: {
    required: false,
    status: 'illustrative',
    why: '§ 55 GewO names no form; some municipalities ask for a signature.',
  },
  depth: 'draft',
  outcome: { kind: 'submit' },
  addressees: ['business'],
  synonyms: ['Reisegewerbe', 'Schausteller', 'Haustürgeschäft', 'ambulanter Handel', 'Food-Truck', 'Straßenverkauf'],
  legalBasis: [{ norm: '§§ 55, 55f, 57, 60c, 61 GewO', reviewedAt }],
  authority: 'Stadt Leipzig, Ordnungsamt – Gewerbebehörde',
  fee: {
    amountCents: null,
    status: 'illustrative',
    note: 'Zuzüglich je 13 € für Führungszeugnis und Auskunft aus dem Gewerbezentralregister.',
    why: 'The amount that Leipzig charges was not found; the two fees are those that Munich published in June 2026.',
  },
  evidence: [
    { title: { de: 'Lichtbild', en: 'Photograph' }, field: 'karte.lichtbild' },
    {
      title: { de: 'Kopie von Ausweis oder Pass', en: 'Copy of identity card or passport' },
      field: 'karte.ausweiskopie',
    },
    { title: { de: 'Führungszeugnis (Belegart O)', en: 'Certificate of good conduct (kind O)' } },
    { title: { de: 'Auskunft aus dem Gewerbezentralregister', en: 'Extract from the central trade register' } },
    { title: { de: 'Bescheinigung in Steuersachen', en: 'Tax clearance certificate' } },
    {
      title: { de: 'Haftpflichtversicherung (Schausteller)', en: 'Liability insurance (showpeople)' },
      field: 'taetigkeit.haftpflicht',
    },
  ],
  beforeYouStart: [
    vorDemStart.ausweis,
    { de: 'Ein aktuelles Lichtbild', en: 'A recent photograph' },
    {
      de: 'Führungszeugnis und Auskunft aus dem Gewerbezentralregister: beide vorher beantragen',
      en: 'Certificate of good conduct and extract from the central trade register: apply for both beforehand',
    },
  ],
  whatHappensNext: [
    wieEsWeitergeht.eingang,
    wieEsWeitergeht.pruefung,
    wieEsWeitergeht.zahlung,
    wieEsWeitergeht.abholung,
  ],
  privacyNotice: datenschutzhinweis({
    behoerde: 'Stadt Leipzig, Ordnungsamt – Gewerbebehörde',
    zweck: { de: 'die Erteilung der Reisegewerbekarte', en: 'the issue of the itinerant trade card' },
  }),

  sections: {
    antrag: section(
      { title: { de: 'Wer beantragt die Karte?', en: 'Who applies for the card?' } },
      {
        wer: karteninhaber(),
        anschrift: anschriftInland({
          label: { de: 'Wohnung oder Sitz', en: 'Home or seat' },
          hint: {
            de: 'Zuständig ist die Gemeinde, in der Sie gewöhnlich wohnen oder Ihr Unternehmen sitzt.',
            en: 'The municipality where you usually live, or where your company has its seat, is responsible.',
          },
        }),
        kontakt: kontakt(),
        aufenthaltstitel: nachweis({
          label: { de: 'Aufenthaltstitel', en: 'Residence title' },
          phrase: { de: 'den Aufenthaltstitel', en: 'the residence title' },
          hint: {
            de: 'Nur ohne die Staatsangehörigkeit von Deutschland, EU, EWR oder Schweiz.',
            en: 'Only without the nationality of Germany, the EU, the EEA or Switzerland.',
          },
          optional: true,
        }),
      },
    ),

    taetigkeit: section(
      { title: { de: 'Tätigkeit', en: 'Activity' } },
      {
        arten: choices(
          {
            verkauf: { de: 'Waren verkaufen', en: 'Selling goods' },
            ankauf: { de: 'Waren ankaufen', en: 'Buying goods' },
            leistungen: { de: 'Leistungen anbieten', en: 'Offering services' },
            bestellungen: { de: 'Bestellungen aufnehmen', en: 'Taking orders' },
            schaustellung: { de: 'Als Schausteller unterhalten', en: 'Entertaining as showpeople do' },
          },
          {
            label: { de: 'Was haben Sie vor?', en: 'What do you plan to do?' },
            phrase: { de: 'die Art der Tätigkeit', en: 'the kind of activity' },
            source: '§ 55 (1) GewO',
          },
        ),
        waren: text({
          label: { de: 'Waren oder Leistungen', en: 'Goods or services' },
          phrase: { de: 'die Waren oder Leistungen', en: 'the goods or services' },
          hint: { de: 'So stehen sie auf der Karte.', en: 'The card will show them.' },
          maxLength: 300,
          characters: 'din-91379-c',
        }),
        beschreibung: text({
          label: { de: 'Beschreibung der Tätigkeit', en: 'Description of the activity' },
          phrase: { de: 'die Beschreibung der Tätigkeit', en: 'the description of the activity' },
          hint: { de: 'Wo und wie Sie tätig sein wollen.', en: 'Where and how you want to work.' },
          maxLength: 1_000,
          multiline: true,
        }),
        haftpflicht: nachweis({
          label: { de: 'Nachweis der Haftpflichtversicherung', en: 'Proof of liability insurance' },
          phrase: { de: 'den Nachweis der Haftpflichtversicherung', en: 'the proof of liability insurance' },
          hint: {
            de: 'Nötig für Fahrgeschäfte und ähnlich gefährliche Schaustellungen.',
            en: 'Needed for rides and shows that are similarly dangerous.',
          },
          source: '§ 55f GewO',
          optional: true,
          visibleWhen: includes('taetigkeit.arten', 'schaustellung'),
        }),
        befristung: choice(
          {
            unbefristet: { de: 'Unbefristet', en: 'Without an end' },
            befristet: { de: 'Befristet', en: 'Until a day' },
          },
          {
            label: { de: 'Wie lange soll die Karte gelten?', en: 'How long shall the card be valid?' },
            phrase: { de: 'die Geltungsdauer', en: 'the validity' },
          },
        ),
        befristetBis: date({
          label: { de: 'Gültig bis', en: 'Valid until' },
          phrase: { de: 'den letzten Tag der Gültigkeit', en: 'the last day of validity' },
          min: today(),
          max: today({ years: 10 }),
          visibleWhen: equal('taetigkeit.befristung', 'befristet'),
        }),
      },
    ),

    zuverlaessigkeit: zuverlaessigkeitSection(),

    karte: section(
      { title: { de: 'Karte und Nachweise', en: 'Card and proofs' } },
      {
        lichtbild: nachweis({
          label: { de: 'Lichtbild', en: 'Photograph' },
          phrase: { de: 'das Lichtbild', en: 'the photograph' },
          hint: { de: 'JPEG oder PNG, höchstens 5 MB.', en: 'JPEG or PNG, at most 5 MB.' },
          mediaTypes: ['image/jpeg', 'image/png'],
          maxSize: 5 * 1024 * 1024,
          visibleWhen: not(isEmpty('antrag.wer.person.familienname')),
        }),
        ausweiskopie: nachweis({
          label: { de: 'Kopie von Ausweis oder Pass', en: 'Copy of identity card or passport' },
          phrase: { de: 'die Kopie von Ausweis oder Pass', en: 'the copy of identity card or passport' },
          hint: {
            de: 'Nur nötig, wenn Sie sich nicht mit dem Online-Ausweis anmelden.',
            en: 'Only needed if you do not sign in with your online identity card.',
          },
          optional: true,
          sensitive: true,
        }),
        zweitschriften: integer({
          label: { de: 'Zahl der Zweitschriften', en: 'Number of duplicates' },
          phrase: { de: 'die Zahl der Zweitschriften', en: 'the number of duplicates' },
          hint: {
            de: 'Für Beschäftigte, die ohne Sie unterwegs sind.',
            en: 'For employees who are on the road without you.',
          },
          source: '§ 60c (2) GewO',
          optional: true,
          min: 0,
          max: 100,
        }),
        richtigkeit: richtigkeit(),
      },
    ),
  },
})

/** The validated answers of the application. */
export type Reisegewerbekarte = DataOf<typeof reisegewerbekarte>
