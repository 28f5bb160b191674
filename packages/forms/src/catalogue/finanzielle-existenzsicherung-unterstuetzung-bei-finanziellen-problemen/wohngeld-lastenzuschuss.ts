import { defineForm } from '../../model/define-form.js'
import type { DataOf } from '../../model/form.js'
import { reviewedAt, sozialverfahren } from '../_sozialverfahren.js'
import { belastungAbschnitt, eigentumAbschnitt } from './_lastenzuschuss-wohnung.js'
import { erklaerungAbschnitt, wohngeld, zahlungLastAbschnitt } from './_wohngeld-abschluss.js'
import { abzuegeAbschnitt } from './_wohngeld-abzuege.js'
import { antragAbschnitt, personAbschnitt } from './_wohngeld-antrag.js'
import { einkommenAbschnitt, leistungenAbschnitt } from './_wohngeld-einkommen.js'
import { haushaltAbschnitt } from './_wohngeld-haushalt.js'

/**
 * Housing benefit for owners who live in their own home, complete against the WoGG as the rent subsidy is, and for the burden
 * against §§ 8 to 15 WoGV: loans one by one with purpose, face value and agreed service, because only some purposes count and
 * what replaces repayment is a share of the face value; land tax, administration, what is paid in place of both, garages.
 * Upkeep is a flat amount by square metre and not asked.
 */
export const wohngeldLastenzuschuss = defineForm({
  id: 'wohngeld-lastenzuschuss',
  version: '1.0.0',
  title: { de: 'Wohngeld als Lastenzuschuss beantragen', en: 'Apply for housing benefit (homeowner subsidy)' },
  leistung: {
    leikaKey: '99107023000000',
    ozgId: '10092',
    source:
      'LeiKa object „Wohngeld“: OZG catalogue of 2019, and the same object in the present key of the rent subsidy. A key of its own for owners was not found.',
  },
  lebenslage: 'finanzielle-existenzsicherung-unterstuetzung-bei-finanziellen-problemen',
  ...sozialverfahren,
  depth: 'law',
  outcome: { kind: 'submit' },
  addressees: ['citizen'],
  synonyms: ['Lastenzuschuss', 'Wohngeld Eigenheim', 'Wohngeld Eigentümer', 'Zuschuss zum eigenen Haus'],
  legalBasis: [
    { norm: '§§ 3, 5–8, 10, 11, 13–18, 20–28 WoGG', reviewedAt },
    { norm: '§§ 8–15 WoGV', reviewedAt },
    { norm: '§ 60 SGB I', reviewedAt },
  ],
  authority: wohngeld.authority,
  evidence: [
    {
      title: { de: 'Grundbuchauszug oder Kaufvertrag', en: 'Extract from the land register or contract of sale' },
      field: 'wohnung.eigentumsnachweis',
    },
    { title: { de: 'Darlehensnachweise', en: 'Proofs of loans' }, field: 'belastung.kredite' },
    { title: { de: 'Grundsteuerbescheid', en: 'Notice of land tax' }, field: 'belastung.grundsteuerbescheid' },
    {
      title: {
        de: 'Einkommensnachweise aller Mitglieder des Haushalts',
        en: 'Proofs of income of the whole household',
      },
      field: 'einkommen.einkuenfte',
    },
  ],
  beforeYouStart: [
    { de: 'Unterlagen zu Ihren Krediten und zur Grundsteuer', en: 'Papers about your loans and the land tax' },
    ...wohngeld.beforeYouStart,
  ],
  whatHappensNext: wohngeld.whatHappensNext,
  privacyNotice: wohngeld.privacyNotice,

  sections: {
    antrag: antragAbschnitt,
    person: personAbschnitt,
    haushalt: haushaltAbschnitt,
    leistungen: leistungenAbschnitt,
    wohnung: eigentumAbschnitt,
    belastung: belastungAbschnitt,
    einkommen: einkommenAbschnitt,
    freibetraege: abzuegeAbschnitt,
    zahlung: zahlungLastAbschnitt,
    erklaerung: erklaerungAbschnitt,
  },
})

/** The validated answers of the application. */
export type WohngeldLastenzuschuss = DataOf<typeof wohngeldLastenzuschuss>
