import { anschrift } from '../../bausteine/anschrift-wahl.js'
import { richtigkeit } from '../../bausteine/erklaerung.js'
import { datenschutzhinweis, vorDemStart, wieEsWeitergeht } from '../../bausteine/hinweise.js'
import { kontakt } from '../../bausteine/kontakt.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { equal, today } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { choice, date, integer, text } from '../../model/fields.js'
import type { DataOf } from '../../model/form.js'
import { antragstellende } from '../_person-oder-organisation.js'
import { grundstuecksangaben } from '../_grundstuecksangaben.js'
import { vertragsparteien } from './_vertragsparteien.js'

const reviewedAt = '2026-11-29'
// Which office of the city is competent was not found.
const behoerde = 'Stadt Leipzig'

/**
 * Certificate that the municipality has no right of pre-emption or does not use it, which the land register wants (§ 28 (1)
 * BauGB). Any party to the contract may apply; usually the notary does. The price is not asked: the municipality needs it only
 * if it means to buy.
 */
export const vorkaufsrechtNegativzeugnis = defineForm({
  id: 'vorkaufsrecht-negativzeugnis',
  version: '1.0.0',
  title: {
    de: 'Negativzeugnis zum gemeindlichen Vorkaufsrecht beantragen',
    en: 'Apply for a certificate that the municipal right of pre-emption is not exercised',
  },
  leistung: {
    leikaKey: '99012038000000',
    ozgId: '10108',
    source:
      'LeiKa object „Vorkaufsrecht der Gemeinde“; the certificate had no entry of its own. OZG „Negativzeugnis über gemeindliches Vorkaufsrecht“. Both: OZG catalogue of 2019.',
  },
  lebenslage: 'hausbau-immobilienerwerb',
  trustLevel: {
    value: 'low',
    status: 'illustrative',
    why: 'Assumption: the notarised contract proves who is entitled; usually the notary applies.',
  },
  signature: { required: false, status: 'illustrative', why: '§ 28 (1) BauGB names no form for the application.' },
  depth: 'draft',
  outcome: { kind: 'submit' },
  addressees: ['citizen', 'business'],
  synonyms: ['Vorkaufsrecht', 'Negativattest', 'Vorkaufsrechtsverzicht', 'Grundstückskauf', 'Hauskauf'],
  legalBasis: [{ norm: '§§ 24–28 BauGB', reviewedAt }],
  authority: behoerde,
  fee: {
    amountCents: null,
    status: 'illustrative',
    note: 'Die Gebühr richtet sich nach dem Kostenrecht der Stadt.',
    why: 'Neither the rate nor the rule of Leipzig was found.',
  },
  evidence: [
    { title: { de: 'Auszug aus dem Kaufvertrag', en: 'Extract from the contract of sale' }, field: 'vertrag.auszug' },
    { title: { de: 'Lageplan', en: 'Site plan' }, field: 'grundstueck.lageplan' },
    { title: { de: 'Vollmacht', en: 'Power of attorney' }, field: 'antrag.vollmacht' },
  ],
  beforeYouStart: [
    { de: 'Den beurkundeten Kaufvertrag', en: 'The notarised contract of sale' },
    { de: 'Gemarkung, Flurstücksnummern und Fläche', en: 'Cadastral district, numbers of the parcels and area' },
    vorDemStart.vollmacht,
  ],
  whatHappensNext: [
    wieEsWeitergeht.eingang,
    {
      de: 'Die Stadt prüft, ob ihr ein Vorkaufsrecht zusteht und ob sie es nutzen will.',
      en: 'The city checks whether it has a right of pre-emption and means to use it.',
    },
    {
      de: 'Wenn nicht, erhalten Sie das Zeugnis für das Grundbuchamt.',
      en: 'If not, you receive the certificate for the land register.',
    },
    wieEsWeitergeht.zahlung,
  ],
  privacyNotice: datenschutzhinweis({
    behoerde,
    zweck: { de: 'die Prüfung des Vorkaufsrechts', en: 'the examination of the right of pre-emption' },
  }),

  sections: {
    antrag: section(
      { title: { de: 'Wer stellt den Antrag?', en: 'Who is applying?' }, sources: ['§ 28 Abs. 1 BauGB'] },
      {
        rolle: choice(
          {
            notariat: { de: 'Ich bin Notarin oder Notar', en: 'I am the notary' },
            verkauf: { de: 'Ich verkaufe', en: 'I am selling' },
            kauf: { de: 'Ich kaufe', en: 'I am buying' },
            vertretung: { de: 'Ich vertrete eine Vertragspartei', en: 'I represent a party to the contract' },
          },
          {
            label: { de: 'Was haben Sie mit dem Vertrag zu tun?', en: 'What is your part in the contract?' },
            phrase: { de: 'Ihre Rolle', en: 'your part' },
          },
        ),
        wer: antragstellende(),
        anschrift: anschrift(),
        kontakt: kontakt(),
        vollmacht: nachweis({
          label: { de: 'Vollmacht', en: 'Power of attorney' },
          phrase: { de: 'die Vollmacht', en: 'the power of attorney' },
          visibleWhen: equal('antrag.rolle', 'vertretung'),
        }),
      },
    ),

    vertrag: section(
      { title: { de: 'Kaufvertrag', en: 'Contract of sale' } },
      {
        notariat: text({
          label: { de: 'Notariat', en: 'Notary' },
          phrase: { de: 'das Notariat', en: 'the notary' },
          hint: { de: 'Name und Ort.', en: 'Name and place.' },
          maxLength: 200,
          characters: 'din-91379-c',
        }),
        urkundennummer: text({
          label: { de: 'Nummer im Urkundenverzeichnis', en: 'Number in the register of deeds' },
          phrase: { de: 'die Nummer im Urkundenverzeichnis', en: 'the number in the register of deeds' },
          hint: { de: 'Früher Urkundenrolle, zum Beispiel „123/2026“.', en: 'For example “123/2026”.' },
          maxLength: 30,
          characters: 'din-91379-c',
        }),
        datum: date({
          label: { de: 'Datum des Kaufvertrags', en: 'Date of the contract' },
          phrase: { de: 'das Datum des Kaufvertrags', en: 'the date of the contract' },
          min: '1990-01-01',
          max: today(),
        }),
        verkaufende: vertragsparteien({
          label: { de: 'Wer verkauft?', en: 'Who is selling?' },
          phrase: { de: 'die Verkaufenden', en: 'the sellers' },
        }),
        kaufende: vertragsparteien({
          label: { de: 'Wer kauft?', en: 'Who is buying?' },
          phrase: { de: 'die Kaufenden', en: 'the buyers' },
        }),
        auszug: nachweis({
          label: { de: 'Auszug aus dem Kaufvertrag', en: 'Extract from the contract of sale' },
          phrase: { de: 'den Auszug aus dem Kaufvertrag', en: 'the extract from the contract of sale' },
          hint: {
            de: 'Die Seiten mit Parteien und Grundstück genügen.',
            en: 'The pages that name the parties and the land are enough.',
          },
        }),
      },
    ),

    grundstueck: section(
      { title: { de: 'Grundstück', en: 'Piece of land' } },
      {
        ...grundstuecksangaben(),
        flaeche: integer({
          label: { de: 'Verkaufte Fläche in Quadratmetern', en: 'Area sold in square metres' },
          phrase: { de: 'die verkaufte Fläche', en: 'the area sold' },
          hint: { de: 'Auf ganze Quadratmeter gerundet.', en: 'Rounded to whole square metres.' },
          min: 1,
          max: 100_000_000,
        }),
        bebauung: choice(
          {
            unbebaut: { de: 'Unbebautes Grundstück', en: 'Land without buildings' },
            bebaut: { de: 'Bebautes Grundstück', en: 'Land with buildings' },
            wohnungseigentum: { de: 'Wohnungs- oder Teileigentum', en: 'Condominium' },
          },
          {
            label: { de: 'Was wird verkauft?', en: 'What is being sold?' },
            phrase: { de: 'was verkauft wird', en: 'what is being sold' },
            help: {
              de: 'Beim Verkauf von Wohnungseigentum und Erbbaurechten hat die Stadt kein Vorkaufsrecht (§ 24 Abs. 2 BauGB).',
              en: 'The city has no right of pre-emption where condominium or heritable building rights are sold (§ 24 (2) BauGB).',
            },
          },
        ),
        lageplan: nachweis({
          label: { de: 'Lageplan', en: 'Site plan' },
          phrase: { de: 'den Lageplan', en: 'the site plan' },
          hint: {
            de: 'Wichtig, wenn nur ein Teil eines Flurstücks verkauft wird.',
            en: 'Important if only part of a parcel is sold.',
          },
          optional: true,
        }),
        richtigkeit: richtigkeit(),
      },
    ),
  },
})

/** The validated answers of the application. */
export type VorkaufsrechtNegativzeugnis = DataOf<typeof vorkaufsrechtNegativzeugnis>
