import { anschrift } from '../../bausteine/anschrift-wahl.js'
import { richtigkeit } from '../../bausteine/erklaerung.js'
import { begruendung, bemerkung } from '../../bausteine/freitext.js'
import { datenschutzhinweis, vorDemStart, wieEsWeitergeht } from '../../bausteine/hinweise.js'
import { kontakt } from '../../bausteine/kontakt.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { notEqual, equal } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { choice, yesNo } from '../../model/fields.js'
import type { DataOf } from '../../model/form.js'
import { antragstellende } from '../_person-oder-organisation.js'
import { grundstuecksangaben } from '../_grundstuecksangaben.js'
import { gehoelze } from './_baumfaellgenehmigung-gehoelze.js'

const reviewedAt = '2026-11-29'
const behoerde = 'Stadt Leipzig, Amt für Stadtgrün und Gewässer'

/**
 * Permit to fell or cut protected trees under the tree by-law of Leipzig. The by-law itself was not at hand; the questions
 * follow the published description of the service. One species and one girth for all trees became a list. Whether the land
 * is built on is not asked: since 1 March 2021 § 19 SächsNatSchG no longer exempts trees on such land.
 */
export const baumfaellgenehmigung = defineForm({
  id: 'baumfaellgenehmigung',
  version: '1.0.0',
  title: { de: 'Baumfällgenehmigung beantragen', en: 'Apply for a tree-felling permit' },
  leistung: {
    leikaKey: '99093003001000',
    ozgId: '10112',
    source: 'LeiKa „Baumfällgenehmigung Erteilung“ and OZG „Baumfällgenehmigung“: OZG catalogue of 2019.',
  },
  lebenslage: 'wohnen-umzug',
  trustLevel: {
    value: 'low',
    status: 'illustrative',
    why: 'Assumption: the proof of ownership matters more than the identity of the applicant.',
  },
  signature: {
    required: false,
    status: 'illustrative',
    why: 'No statutory form was found; the by-law itself was not at hand.',
  },
  depth: 'draft',
  outcome: { kind: 'submit' },
  addressees: ['citizen', 'business'],
  synonyms: ['Baum fällen', 'Baumschutz', 'Hecke entfernen', 'Rückschnitt', 'Wurzeln'],
  legalBasis: [
    { norm: '§ 29 BNatSchG', reviewedAt },
    { norm: '§ 19 SächsNatSchG', asOf: '2021-03-01', reviewedAt },
    { norm: 'Baumschutzsatzung der Stadt Leipzig', reviewedAt },
  ],
  authority: behoerde,
  fee: {
    amountCents: 0,
    asOf: '2021-03-01',
    status: 'illustrative',
    note: 'Keine Gebühr.',
    why: 'The city called the procedure free of charge in March 2021 (press release, L-IZ); nothing newer was found.',
  },
  evidence: [
    { title: { de: 'Lageplan mit allen Gehölzen', en: 'Site plan with all plants' }, field: 'unterlagen.lageplan' },
    { title: { de: 'Fotos', en: 'Photographs' }, field: 'unterlagen.fotos' },
    { title: { de: 'Baumgutachten', en: 'Expert report on the tree' }, field: 'unterlagen.gutachten' },
    { title: { de: 'Eigentumsnachweis', en: 'Proof of ownership' }, field: 'antrag.eigentumsnachweis' },
    {
      title: { de: 'Vollmacht oder Zustimmung der Eigentümerin oder des Eigentümers', en: 'Consent of the owner' },
      field: 'antrag.zustimmung',
    },
  ],
  beforeYouStart: [
    { de: 'Art und Stammumfang oder Höhe jedes Gehölzes', en: 'Species and girth or height of each plant' },
    {
      de: 'Eine Skizze des Grundstücks, in der alle Gehölze nummeriert sind',
      en: 'A sketch of the land in which all plants are numbered',
    },
    {
      de: 'Grundbuchauszug oder Zustimmung der Eigentümer',
      en: 'Extract from the land register or consent of the owners',
    },
    vorDemStart.flurstueck,
  ],
  whatHappensNext: [
    wieEsWeitergeht.eingang,
    wieEsWeitergeht.pruefung,
    wieEsWeitergeht.bescheid,
    {
      de: 'Fällen oder schneiden Sie erst, wenn Sie die Genehmigung haben.',
      en: 'Do not fell or cut before you have the permit.',
    },
  ],
  privacyNotice: datenschutzhinweis({
    behoerde,
    zweck: { de: 'die Entscheidung über Ihren Antrag', en: 'the decision on your application' },
  }),

  sections: {
    antrag: section(
      { title: { de: 'Wer stellt den Antrag?', en: 'Who is applying?' } },
      {
        wer: antragstellende(),
        anschrift: anschrift(),
        kontakt: kontakt(),
        stellung: choice(
          {
            eigentum: { de: 'Es gehört mir oder uns', en: 'I own it, or we do' },
            verwaltung: { de: 'Ich verwalte es', en: 'I manage it' },
            'miete-oder-pacht': { de: 'Ich habe es gemietet oder gepachtet', en: 'I rent or lease it' },
            bevollmaechtigung: { de: 'Ich bin bevollmächtigt', en: 'I am authorised by the owner' },
          },
          {
            label: { de: 'Was haben Sie mit dem Grundstück zu tun?', en: 'What is your relation to the land?' },
            phrase: { de: 'Ihre Stellung zum Grundstück', en: 'your relation to the land' },
          },
        ),
        eigentumsnachweis: nachweis({
          label: { de: 'Eigentumsnachweis', en: 'Proof of ownership' },
          phrase: { de: 'den Eigentumsnachweis', en: 'the proof of ownership' },
          hint: { de: 'Zum Beispiel der Grundbuchauszug.', en: 'For example the extract from the land register.' },
          visibleWhen: equal('antrag.stellung', 'eigentum'),
        }),
        zustimmung: nachweis({
          label: {
            de: 'Vollmacht oder Zustimmung der Eigentümerin oder des Eigentümers',
            en: 'Power of attorney or consent of the owner',
          },
          phrase: { de: 'die Vollmacht oder Zustimmung', en: 'the power of attorney or consent' },
          visibleWhen: notEqual('antrag.stellung', 'eigentum'),
        }),
      },
    ),

    grundstueck: section({ title: { de: 'Grundstück', en: 'Piece of land' } }, grundstuecksangaben()),

    gehoelze: section(
      { title: { de: 'Gehölze und Gründe', en: 'Plants and reasons' } },
      {
        liste: gehoelze(),
        gefahr: yesNo({
          label: {
            de: 'Besteht eine unmittelbare Gefahr für Menschen oder Sachen?',
            en: 'Is there an immediate danger to people or property?',
          },
          hint: {
            de: 'Zum Beispiel nach einem Sturm. Rufen Sie bei akuter Gefahr die 112.',
            en: 'For example after a storm. Call 112 if the danger is acute.',
          },
        }),
        begruendung: begruendung({
          label: { de: 'Warum ist die Maßnahme nötig?', en: 'Why is the measure necessary?' },
        }),
        ersatzpflanzung: bemerkung({
          label: { de: 'Vorschlag für eine Ersatzpflanzung', en: 'Proposal for a replacement' },
          phrase: { de: 'den Vorschlag für eine Ersatzpflanzung', en: 'the proposal for a replacement' },
          hint: { de: 'Was Sie wo neu pflanzen möchten.', en: 'What you would like to plant, and where.' },
        }),
      },
    ),

    unterlagen: section(
      { title: { de: 'Unterlagen', en: 'Documents' } },
      {
        lageplan: nachweis({
          label: { de: 'Lageplan oder Skizze', en: 'Site plan or sketch' },
          phrase: { de: 'den Lageplan', en: 'the site plan' },
          hint: { de: 'Nummerieren Sie alle Gehölze.', en: 'Number all plants.' },
        }),
        fotos: nachweis({
          label: { de: 'Fotos', en: 'Photographs' },
          phrase: { de: 'die Fotos', en: 'the photographs' },
          hint: { de: 'Mehrere Fotos in einer PDF-Datei.', en: 'Several photographs in one PDF file.' },
          optional: true,
        }),
        gutachten: nachweis({
          label: { de: 'Baumgutachten', en: 'Expert report on the tree' },
          phrase: { de: 'das Baumgutachten', en: 'the expert report' },
          hint: { de: 'Wenn es eines gibt.', en: 'If there is one.' },
          optional: true,
        }),
        richtigkeit: richtigkeit(),
      },
    ),
  },
})

/** The validated answers of the application. */
export type Baumfaellgenehmigung = DataOf<typeof baumfaellgenehmigung>
