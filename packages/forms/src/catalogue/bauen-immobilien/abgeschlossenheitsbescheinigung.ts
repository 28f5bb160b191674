import { anschrift } from '../../bausteine/anschrift-wahl.js'
import { richtigkeit } from '../../bausteine/erklaerung.js'
import { vorDemStart, wieEsWeitergeht } from '../../bausteine/hinweise.js'
import { kontakt } from '../../bausteine/kontakt.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { equal, lessThan, not, or } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { choice, integer, text } from '../../model/fields.js'
import type { DataOf } from '../../model/form.js'
import { antragstellende } from '../_person-oder-organisation.js'
import { grundstuecksangaben } from '../_grundstuecksangaben.js'
import { bauaufsicht, datenschutz, reviewedAt } from './_bauaufsicht.js'

/**
 * Certificate that flats and other units are self-contained, which the land register wants with a division into condominium
 * (§ 7 (4) WEG). The number of other units is asked and not optional, so that a division without any unit can be refused.
 * Who acts for an owner must hand in the power of attorney.
 */
export const abgeschlossenheitsbescheinigung = defineForm({
  ...bauaufsicht,
  id: 'abgeschlossenheitsbescheinigung',
  version: '1.0.0',
  title: { de: 'Abgeschlossenheitsbescheinigung beantragen', en: 'Apply for a certificate of self-containment' },
  leistung: {
    leikaKey: '99012002012000',
    ozgId: '10514',
    source:
      'LeiKa „Abgeschlossenheitsbescheinigung Ausstellung“ and OZG „Abgeschlossenheitsbescheinigung für Wohnraum“: OZG catalogue of 2019.',
  },
  trustLevel: {
    value: 'low',
    status: 'illustrative',
    why: 'Assumption: the plans decide, not the identity of the applicant.',
  },
  signature: {
    required: false,
    status: 'illustrative',
    why: 'The WEG names no form for the application; the certificate itself is signed and sealed (§ 7 (4) WEG).',
  },
  synonyms: ['Wohnungseigentum', 'Teilungserklärung', 'Eigentumswohnung', 'Aufteilungsplan', 'Teileigentum'],
  legalBasis: [
    { norm: '§ 3 Abs. 3 WEG', reviewedAt },
    { norm: '§ 7 Abs. 4 WEG', reviewedAt },
  ],
  fee: {
    amountCents: null,
    status: 'illustrative',
    note: 'Die Gebühr richtet sich nach dem Sächsischen Kostenverzeichnis.',
    why: 'The rate was not looked up.',
  },
  evidence: [
    { title: { de: 'Aufteilungsplan', en: 'Plan of the division' }, field: 'unterlagen.aufteilungsplan' },
    { title: { de: 'Lageplan', en: 'Site plan' }, field: 'unterlagen.lageplan' },
    { title: { de: 'Grundbuchauszug', en: 'Extract from the land register' }, field: 'unterlagen.grundbuchauszug' },
    { title: { de: 'Vollmacht (bei Vertretung)', en: 'Power of attorney' }, field: 'antrag.vollmacht' },
  ],
  beforeYouStart: [
    {
      de: 'Den Aufteilungsplan: alle Räume einer Einheit tragen dieselbe Nummer',
      en: 'The plan of the division: all rooms of a unit bear the same number',
    },
    { de: 'Einen Lageplan und den Grundbuchauszug', en: 'A site plan and the extract from the land register' },
    vorDemStart.vollmacht,
  ],
  whatHappensNext: [
    wieEsWeitergeht.eingang,
    {
      de: 'Die Behörde kann den Aufteilungsplan auf Papier nachfordern, um ihn zu unterschreiben und zu siegeln.',
      en: 'The authority may ask for the plan on paper, in order to sign and seal it.',
    },
    wieEsWeitergeht.zahlung,
    wieEsWeitergeht.zusendung,
  ],
  privacyNotice: datenschutz({ de: 'die Ausstellung der Bescheinigung', en: 'the issue of the certificate' }),

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
            erbbauberechtigung: { de: 'Ich habe ein Erbbaurecht', en: 'I hold a heritable building right' },
            bevollmaechtigung: { de: 'Ich bin bevollmächtigt', en: 'I am authorised by the owner' },
          },
          {
            label: { de: 'Was haben Sie mit dem Grundstück zu tun?', en: 'What is your relation to the land?' },
            phrase: { de: 'Ihre Stellung zum Grundstück', en: 'your relation to the land' },
          },
        ),
        vollmacht: nachweis({
          label: { de: 'Vollmacht', en: 'Power of attorney' },
          phrase: { de: 'die Vollmacht', en: 'the power of attorney' },
          visibleWhen: equal('antrag.stellung', 'bevollmaechtigung'),
        }),
      },
    ),

    grundstueck: section(
      { title: { de: 'Grundstück', en: 'Piece of land' } },
      {
        ...grundstuecksangaben(),
        grundbuchblatt: text({
          label: { de: 'Grundbuchblatt', en: 'Folio of the land register' },
          phrase: { de: 'das Grundbuchblatt', en: 'the folio of the land register' },
          hint: { de: 'Grundbuch und Blatt, wie im Auszug.', en: 'Register and folio, as in the extract.' },
          optional: true,
          maxLength: 100,
          characters: 'din-91379-c',
        }),
      },
    ),

    gebaeude: section(
      {
        title: { de: 'Gebäude und Einheiten', en: 'Building and units' },
        sources: ['§ 3 WEG'],
        rules: [
          {
            valid: or(not(lessThan('gebaeude.wohnungen', 1)), not(lessThan('gebaeude.teileigentum', 1))),
            message: {
              de: 'Geben Sie mindestens eine Wohnung oder eine andere Einheit an.',
              en: 'Enter at least one flat or other unit.',
            },
            at: 'gebaeude.wohnungen',
          },
        ],
      },
      {
        status: choice(
          {
            bestehend: { de: 'Steht schon', en: 'Exists' },
            geplant: { de: 'Ist geplant oder im Bau', en: 'Is planned or under construction' },
          },
          {
            label: { de: 'Das Gebäude', en: 'The building' },
            phrase: { de: 'den Stand des Gebäudes', en: 'whether the building exists' },
          },
        ),
        wohnungen: integer({
          label: { de: 'Zahl der Wohnungen', en: 'Number of flats' },
          phrase: { de: 'die Zahl der Wohnungen', en: 'the number of flats' },
          hint: { de: 'Wohnungseigentum. 0, wenn es keine gibt.', en: '0 if there are none.' },
          min: 0,
          max: 1_000,
        }),
        teileigentum: integer({
          label: { de: 'Zahl der anderen Einheiten', en: 'Number of other units' },
          phrase: { de: 'die Zahl der anderen Einheiten', en: 'the number of other units' },
          hint: {
            de: 'Teileigentum, zum Beispiel Läden oder Büros. 0, wenn es keine gibt.',
            en: 'For example shops or offices. 0 if there are none.',
          },
          min: 0,
          max: 1_000,
        }),
        stellplaetze: integer({
          label: { de: 'Zahl der Stellplätze', en: 'Number of parking spaces' },
          phrase: { de: 'die Zahl der Stellplätze', en: 'the number of parking spaces' },
          hint: {
            de: 'Nur Stellplätze, die jemandem allein gehören sollen.',
            en: 'Only parking spaces that shall belong to one owner.',
          },
          help: {
            de: 'Für Stellplätze und Flächen im Freien müssen die Maße im Aufteilungsplan stehen (§ 3 Abs. 3 WEG).',
            en: 'The plan must show the dimensions of parking spaces and open areas (§ 3 (3) WEG).',
          },
          optional: true,
          min: 0,
          max: 10_000,
        }),
      },
    ),

    unterlagen: section(
      { title: { de: 'Unterlagen', en: 'Documents' }, sources: ['§ 7 Abs. 4 WEG'] },
      {
        aufteilungsplan: nachweis({
          label: { de: 'Aufteilungsplan', en: 'Plan of the division' },
          phrase: { de: 'den Aufteilungsplan', en: 'the plan of the division' },
          hint: { de: 'Grundrisse, Schnitte und Ansichten in einer PDF-Datei.', en: 'All drawings in one PDF file.' },
        }),
        lageplan: nachweis({
          label: { de: 'Lageplan', en: 'Site plan' },
          phrase: { de: 'den Lageplan', en: 'the site plan' },
        }),
        grundbuchauszug: nachweis({
          label: { de: 'Grundbuchauszug', en: 'Extract from the land register' },
          phrase: { de: 'den Grundbuchauszug', en: 'the extract from the land register' },
          optional: true,
        }),
        richtigkeit: richtigkeit(),
      },
    ),
  },
})

/** The validated answers of the application. */
export type Abgeschlossenheitsbescheinigung = DataOf<typeof abgeschlossenheitsbescheinigung>
