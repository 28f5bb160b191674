import { anschriftInland } from '../../bausteine/anschrift.js'
import { bankverbindung } from '../../bausteine/bankverbindung.js'
import { richtigkeit } from '../../bausteine/erklaerung.js'
import { kind } from '../../bausteine/familie.js'
import { aktenzeichen } from '../../bausteine/freitext.js'
import { datenschutzhinweis, vorDemStart, wieEsWeitergeht } from '../../bausteine/hinweise.js'
import { kontakt } from '../../bausteine/kontakt.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { natuerlichePerson } from '../../bausteine/person.js'
import { equal, includes, or } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { choice, text, yesNo } from '../../model/fields.js'
import type { DataOf } from '../../model/form.js'
import { reviewedAt, sozialverfahren } from '../_sozialverfahren.js'
import { leistungenAbschnitt } from './_but-leistungen.js'

const authority = 'Stadt Leipzig, Sozialamt'

/**
 * Education and participation for one child or young person; each child has an application of its own, because school and
 * benefits differ. The account is asked only where money goes to the family: providers are paid directly.
 */
export const bildungUndTeilhabe = defineForm({
  id: 'bildung-und-teilhabe',
  version: '1.0.0',
  title: {
    de: 'Leistungen für Bildung und Teilhabe beantragen',
    en: 'Apply for education and participation benefits',
  },
  leistung: {
    leikaKey: '99107032148000',
    ozgId: '10088',
    source:
      'LeiKa „Leistungen für Bildung und Teilhabe … (SGB XII) Erbringung“: OZG catalogue of 2019, where it carries all four fields of law; the present division is uncertain.',
  },
  lebenslage: 'finanzielle-existenzsicherung-unterstuetzung-bei-finanziellen-problemen',
  ...sozialverfahren,
  depth: 'draft',
  outcome: { kind: 'submit' },
  addressees: ['citizen'],
  synonyms: ['Bildungspaket', 'BuT', 'Klassenfahrt', 'Mittagessen in der Schule', 'Nachhilfe', 'Schulbedarf'],
  legalBasis: [
    { norm: '§ 28 SGB II', reviewedAt },
    { norm: '§§ 34, 34a SGB XII', reviewedAt },
    { norm: '§ 6b BKGG', reviewedAt },
    { norm: '§ 3 AsylbLG', reviewedAt },
  ],
  authority,
  evidence: [
    { title: { de: 'Leistungsbescheid', en: 'Notice of the benefit' }, field: 'grundleistung.bescheid' },
    {
      title: { de: 'Bestätigung der Schule (bei Lernförderung)', en: 'Confirmation of the school (for tutoring)' },
      field: 'leistungen.lernfoerderungBestaetigung',
    },
    {
      title: { de: 'Rechnung oder Beitragsnachweis', en: 'Invoice or proof of the fee' },
      field: 'leistungen.rechnung',
    },
  ],
  beforeYouStart: [
    { de: 'Den Bescheid über Ihre Sozialleistung', en: 'The notice of your social benefit' },
    { de: 'Name der Schule oder Kita und des Vereins', en: 'Name of the school or nursery and of the club' },
    vorDemStart.iban,
  ],
  whatHappensNext: [wieEsWeitergeht.eingang, wieEsWeitergeht.pruefung, wieEsWeitergeht.bescheid],
  privacyNotice: datenschutzhinweis({
    behoerde: authority,
    zweck: { de: 'die Leistungen für Bildung und Teilhabe', en: 'the education and participation benefits' },
  }),

  sections: {
    person: section(
      { title: { de: 'Über Sie', en: 'About you' } },
      { person: natuerlichePerson(), anschrift: anschriftInland(), kontakt: kontakt() },
    ),

    kind: section(
      {
        title: { de: 'Das Kind', en: 'The child' },
        hint: { de: 'Für jedes Kind ein eigener Antrag.', en: 'One application for each child.' },
      },
      {
        kind: kind({ whose: { de: 'des Kindes', en: 'of the child' } }),
        besucht: choice(
          {
            kita: { de: 'Kita oder Tagespflege', en: 'Nursery or childminder' },
            schule: { de: 'Allgemeinbildende Schule', en: 'General school' },
            berufsschule: { de: 'Berufsbildende Schule', en: 'Vocational school' },
            nichts: { de: 'Keines davon', en: 'Neither' },
          },
          {
            label: { de: 'Was besucht das Kind?', en: 'What does the child attend?' },
            phrase: { de: 'die Einrichtung', en: 'what the child attends' },
          },
        ),
        einrichtung: text({
          label: { de: 'Name der Schule oder Kita', en: 'Name of the school or nursery' },
          phrase: { de: 'den Namen der Schule oder Kita', en: 'the name of the school or nursery' },
          maxLength: 200,
          characters: 'din-91379-c',
          visibleWhen: or(
            equal('kind.besucht', 'kita'),
            equal('kind.besucht', 'schule'),
            equal('kind.besucht', 'berufsschule'),
          ),
        }),
        ausbildungsverguetung: yesNo({
          label: { de: 'Bekommt das Kind eine Ausbildungsvergütung?', en: 'Does the child receive pay for training?' },
          visibleWhen: equal('kind.besucht', 'berufsschule'),
        }),
      },
    ),

    grundleistung: section(
      { title: { de: 'Ihre Sozialleistung', en: 'Your social benefit' } },
      {
        art: choice(
          {
            buergergeld: { de: 'Bürgergeld', en: 'Bürgergeld' },
            sozialhilfe: { de: 'Sozialhilfe oder Grundsicherung', en: 'Social assistance or basic income support' },
            wohngeld: { de: 'Wohngeld', en: 'Housing benefit' },
            kinderzuschlag: { de: 'Kinderzuschlag', en: 'Child supplement' },
            asylbewerberleistungen: { de: 'Leistungen für Asylbewerber', en: 'Benefits for asylum seekers' },
          },
          {
            label: {
              de: 'Welche Leistung beziehen Sie oder das Kind?',
              en: 'Which benefit do you or the child receive?',
            },
            phrase: { de: 'die Sozialleistung', en: 'the social benefit' },
          },
        ),
        aktenzeichen: aktenzeichen({ optional: true }),
        bescheid: nachweis({
          label: { de: 'Aktueller Leistungsbescheid', en: 'Present notice of the benefit' },
          phrase: { de: 'den Leistungsbescheid', en: 'the notice of the benefit' },
        }),
      },
    ),

    leistungen: leistungenAbschnitt,

    abschluss: section(
      { title: { de: 'Abschluss', en: 'Completion' } },
      {
        bankverbindung: bankverbindung({
          visibleWhen: or(equal('leistungen.zahlweg', 'konto'), includes('leistungen.arten', 'schulbedarf')),
        }),
        richtigkeit: richtigkeit(),
      },
    ),
  },
})

/** The validated answers of the application. */
export type BildungUndTeilhabe = DataOf<typeof bildungUndTeilhabe>
