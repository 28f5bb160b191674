import { richtigkeit } from '../../bausteine/erklaerung.js'
import { begruendung, bemerkung } from '../../bausteine/freitext.js'
import { vorDemStart, wieEsWeitergeht } from '../../bausteine/hinweise.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { and, equal, notEqual } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { text, yesNo } from '../../model/fields.js'
import type { DataOf } from '../../model/form.js'
import { bauverfahren, datenschutz, reviewedAt } from './_bauaufsicht.js'
import { vorhaben } from './_bauantrag-vorhaben.js'
import { baugrundstueck, bauherrschaft } from './_bauherrschaft.js'
import { bautechnischeNachweise, entwurfsverfasserFields, lageplanFields } from './_entwurf.js'

/**
 * Application for a building permit, or submission under the exemption of § 62 SächsBO. Most of the application is in the
 * documents of § 1 DVOSächsBO; the questions sort it and tell the authority who is responsible.
 */
export const bauantrag = defineForm({
  ...bauverfahren,
  id: 'bauantrag',
  version: '1.0.0',
  title: { de: 'Bauantrag stellen', en: 'Apply for a building permit' },
  leistung: {
    leikaKey: '99012070006000',
    ozgId: '10519',
    source:
      'Bundesportal; its official name was not found (the catalogue of 2019 had 99012008001000 „Baugenehmigung Erteilung“). OZG „Bauvorbescheid und Baugenehmigung“: catalogue of 2019.',
  },
  synonyms: ['Baugenehmigung', 'Hausbau', 'Anbau', 'Neubau', 'Genehmigungsfreistellung'],
  legalBasis: [
    { norm: '§§ 59, 62–64, 68, 72 SächsBO', reviewedAt },
    { norm: 'DVOSächsBO', asOf: '2024-07-16', reviewedAt },
  ],
  evidence: [
    { title: { de: 'Lageplan', en: 'Site plan' }, field: 'bauvorlagen.lageplan' },
    {
      title: { de: 'Auszug aus der Liegenschaftskarte', en: 'Extract from the cadastral map' },
      field: 'bauvorlagen.liegenschaftskarte',
    },
    { title: { de: 'Bauzeichnungen', en: 'Construction drawings' }, field: 'bauvorlagen.bauzeichnungen' },
    { title: { de: 'Baubeschreibung', en: 'Specification' }, field: 'bauvorlagen.baubeschreibung' },
    {
      title: { de: 'Standsicherheitsnachweis', en: 'Proof of structural safety' },
      field: 'bauvorlagen.standsicherheit',
    },
    { title: { de: 'Brandschutznachweis', en: 'Proof of fire safety' }, field: 'bauvorlagen.brandschutz' },
    {
      title: { de: 'Erhebungsbogen der Bautätigkeitsstatistik', en: 'Questionnaire of the building statistics' },
      source: '§ 1 (1) DVOSächsBO',
    },
  ],
  beforeYouStart: [
    {
      de: 'Die Pläne und die Baubeschreibung Ihres Architektur- oder Ingenieurbüros',
      en: 'The plans and the specification made by your architect or engineer',
    },
    { de: 'Gemarkung und Flurstücksnummern', en: 'Cadastral district and numbers of the parcels' },
    vorDemStart.vollmacht,
  ],
  whatHappensNext: [
    wieEsWeitergeht.eingang,
    wieEsWeitergeht.pruefung,
    wieEsWeitergeht.bescheid,
    {
      de: 'Bei der Genehmigungsfreistellung gibt es keinen Bescheid. Sie hören nur von der Behörde, wenn doch eine Genehmigung nötig ist.',
      en: 'Under the exemption there is no decision. You hear from the authority only if a permit is necessary after all.',
    },
    {
      de: 'Bevor Sie bauen, zeigen Sie den Baubeginn an.',
      en: 'Before you build, you give notice of the start of construction.',
    },
  ],
  privacyNotice: datenschutz({ de: 'das Baugenehmigungsverfahren', en: 'the building permit procedure' }),

  sections: {
    bauherr: bauherrschaft(),
    grundstueck: baugrundstueck(),
    vorhaben: vorhaben(),

    entwurf: section(
      { title: { de: 'Entwurfsverfasserin oder Entwurfsverfasser', en: 'Designer' }, sources: ['§§ 54, 65 SächsBO'] },
      {
        ...entwurfsverfasserFields(),
        bauvorlageberechtigung: text({
          label: { de: 'Nummer der Bauvorlageberechtigung', en: 'Number of the authorisation to submit plans' },
          phrase: { de: 'die Nummer der Bauvorlageberechtigung', en: 'the number of the authorisation' },
          hint: {
            de: 'Listennummer der Architekten- oder Ingenieurkammer.',
            en: 'Number in the list of the chamber of architects or engineers.',
          },
          maxLength: 30,
          characters: 'din-91379-c',
          // § 65 (1) SächsBO wants it for building and changing buildings only.
          visibleWhen: and(
            notEqual('vorhaben.gebaeudeklasse', 'kein-gebaeude'),
            notEqual('vorhaben.art', 'nutzungsaenderung'),
          ),
        }),
      },
    ),

    bauvorlagen: section(
      { title: { de: 'Bauvorlagen', en: 'Documents' }, sources: ['§ 1 DVOSächsBO', '§ 67 SächsBO'] },
      {
        ...lageplanFields(),
        bauzeichnungen: nachweis({
          label: { de: 'Bauzeichnungen', en: 'Construction drawings' },
          phrase: { de: 'die Bauzeichnungen', en: 'the construction drawings' },
          hint: { de: 'Grundrisse, Schnitte und Ansichten in einer Datei.', en: 'All drawings in one file.' },
        }),
        baubeschreibung: nachweis({
          label: { de: 'Baubeschreibung', en: 'Specification' },
          phrase: { de: 'die Baubeschreibung', en: 'the specification' },
        }),
        ...bautechnischeNachweise(),
        abweichungen: yesNo({
          label: {
            de: 'Beantragen Sie Abweichungen, Ausnahmen oder Befreiungen?',
            en: 'Do you apply for deviations or exemptions from rules?',
          },
        }),
        abweichungsbegruendung: begruendung({
          label: { de: 'Wovon möchten Sie abweichen und warum?', en: 'From which rules, and why?' },
          phrase: { de: 'die Abweichungen und Ihre Gründe', en: 'the deviations and your reasons' },
          visibleWhen: equal('bauvorlagen.abweichungen', true),
        }),
        bemerkung: bemerkung(),
        richtigkeit: richtigkeit(),
      },
    ),
  },
})

/** The validated answers of the application. */
export type Bauantrag = DataOf<typeof bauantrag>
