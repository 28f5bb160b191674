import { defineForm } from '../../model/define-form.js'
import type { DataOf } from '../../model/form.js'
import { mietwohnungAbschnitt } from './_mietzuschuss-wohnung.js'
import { reviewedAt, sozialverfahren } from '../_sozialverfahren.js'
import { erklaerungAbschnitt, wohngeld, zahlungMieteAbschnitt } from './_wohngeld-abschluss.js'
import { abzuegeAbschnitt } from './_wohngeld-abzuege.js'
import { antragAbschnitt, personAbschnitt } from './_wohngeld-antrag.js'
import { einkommenAbschnitt, leistungenAbschnitt } from './_wohngeld-einkommen.js'
import { haushaltAbschnitt } from './_wohngeld-haushalt.js'

/**
 * Housing benefit for tenants, complete against the WoGG: who is entitled (§§ 3, 5–8, 20, 21), the rent (§§ 9, 11), the
 * income (§§ 13–18), application, period and payment (§§ 22–28), and for what the rent includes against §§ 2–7 WoGV. Child benefit is asked for only where it decides (§ 17), because it is no
 * income (§ 14). Papers may follow, because the benefit begins with the month of the application (§ 25). Income is asked
 * for each person and kind in place of one sum, because deductions hang on the person (§ 16).
 */
export const wohngeldMietzuschuss = defineForm({
  id: 'wohngeld-mietzuschuss',
  version: '1.0.0',
  title: { de: 'Wohngeld als Mietzuschuss beantragen', en: 'Apply for housing benefit (rent subsidy)' },
  leistung: {
    leikaKey: '99107023037000',
    ozgId: '10092',
    source:
      'Public PVOG query of 2026 and the federal portal (verwaltung.bund.de/leistungsverzeichnis/de/leistung/99107023037000); its official name is not certain. In the OZG catalogue of 2019 the object had the key 99107023017000.',
  },
  lebenslage: 'finanzielle-existenzsicherung-unterstuetzung-bei-finanziellen-problemen',
  ...sozialverfahren,
  depth: 'law',
  outcome: { kind: 'submit' },
  addressees: ['citizen'],
  synonyms: ['Mietzuschuss', 'Wohngeld Plus', 'Zuschuss zur Miete', 'Wohngeldantrag', 'Hilfe bei der Miete'],
  legalBasis: [
    { norm: '§§ 3, 5–9, 11, 13–18, 20–28 WoGG', reviewedAt },
    { norm: '§§ 2–7 WoGV', reviewedAt },
    { norm: '§ 60 SGB I', reviewedAt },
  ],
  authority: wohngeld.authority,
  evidence: [
    { title: { de: 'Mietvertrag', en: 'Rental contract' }, field: 'wohnung.mietvertrag' },
    { title: { de: 'Letzte Mietzahlung', en: 'Last payment of rent' }, field: 'wohnung.zahlungsnachweis' },
    {
      title: {
        de: 'Einkommensnachweise aller Mitglieder des Haushalts',
        en: 'Proofs of income of the whole household',
      },
      field: 'einkommen.einkuenfte',
    },
    {
      title: { de: 'Schwerbehindertenausweis oder Pflegebescheid', en: 'Disability card or notice on care' },
      field: 'freibetraege.schwerbehinderte',
    },
  ],
  beforeYouStart: [
    { de: 'Ihren Mietvertrag und die letzte Mietzahlung', en: 'Your rental contract and last payment of rent' },
    ...wohngeld.beforeYouStart,
  ],
  whatHappensNext: wohngeld.whatHappensNext,
  privacyNotice: wohngeld.privacyNotice,

  sections: {
    antrag: antragAbschnitt,
    person: personAbschnitt,
    haushalt: haushaltAbschnitt,
    leistungen: leistungenAbschnitt,
    wohnung: mietwohnungAbschnitt,
    einkommen: einkommenAbschnitt,
    freibetraege: abzuegeAbschnitt,
    zahlung: zahlungMieteAbschnitt,
    erklaerung: erklaerungAbschnitt,
  },
})

/** The validated answers of the application. */
export type WohngeldMietzuschuss = DataOf<typeof wohngeldMietzuschuss>
