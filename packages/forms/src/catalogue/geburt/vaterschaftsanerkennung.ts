import { erklaerung, richtigkeit } from '../../bausteine/erklaerung.js'
import { datenschutzhinweis, vorDemStart, wieEsWeitergeht } from '../../bausteine/hinweise.js'
import { kontakt } from '../../bausteine/kontakt.js'
import { section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import type { DataOf } from '../../model/form.js'
import { kindSection, mutterSection, vaterSection } from './_vaterschaft-personen.js'
import { sorgeSection, terminSection, zustimmungSection } from './_vaterschaft-termin.js'

const reviewedAt = '2026-11-29'
const authority = 'Stadt Leipzig, Amt für Jugend und Familie – Beurkundung'

/**
 * Prepares the acknowledgement of paternity, which is itself declared before a certifying officer (§ 1597 (1) BGB).
 *
 * Against the draft: persons are asked as the birth entry names them, all nationalities because they decide which law
 * applies, and everything on which validity depends (other father, marriage of the mother and its end, legal
 * representation, custody). E-mail is optional, because an invitation can come by post. Whether an acknowledgement is an
 * abuse (§ 1597a BGB) is for the officer to see in the appointment and is not asked of everybody. A bill of 2025 would have
 * the foreigners authority consent instead where rights of residence differ; whether it is in force was not established.
 */
export const vaterschaftsanerkennung = defineForm({
  id: 'vaterschaftsanerkennung',
  version: '1.0.0',
  title: { de: 'Anerkennung der Vaterschaft vorbereiten', en: 'Prepare the acknowledgement of paternity' },
  leistung: {
    leikaKey: '99133001026000',
    ozgId: '10001',
    source:
      'LeiKa „Erklärung zur Vaterschaftsanerkennung Beurkundung“: OZG catalogue of 2019; the object 99133001000000 is in the services of Munich of 2026.',
  },
  lebenslage: 'geburt',
  trustLevel: {
    value: 'high',
    status: 'illustrative',
    why: 'The declaration itself is certified in person. Assumption: data that prepare a deed deserve the same level.',
  },
  signature: {
    required: true,
    status: 'sourced',
    source: '§ 1597 (1) BGB: acknowledgement and consents are certified publicly. The form does not replace that.',
  },
  depth: 'law',
  outcome: {
    kind: 'prepare',
    explanation: {
      de: 'Online bereiten Sie den Termin vor. Anerkannt ist die Vaterschaft erst, wenn Vater und Mutter ihre Erklärungen persönlich haben beurkunden lassen.',
      en: 'Online you prepare the appointment. Paternity is acknowledged only when father and mother have had their declarations certified in person.',
    },
  },
  addressees: ['citizen'],
  synonyms: ['Vaterschaft', 'Vater werden', 'unverheiratete Eltern', 'Sorgeerklärung', 'gemeinsames Sorgerecht'],
  legalBasis: [
    { norm: '§§ 1592 bis 1599 BGB', reviewedAt },
    { norm: '§§ 1626a bis 1626d BGB', reviewedAt },
    { norm: '§ 59 Abs. 1 Satz 1 Nr. 1 und 8 SGB VIII', reviewedAt },
    { norm: '§§ 27, 44 PStG', reviewedAt },
  ],
  authority,
  fee: {
    amountCents: 0,
    asOf: '2026-11-22',
    status: 'sourced',
    source: '§ 64 SGB X: the youth welfare office certifies free of charge.',
  },
  evidence: [
    {
      title: { de: 'Personalausweis oder Reisepass beider Eltern', en: 'Identity card or passport of both parents' },
    },
    { title: { de: 'Geburtsurkunden der Eltern', en: 'Birth certificates of the parents' } },
    {
      title: {
        de: 'Mutterpass oder Geburtsurkunde des Kindes',
        en: 'Maternity record or birth certificate of the child',
      },
    },
    {
      title: {
        de: 'Urkunden zum Familienstand der Mutter, etwa das Scheidungsurteil',
        en: 'Documents on the marital status of the mother, such as the divorce decree',
      },
    },
    {
      title: { de: 'Beurkundete Zustimmung der Mutter, wenn vorhanden', en: 'Certified consent of the mother, if any' },
      field: 'zustimmung.zustimmungserklaerung',
    },
  ],
  beforeYouStart: [
    vorDemStart.ausweis,
    {
      de: 'Die Geburtsurkunde des Kindes oder den Mutterpass',
      en: 'The birth certificate of the child or the maternity record',
    },
    {
      de: 'Angaben zu einer früheren oder bestehenden Ehe der Mutter',
      en: 'Details of a former or present marriage of the mother',
    },
  ],
  whatHappensNext: [
    wieEsWeitergeht.pruefung,
    wieEsWeitergeht.termin,
    {
      de: 'Im Termin werden die Anerkennung und die Zustimmung der Mutter beurkundet. Bringen Sie die Originale mit.',
      en: 'In the appointment the acknowledgement and the consent of the mother are certified. Bring the originals.',
    },
    {
      de: 'Das Standesamt trägt den Vater im Geburtenregister ein.',
      en: 'The registry office enters the father in the register of births.',
    },
  ],
  privacyNotice: datenschutzhinweis({
    behoerde: authority,
    zweck: { de: 'die Vorbereitung der Beurkundung', en: 'preparing the certification' },
  }),

  sections: {
    kind: kindSection,
    vater: vaterSection,
    mutter: mutterSection,
    zustimmung: zustimmungSection,
    sorge: sorgeSection,
    termin: terminSection,
    abschluss: section(
      { title: { de: 'Abschluss', en: 'Completion' }, sources: ['§ 1597 Abs. 1 BGB'] },
      {
        kontakt: kontakt(),
        persoenlich: erklaerung({
          de: 'Mir ist bekannt, dass die Vaterschaft erst mit der persönlichen Beurkundung anerkannt wird.',
          en: 'I know that paternity is acknowledged only by the certification in person.',
        }),
        richtigkeit: richtigkeit(),
      },
    ),
  },
})

/** The validated answers that prepare the appointment. */
export type Vaterschaftsanerkennung = DataOf<typeof vaterschaftsanerkennung>
