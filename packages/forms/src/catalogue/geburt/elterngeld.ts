import { bankverbindung } from '../../bausteine/bankverbindung.js'
import { erklaerung, richtigkeit } from '../../bausteine/erklaerung.js'
import { datenschutzhinweis, vorDemStart, wieEsWeitergeht } from '../../bausteine/hinweise.js'
import { section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import type { DataOf } from '../../model/form.js'
import { arbeitImBezugSection, bezugSection } from './_elterngeld-bezug.js'
import { erwerbSection, leistungenSection } from './_elterngeld-einkommen.js'
import { andererElternteilSection } from './_elterngeld-anderer-elternteil.js'
import { antragstellerSection, haushaltSection, kindSection } from './_elterngeld-familie.js'

const reviewedAt = '2026-11-29'
const authority = 'Stadt Leipzig, Amt für Jugend und Familie – Elterngeldstelle'

/**
 * Parental allowance for one parent; each parent applies. Births and adoptions under the BEEG as it stands since 1 April
 * 2025 (limit of § 1 (8) and simultaneous basic months of § 4 (6)).
 *
 * Against the draft: months are asked as stretches with one kind of allowance each, because "wished months" in one text
 * cannot be decided upon; gross wage and profit stand in place of net income, which the office calculates (§§ 2c to 2f);
 * relation to the child, residence, siblings, custody and the months before the birth that do not count are new. Doctorates
 * and religion (church tax counts only as a flat rate on payslips, § 2e) are left out.
 */
export const elterngeld = defineForm({
  id: 'elterngeld',
  version: '1.0.0',
  title: { de: 'Elterngeld beantragen', en: 'Apply for parental allowance' },
  leistung: {
    leikaKey: '99041006017000',
    ozgId: '10000',
    source: 'LeiKa „Elterngeld Bewilligung“: OZG catalogue of 2019.',
  },
  lebenslage: 'geburt',
  trustLevel: { value: 'substantial', status: 'illustrative', why: 'Assumption: income data of two parents.' },
  signature: {
    required: true,
    status: 'sourced',
    source: '§ 7 (1) and (3) BEEG: a written application, which the other parent signs to have noticed it.',
  },
  depth: 'law',
  outcome: { kind: 'submit' },
  addressees: ['citizen'],
  synonyms: ['Elternzeit', 'Basiselterngeld', 'ElterngeldPlus', 'Partnerschaftsbonus', 'Geld nach der Geburt', 'Baby'],
  legalBasis: [
    { norm: '§§ 1 bis 10 BEEG', asOf: '2025-04-01', reviewedAt },
    { norm: '§ 60 SGB I', reviewedAt },
  ],
  authority,
  fee: { amountCents: 0, asOf: '2026-11-22', status: 'sourced', source: '§ 64 SGB X: free of charge.' },
  evidence: [
    {
      title: { de: 'Geburtsurkunde „für Elterngeld“', en: 'Birth certificate “for parental allowance”' },
      field: 'kind.geburtsurkunde',
    },
    {
      title: { de: 'Lohnabrechnungen der zwölf Monate', en: 'Payslips of the twelve months' },
      field: 'erwerb.lohnabrechnungen',
    },
    {
      title: { de: 'Steuerbescheid (Selbstständige)', en: 'Tax assessment (self-employed)' },
      field: 'erwerb.steuerbescheid',
    },
    {
      title: {
        de: 'Bescheinigung über Mutterschaftsgeld und Zuschuss',
        en: 'Certificate of maternity benefit and supplement',
      },
      field: 'leistungen.bescheinigung',
    },
    {
      title: {
        de: 'Bescheinigung des Arbeitgebers über Arbeitszeit und Elternzeit',
        en: 'Certificate of the employer on working time and parental leave',
      },
      field: 'arbeitImBezug.bescheinigung',
    },
    {
      title: { de: 'Kenntnisnahme des anderen Elternteils', en: 'Acknowledgement of the other parent' },
      field: 'andererElternteil.kenntnisnahme',
    },
    { title: { de: 'Aufenthaltstitel', en: 'Residence title' }, field: 'antragsteller.aufenthaltstitel' },
  ],
  beforeYouStart: [
    vorDemStart.geburtsurkunde,
    vorDemStart.steuerId,
    { de: 'Lohnabrechnungen oder Steuerbescheid', en: 'Payslips or tax assessment' },
    {
      de: 'Die Aufteilung der Monate mit dem anderen Elternteil',
      en: 'How you share the months with the other parent',
    },
    vorDemStart.iban,
  ],
  whatHappensNext: [wieEsWeitergeht.eingang, wieEsWeitergeht.pruefung, wieEsWeitergeht.bescheid],
  privacyNotice: datenschutzhinweis({
    behoerde: authority,
    zweck: { de: 'die Entscheidung über das Elterngeld', en: 'the decision on parental allowance' },
  }),

  sections: {
    kind: kindSection,
    antragsteller: antragstellerSection,
    haushalt: haushaltSection,
    bezug: bezugSection,
    andererElternteil: andererElternteilSection,
    erwerb: erwerbSection,
    arbeitImBezug: arbeitImBezugSection,
    leistungen: leistungenSection,
    abschluss: section(
      {
        title: { de: 'Auszahlung und Erklärungen', en: 'Payment and declarations' },
        sources: ['§ 6 BEEG', '§ 60 SGB I'],
      },
      {
        bankverbindung: bankverbindung(),
        aenderungen: erklaerung({
          de: 'Ich teile sofort mit, wenn sich etwas ändert, etwa Arbeitszeit, Einkommen oder Haushalt.',
          en: 'I report at once if anything changes, such as working time, income or household.',
        }),
        richtigkeit: richtigkeit(),
      },
    ),
  },
})

/** The validated answers of the application. */
export type Elterngeld = DataOf<typeof elterngeld>
