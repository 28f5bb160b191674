import { anschrift } from '../../bausteine/anschrift-wahl.js'
import { richtigkeit } from '../../bausteine/erklaerung.js'
import { bemerkung } from '../../bausteine/freitext.js'
import { vorDemStart, wieEsWeitergeht } from '../../bausteine/hinweise.js'
import { kontakt } from '../../bausteine/kontakt.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { vollmacht } from '../../bausteine/vollmacht.js'
import { notEqual } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { choice } from '../../model/fields.js'
import type { DataOf } from '../../model/form.js'
import { antragstellende } from '../_person-oder-organisation.js'
import { grundstuecksangaben } from '../_grundstuecksangaben.js'
import { bauaufsicht, datenschutz, reviewedAt } from './_bauaufsicht.js'

/**
 * Look into the register of building encumbrances. § 83 (5) SächsBO wants a legitimate interest to be stated and not proved,
 * so that the proof stays optional; what the statement is must be chosen. Who comes to look needs no delivery.
 */
export const baulastenauskunft = defineForm({
  ...bauaufsicht,
  id: 'baulastenauskunft',
  version: '1.0.0',
  title: { de: 'Auskunft aus dem Baulastenverzeichnis', en: 'Extract from the register of building encumbrances' },
  leistung: {
    leikaKey: '99012004023000',
    ozgId: '10517',
    source: 'LeiKa „Baulastenverzeichnis Auskunft“ and OZG „Baulastenverzeichnis“: OZG catalogue of 2019.',
  },
  trustLevel: {
    value: 'low',
    status: 'illustrative',
    why: 'Assumption: § 83 (5) SächsBO asks for an interest to be stated and names no identification.',
  },
  signature: {
    required: false,
    status: 'illustrative',
    why: '§ 83 (5) SächsBO names no form; Saxon municipalities take informal applications.',
  },
  synonyms: ['Baulast', 'Baulastenblatt', 'Negativauskunft', 'Abstandsfläche', 'Grundstückskauf'],
  legalBasis: [{ norm: '§ 83 Abs. 5 SächsBO', reviewedAt }],
  fee: {
    amountCents: null,
    status: 'illustrative',
    note: 'Rahmen nach dem Sächsischen Kostenverzeichnis: Einsicht 25 €, Auskunft 22 bis 70 € je Grundstück.',
    why: 'The Saxon list of fees as the state’s description of the service quotes it (limbach-oberfrohna.de); what Leipzig charges was not found.',
  },
  evidence: [
    {
      title: { de: 'Nachweis des berechtigten Interesses', en: 'Proof of the legitimate interest' },
      field: 'auskunft.nachweis',
    },
    { title: { de: 'Vollmacht (bei Vertretung)', en: 'Power of attorney' }, field: 'antrag.vertretung.nachweis' },
  ],
  beforeYouStart: [
    { de: 'Gemarkung und Flurstücksnummern', en: 'Cadastral district and numbers of the parcels' },
    {
      de: 'Wenn vorhanden: Grundbuchauszug, Kaufvertrag oder Auftrag',
      en: 'If you have it: extract from the land register, contract of sale or order',
    },
    vorDemStart.vollmacht,
  ],
  whatHappensNext: [
    wieEsWeitergeht.eingang,
    wieEsWeitergeht.pruefung,
    {
      de: 'Sie erhalten die Auskunft oder einen Termin zur Einsicht.',
      en: 'You receive the extract or an appointment to look into the register.',
    },
    wieEsWeitergeht.zahlung,
  ],
  privacyNotice: datenschutz({
    de: 'die Auskunft aus dem Baulastenverzeichnis',
    en: 'the extract from the register of building encumbrances',
  }),

  sections: {
    antrag: section(
      { title: { de: 'Wer fragt an?', en: 'Who is asking?' } },
      { wer: antragstellende(), anschrift: anschrift(), kontakt: kontakt(), vertretung: vollmacht() },
    ),

    grundstueck: section({ title: { de: 'Grundstück', en: 'Piece of land' } }, grundstuecksangaben()),

    auskunft: section(
      { title: { de: 'Auskunft', en: 'Extract' }, sources: ['§ 83 Abs. 5 SächsBO'] },
      {
        interesse: choice(
          {
            eigentum: { de: 'Es gehört mir oder uns', en: 'I own it, or we do' },
            kaufinteresse: { de: 'Ich möchte es kaufen', en: 'I would like to buy it' },
            finanzierung: { de: 'Ich finanziere oder bewerte es', en: 'I finance or value it' },
            planung: { de: 'Ich plane dort oder nebenan', en: 'I plan to build there or next to it' },
            notariat: { de: 'Ich beurkunde als Notariat', en: 'I act as a notary' },
          },
          {
            label: { de: 'Warum brauchen Sie die Auskunft?', en: 'Why do you need the extract?' },
            phrase: { de: 'Ihr berechtigtes Interesse', en: 'your legitimate interest' },
          },
        ),
        erlaeuterung: bemerkung({
          label: { de: 'Erläuterung', en: 'Explanation' },
          phrase: { de: 'die Erläuterung', en: 'the explanation' },
          hint: {
            de: 'Wenn die Auswahl Ihr Interesse nicht ganz trifft.',
            en: 'If the choices do not quite describe your interest.',
          },
        }),
        nachweis: nachweis({
          label: { de: 'Nachweis Ihres Interesses', en: 'Proof of your interest' },
          phrase: { de: 'den Nachweis Ihres Interesses', en: 'the proof of your interest' },
          hint: {
            de: 'Zum Beispiel Grundbuchauszug, Kaufvertrag oder Auftrag.',
            en: 'For example extract from the land register, contract of sale or order.',
          },
          optional: true,
        }),
        art: choice(
          {
            negativauskunft: { de: 'Nur, ob es Baulasten gibt', en: 'Only whether there are encumbrances' },
            'auszug-mit-lageplan': { de: 'Auszug mit Lageplan', en: 'Extract with site plan' },
            einsicht: { de: 'Einsicht vor Ort', en: 'Look into the register on site' },
          },
          {
            label: { de: 'Was möchten Sie erhalten?', en: 'What would you like to receive?' },
            phrase: { de: 'die Art der Auskunft', en: 'the kind of extract' },
          },
        ),
        zustellung: choice(
          {
            post: { de: 'Mit der Post', en: 'By post' },
            'elektronisches-postfach': { de: 'In das elektronische Postfach', en: 'In the electronic mailbox' },
          },
          {
            label: { de: 'Wie möchten Sie die Auskunft erhalten?', en: 'How would you like to receive the extract?' },
            phrase: { de: 'den Weg der Zustellung', en: 'how to receive the extract' },
            visibleWhen: notEqual('auskunft.art', 'einsicht'),
          },
        ),
        richtigkeit: richtigkeit(),
      },
    ),
  },
})

/** The validated answers of the application. */
export type Baulastenauskunft = DataOf<typeof baulastenauskunft>
