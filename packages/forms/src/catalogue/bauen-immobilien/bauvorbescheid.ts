import { richtigkeit } from '../../bausteine/erklaerung.js'
import { bemerkung } from '../../bausteine/freitext.js'
import { vorDemStart, wieEsWeitergeht } from '../../bausteine/hinweise.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { repeat, section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { choices, text, yesNo } from '../../model/fields.js'
import type { DataOf } from '../../model/form.js'
import { bauverfahren, datenschutz, reviewedAt } from './_bauaufsicht.js'
import { baugrundstueck, bauherrschaft } from './_bauherrschaft.js'

/**
 * Preliminary decision on single questions of a project (§ 75 SächsBO). The questions are a list, because each of them is
 * decided. No designer is asked for: nobody needs the right to submit plans in order to ask.
 */
export const bauvorbescheid = defineForm({
  ...bauverfahren,
  id: 'bauvorbescheid',
  version: '1.0.0',
  title: { de: 'Bauvorbescheid beantragen', en: 'Apply for a preliminary building decision' },
  leistung: {
    leikaKey: '99012010001000',
    ozgId: '10519',
    source: 'LeiKa „Bauvorbescheid Erteilung“ and OZG „Bauvorbescheid und Baugenehmigung“: OZG catalogue of 2019.',
  },
  synonyms: ['Bauvoranfrage', 'Vorbescheid', 'Bebaubarkeit', 'Darf ich hier bauen'],
  legalBasis: [{ norm: '§ 75 SächsBO', reviewedAt }],
  evidence: [
    { title: { de: 'Lageplan', en: 'Site plan' }, field: 'unterlagen.lageplan' },
    { title: { de: 'Skizzen oder Pläne', en: 'Sketches or plans' }, field: 'unterlagen.skizzen' },
  ],
  beforeYouStart: [
    { de: 'Ihre Fragen, so genau wie möglich', en: 'Your questions, as precise as possible' },
    { de: 'Gemarkung und Flurstücksnummern', en: 'Cadastral district and numbers of the parcels' },
    { de: 'Ein Lageplan, gern auch Skizzen', en: 'A site plan, and sketches if you have some' },
    vorDemStart.vollmacht,
  ],
  whatHappensNext: [
    wieEsWeitergeht.eingang,
    wieEsWeitergeht.pruefung,
    wieEsWeitergeht.bescheid,
    {
      de: 'Der Vorbescheid ersetzt keine Baugenehmigung. Bauen dürfen Sie noch nicht.',
      en: 'The preliminary decision is no building permit. You may not build yet.',
    },
  ],
  privacyNotice: datenschutz({ de: 'die Entscheidung über Ihre Bauvoranfrage', en: 'the decision on your request' }),

  sections: {
    bauherr: bauherrschaft(),
    grundstueck: baugrundstueck(),

    anfrage: section(
      { title: { de: 'Vorhaben und Fragen', en: 'Project and questions' }, sources: ['§§ 70, 75 SächsBO'] },
      {
        beschreibung: text({
          label: { de: 'Beschreibung des Vorhabens', en: 'Description of the project' },
          phrase: { de: 'die Beschreibung des Vorhabens', en: 'the description of the project' },
          hint: {
            de: 'Was, wie groß und wofür? Zum Beispiel „Wohnhaus, zwei Geschosse, sechs Wohnungen“.',
            en: 'What, how big and what for? For example “residential building, two storeys, six flats”.',
          },
          maxLength: 2_000,
          multiline: true,
        }),
        gegenstand: choices(
          {
            bauplanungsrecht: {
              de: 'Ob ich dort so bauen darf (Bauplanungsrecht)',
              en: 'Whether I may build that there',
            },
            bauordnungsrecht: {
              de: 'Ob Abstände, Brandschutz und Ähnliches stimmen (Bauordnungsrecht)',
              en: 'Whether distances, fire safety and the like are right',
            },
            erschliessung: {
              de: 'Ob Zufahrt, Wasser und Abwasser gesichert sind (Erschließung)',
              en: 'Whether access, water and sewerage are secured',
            },
          },
          {
            label: { de: 'Was soll geprüft werden?', en: 'What should be examined?' },
            phrase: { de: 'den Gegenstand der Prüfung', en: 'what should be examined' },
          },
        ),
        fragen: repeat(
          {
            frage: text({
              label: { de: 'Frage', en: 'Question' },
              phrase: { de: 'die Frage', en: 'the question' },
              hint: {
                de: 'So, dass man mit Ja oder Nein antworten kann.',
                en: 'So that it can be answered yes or no.',
              },
              maxLength: 1_000,
              multiline: true,
            }),
          },
          {
            label: { de: 'Ihre Fragen', en: 'Your questions' },
            phrase: { de: 'Ihre Fragen', en: 'your questions' },
            hint: { de: 'Nur diese Fragen werden entschieden.', en: 'Only these questions are decided.' },
            max: 10,
          },
        ),
        nachbarn: yesNo({
          label: { de: 'Sollen die Nachbarn beteiligt werden?', en: 'Should the neighbours be involved?' },
          hint: { de: 'Die Behörde hört sie dann an.', en: 'The authority then hears them.' },
        }),
      },
    ),

    unterlagen: section(
      { title: { de: 'Unterlagen', en: 'Documents' } },
      {
        lageplan: nachweis({
          label: { de: 'Lageplan', en: 'Site plan' },
          phrase: { de: 'den Lageplan', en: 'the site plan' },
        }),
        skizzen: nachweis({
          label: { de: 'Skizzen oder Pläne', en: 'Sketches or plans' },
          phrase: { de: 'die Skizzen oder Pläne', en: 'the sketches or plans' },
          hint: { de: 'Alle in einer PDF-Datei.', en: 'All in one PDF file.' },
          optional: true,
        }),
        bemerkung: bemerkung(),
        richtigkeit: richtigkeit(),
      },
    ),
  },
})

/** The validated answers of the application. */
export type Bauvorbescheid = DataOf<typeof bauvorbescheid>
