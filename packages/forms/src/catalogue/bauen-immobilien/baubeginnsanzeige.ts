import { anschrift } from '../../bausteine/anschrift-wahl.js'
import { richtigkeit } from '../../bausteine/erklaerung.js'
import { aktenzeichen } from '../../bausteine/freitext.js'
import { kontakt } from '../../bausteine/kontakt.js'
import { equal, today } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { choice, date } from '../../model/fields.js'
import type { DataOf } from '../../model/form.js'
import { antragstellende } from '../_person-oder-organisation.js'
import { grundstuecksangaben } from '../_grundstuecksangaben.js'
import { bauaufsicht, datenschutz, reviewedAt } from './_bauaufsicht.js'
import { ausfuehrungFields, nachgereichteNachweise } from './_bauausfuehrung.js'

/**
 * Notice that building, or building after a pause, begins (§ 72 (8) SächsBO). It is owed a week ahead; a shorter notice is
 * taken all the same, because a late notice is better than none. Projects that are exempt from the permit and demolitions
 * owe it, too, and have no permit whose date could be asked.
 */
export const baubeginnsanzeige = defineForm({
  ...bauaufsicht,
  id: 'baubeginnsanzeige',
  version: '1.0.0',
  title: { de: 'Baubeginn anzeigen', en: 'Give notice of the start of construction' },
  leistung: {
    leikaKey: null,
    ozgId: '10519',
    source: 'No LeiKa key was found. OZG „Bauvorbescheid und Baugenehmigung“: catalogue of 2019.',
  },
  trustLevel: {
    value: 'low',
    status: 'illustrative',
    why: 'Assumption: a notice in a procedure that is already known to the authority.',
  },
  signature: {
    required: false,
    status: 'illustrative',
    why: 'Saxon authorities take the notice online or on a form; no demand for a signature was found for the online way.',
  },
  synonyms: ['Baustart', 'Baubeginn', 'Abbruchbeginn', 'Wiederaufnahme', 'Bauleiter'],
  legalBasis: [
    { norm: '§ 72 Abs. 8 SächsBO', reviewedAt },
    { norm: '§ 61 Abs. 3, § 62 Abs. 5 SächsBO', reviewedAt },
  ],
  fee: {
    amountCents: 0,
    asOf: reviewedAt,
    status: 'illustrative',
    note: 'Keine Gebühr.',
    why: 'Descriptions of the service by other Saxon authorities (districts of Nordsachsen and Mittelsachsen) name no fee; none of Leipzig was found.',
  },
  evidence: [
    {
      title: {
        de: 'Standsicherheits- und Brandschutznachweis, wenn sie noch fehlen',
        en: 'Proofs of structural and fire safety, if still missing',
      },
      field: 'ausfuehrung.nachweise',
    },
    {
      title: { de: 'Einmessungsbescheinigung (wenn gefordert)', en: 'Certificate of the survey (if demanded)' },
      field: 'ausfuehrung.nachweise',
    },
  ],
  beforeYouStart: [
    { de: 'Das Aktenzeichen der Baugenehmigung oder Anzeige', en: 'The reference number of the permit or notice' },
    { de: 'Den Namen der Bauleiterin oder des Bauleiters', en: 'The name of the site manager' },
  ],
  whatHappensNext: [
    {
      de: 'Sie erhalten eine Bestätigung, dass die Anzeige angekommen ist.',
      en: 'You receive a confirmation that the notice arrived.',
    },
    {
      de: 'Die Behörde prüft, ob Sie beginnen dürfen, und meldet sich nur, wenn etwas fehlt.',
      en: 'The authority checks whether you may begin, and contacts you only if something is missing.',
    },
    {
      de: 'Nennt die Genehmigung Bedingungen, beginnen Sie erst, wenn sie erfüllt sind.',
      en: 'If the permit names conditions, do not begin before they are met.',
    },
  ],
  privacyNotice: datenschutz({ de: 'die Bauüberwachung', en: 'the supervision of building works' }),

  sections: {
    bauherr: section(
      { title: { de: 'Bauherrin oder Bauherr', en: 'Builder' } },
      {
        wer: antragstellende({
          label: { de: 'Wer baut?', en: 'Who is building?' },
          phrase: { de: 'die Art der Bauherrschaft', en: 'the kind of builder' },
        }),
        anschrift: anschrift(),
        kontakt: kontakt(),
      },
    ),

    vorhaben: section(
      { title: { de: 'Vorhaben', en: 'Project' }, sources: ['§ 61 Abs. 3, § 62 Abs. 5, § 72 Abs. 8 SächsBO'] },
      {
        grundlage: choice(
          {
            baugenehmigung: { de: 'Ich habe eine Baugenehmigung', en: 'I have a building permit' },
            genehmigungsfreistellung: {
              de: 'Das Vorhaben ist von der Genehmigung freigestellt',
              en: 'The project is exempt from the permit',
            },
            beseitigung: { de: 'Ich habe einen Abriss angezeigt', en: 'I gave notice of a demolition' },
          },
          {
            label: { de: 'Worauf beruht das Vorhaben?', en: 'What is the project based on?' },
            phrase: { de: 'die Grundlage des Vorhabens', en: 'what the project is based on' },
          },
        ),
        aktenzeichen: aktenzeichen(),
        bescheidVom: date({
          label: { de: 'Datum der Baugenehmigung', en: 'Date of the permit' },
          phrase: { de: 'das Datum der Baugenehmigung', en: 'the date of the permit' },
          min: '1990-01-01',
          max: today(),
          visibleWhen: equal('vorhaben.grundlage', 'baugenehmigung'),
        }),
        ...grundstuecksangaben(),
      },
    ),

    beginn: section(
      { title: { de: 'Beginn', en: 'Start' } },
      {
        anlass: choice(
          {
            beginn: { de: 'Die Arbeiten beginnen', en: 'The works begin' },
            wiederaufnahme: {
              de: 'Die Arbeiten gehen nach mehr als drei Monaten Pause weiter',
              en: 'The works go on after a break of more than three months',
            },
          },
          {
            label: { de: 'Was zeigen Sie an?', en: 'What are you giving notice of?' },
            phrase: { de: 'den Anlass der Anzeige', en: 'the reason for the notice' },
          },
        ),
        unterbrochenSeit: date({
          label: { de: 'Unterbrochen seit', en: 'Interrupted since' },
          phrase: { de: 'den Beginn der Unterbrechung', en: 'the start of the interruption' },
          min: '1990-01-01',
          max: today(),
          visibleWhen: equal('beginn.anlass', 'wiederaufnahme'),
        }),
        baubeginn: date({
          label: { de: 'Erster Tag der Arbeiten', en: 'First day of the works' },
          phrase: { de: 'den ersten Tag der Arbeiten', en: 'the first day of the works' },
          hint: {
            de: 'Die Behörde muss es mindestens eine Woche vorher wissen.',
            en: 'The authority must know at least one week in advance.',
          },
          min: today(),
          max: today({ years: 3 }),
        }),
      },
    ),

    ausfuehrung: section(
      { title: { de: 'Bauleitung und Nachweise', en: 'Site manager and proofs' }, sources: ['§§ 55, 56 SächsBO'] },
      { ...ausfuehrungFields(), nachweise: nachgereichteNachweise(), richtigkeit: richtigkeit() },
    ),
  },
})

/** The validated answers of the notice. */
export type Baubeginnsanzeige = DataOf<typeof baubeginnsanzeige>
