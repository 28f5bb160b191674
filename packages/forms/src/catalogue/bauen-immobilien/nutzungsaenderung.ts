import { richtigkeit } from '../../bausteine/erklaerung.js'
import { bemerkung } from '../../bausteine/freitext.js'
import { vorDemStart, wieEsWeitergeht } from '../../bausteine/hinweise.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { equal } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { integer, text, yesNo } from '../../model/fields.js'
import type { DataOf } from '../../model/form.js'
import { bauverfahren, datenschutz, reviewedAt } from './_bauaufsicht.js'
import { baugrundstueck, bauherrschaft } from './_bauherrschaft.js'
import { bautechnischeNachweise, entwurfsverfasserFields, lageplanFields } from './_entwurf.js'

/**
 * Permit to use a building for something else. It is a building permit (§ 59 SächsBO), but asks what changes in the use. The
 * number of the authorisation to submit plans is not asked: § 65 (1) SächsBO wants it for building and changing buildings.
 */
export const nutzungsaenderung = defineForm({
  ...bauverfahren,
  id: 'nutzungsaenderung',
  version: '1.0.0',
  title: { de: 'Nutzungsänderung beantragen', en: 'Apply for a change of use' },
  leistung: {
    leikaKey: null,
    ozgId: '10519',
    source:
      'No LeiKa key of its own was found; the one of the building permit (99012070006000) may serve. OZG „Bauvorbescheid und Baugenehmigung“: catalogue of 2019.',
  },
  synonyms: ['Umnutzung', 'Wohnung als Büro', 'Laden zu Wohnung', 'Ferienwohnung'],
  legalBasis: [{ norm: '§§ 59, 61, 64, 68 SächsBO', reviewedAt }],
  evidence: [
    { title: { de: 'Bestands- und Bauzeichnungen', en: 'Drawings' }, field: 'bauvorlagen.bauzeichnungen' },
    { title: { de: 'Lageplan', en: 'Site plan' }, field: 'bauvorlagen.lageplan' },
    {
      title: { de: 'Auszug aus der Liegenschaftskarte', en: 'Extract from the cadastral map' },
      field: 'bauvorlagen.liegenschaftskarte',
    },
    { title: { de: 'Betriebsbeschreibung', en: 'Description of the business' }, field: 'nutzung.betriebsbeschreibung' },
    { title: { de: 'Stellplatznachweis', en: 'Proof of parking spaces' }, field: 'bauvorlagen.stellplatznachweis' },
    { title: { de: 'Brandschutznachweis', en: 'Proof of fire safety' }, field: 'bauvorlagen.brandschutz' },
  ],
  beforeYouStart: [
    { de: 'Pläne des Bestands und der Änderung', en: 'Plans of what exists and of what changes' },
    { de: 'Die betroffene Fläche in Quadratmetern', en: 'The floor area concerned, in square metres' },
    {
      de: 'Bei Gewerbe: Was Sie tun, mit wie vielen Menschen, zu welchen Zeiten',
      en: 'For a business: what you do, with how many people, at what times',
    },
    vorDemStart.vollmacht,
  ],
  whatHappensNext: [
    wieEsWeitergeht.eingang,
    wieEsWeitergeht.pruefung,
    wieEsWeitergeht.bescheid,
    {
      de: 'Nutzen Sie die Räume erst anders, wenn Sie die Genehmigung haben.',
      en: 'Do not change the use before you have the permit.',
    },
  ],
  privacyNotice: datenschutz({ de: 'das Baugenehmigungsverfahren', en: 'the building permit procedure' }),

  sections: {
    bauherr: bauherrschaft(),
    grundstueck: baugrundstueck(),

    nutzung: section(
      { title: { de: 'Nutzung', en: 'Use' } },
      {
        bisher: text({
          label: { de: 'Bisherige Nutzung', en: 'Use up to now' },
          phrase: { de: 'die bisherige Nutzung', en: 'the use up to now' },
          hint: { de: 'Die genehmigte, zum Beispiel „Laden“.', en: 'The permitted one, for example “shop”.' },
          maxLength: 200,
          characters: 'din-91379-c',
        }),
        neu: text({
          label: { de: 'Neue Nutzung', en: 'New use' },
          phrase: { de: 'die neue Nutzung', en: 'the new use' },
          hint: { de: 'Zum Beispiel „Café mit 30 Plätzen“.', en: 'For example “café with 30 seats”.' },
          maxLength: 200,
          characters: 'din-91379-c',
        }),
        flaeche: integer({
          label: { de: 'Betroffene Fläche in Quadratmetern', en: 'Floor area concerned in square metres' },
          phrase: { de: 'die betroffene Fläche', en: 'the floor area concerned' },
          hint: { de: 'Auf ganze Quadratmeter gerundet.', en: 'Rounded to whole square metres.' },
          min: 1,
          max: 1_000_000,
        }),
        gewerblich: yesNo({
          label: { de: 'Ist die neue Nutzung gewerblich?', en: 'Is the new use commercial?' },
          hint: { de: 'Auch Büro, Praxis oder Lager.', en: 'Offices, practices and storage count, too.' },
        }),
        betriebsbeschreibung: nachweis({
          label: { de: 'Betriebsbeschreibung', en: 'Description of the business' },
          phrase: { de: 'die Betriebsbeschreibung', en: 'the description of the business' },
          visibleWhen: equal('nutzung.gewerblich', true),
        }),
        stellplaetze: integer({
          label: { de: 'Zahl der Stellplätze für Autos', en: 'Number of parking spaces for cars' },
          phrase: { de: 'die Zahl der Stellplätze', en: 'the number of parking spaces' },
          hint: { de: 'Vorhandene und geplante zusammen.', en: 'Existing and planned ones together.' },
          min: 0,
          max: 10_000,
          optional: true,
        }),
        bauarbeiten: yesNo({
          label: { de: 'Wird auch gebaut oder umgebaut?', en: 'Will anything be built or converted?' },
        }),
        baulicheAenderungen: text({
          label: { de: 'Was wird gebaut oder umgebaut?', en: 'What will be built or converted?' },
          phrase: { de: 'die baulichen Änderungen', en: 'the structural changes' },
          hint: { de: 'Zum Beispiel neue Türen, Wände, Lüftung.', en: 'For example new doors, walls, ventilation.' },
          maxLength: 2_000,
          multiline: true,
          visibleWhen: equal('nutzung.bauarbeiten', true),
        }),
      },
    ),

    entwurf: section(
      { title: { de: 'Entwurfsverfasserin oder Entwurfsverfasser', en: 'Designer' }, sources: ['§ 54 SächsBO'] },
      entwurfsverfasserFields(),
    ),

    bauvorlagen: section(
      { title: { de: 'Bauvorlagen', en: 'Documents' }, sources: ['§ 1 DVOSächsBO'] },
      {
        bauzeichnungen: nachweis({
          label: { de: 'Bestands- und Bauzeichnungen', en: 'Drawings of what exists and of what changes' },
          phrase: { de: 'die Bestands- und Bauzeichnungen', en: 'the drawings' },
          hint: { de: 'Alle in einer PDF-Datei.', en: 'All in one PDF file.' },
        }),
        ...lageplanFields(),
        ...bautechnischeNachweise(),
        stellplatznachweis: nachweis({
          label: { de: 'Stellplatznachweis', en: 'Proof of parking spaces' },
          phrase: { de: 'den Stellplatznachweis', en: 'the proof of parking spaces' },
          optional: true,
        }),
        bemerkung: bemerkung(),
        richtigkeit: richtigkeit(),
      },
    ),
  },
})

/** The validated answers of the application. */
export type Nutzungsaenderung = DataOf<typeof nutzungsaenderung>
