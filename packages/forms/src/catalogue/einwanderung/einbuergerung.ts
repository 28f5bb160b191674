import { anschriftInland } from '../../bausteine/anschrift.js'
import { datenschutzhinweis, vorDemStart, wieEsWeitergeht } from '../../bausteine/hinweise.js'
import { kontakt } from '../../bausteine/kontakt.js'
import { section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import type { DataOf } from '../../model/form.js'
import { aufenthalt, bekenntnis, kenntnisse, kinder, lebensunterhalt, verfahren } from './_einbuergerung-sections.js'
import { personFields } from './_person.js'

const authority = 'Stadt Leipzig, Ordnungsamt – Einbürgerungsbehörde'

/**
 * Naturalisation after § 10 StAG, or at discretion (§§ 8, 9 StAG). Against the draft, stays are a list and no free text, the
 * second declaration of § 10 Abs. 1 Nr. 1a StAG (since 27 June 2024) is added, benefits are asked because Nr. 3 turns on
 * them, and the naturalisation test tells passed from exempt. Separation is no marital status of the register and is not
 * asked here. The way after three years (former § 10 Abs. 3 StAG) is not offered any more. Present nationalities are kept
 * and so nothing is asked about giving them up.
 */
export const einbuergerung = defineForm({
  id: 'einbuergerung',
  version: '1.0.0',
  title: { de: 'Einbürgerung beantragen', en: 'Apply for naturalisation' },
  leistung: {
    leikaKey: '99099002000000',
    ozgId: '10257',
    source:
      'LeiKa „Einbürgerung“, key of the object: catalogue of 2019 and Munich (June 2026). The Bundesportal also has 99099002067003 (Verleihung).',
  },
  lebenslage: 'einwanderung',
  trustLevel: {
    value: 'substantial',
    status: 'illustrative',
    why: 'Assumption; many proofs are examined and the applicant appears in person later.',
  },
  signature: {
    required: true,
    status: 'illustrative',
    why: 'Assumption: declarations are signed before the office; the StAG names no form for the application.',
  },
  depth: 'draft',
  outcome: { kind: 'submit' },
  addressees: ['citizen'],
  synonyms: ['Deutscher Pass', 'Staatsbürgerschaft', 'deutsche Staatsangehörigkeit', 'Einbürgerungstest', 'Doppelpass'],
  legalBasis: [
    { norm: '§§ 8, 9, 10, 11, 12a, 16 StAG', asOf: '2026-01-11', reviewedAt: '2026-11-29' },
    { norm: '§ 38 StAG', reviewedAt: '2026-11-29' },
  ],
  authority,
  fee: {
    amountCents: 25_500,
    asOf: '2026-06-30',
    status: 'sourced',
    source: '§ 38 StAG; amounts as in the export of services of Munich (June 2026).',
    note: '255 € je Person, 51 € für miteingebürgerte Kinder ohne eigenes Einkommen.',
  },
  evidence: [
    {
      title: { de: 'Pass und Aufenthaltstitel', en: 'Passport and residence title' },
      field: 'aufenthalt.passUndTitel',
    },
    { title: { de: 'Geburts- und Heiratsurkunde', en: 'Birth and marriage certificate' }, field: 'kinder.urkunden' },
    { title: { de: 'Lebenslauf', en: 'Curriculum vitae' } },
    { title: { de: 'Einkommensnachweise', en: 'Proof of income' }, field: 'lebensunterhalt.einkommensnachweise' },
    { title: { de: 'Sprachnachweis B1', en: 'Language certificate B1' }, field: 'kenntnisse.sprachnachweis' },
    { title: { de: 'Einbürgerungstest', en: 'Naturalisation test' }, field: 'kenntnisse.testnachweis' },
    { title: { de: 'Mietvertrag', en: 'Rental contract' } },
  ],
  beforeYouStart: [
    { de: 'Ihren Pass und Ihren Aufenthaltstitel', en: 'Your passport and your residence title' },
    {
      de: 'Die Zeugnisse über Deutschkenntnisse und Einbürgerungstest',
      en: 'The certificates of your German and of the naturalisation test',
    },
    {
      de: 'Die Zeiten Ihrer Aufenthalte in Deutschland und im Ausland',
      en: 'The times of your stays in Germany and abroad',
    },
    vorDemStart.scans,
  ],
  whatHappensNext: [
    wieEsWeitergeht.eingang,
    wieEsWeitergeht.zahlung,
    {
      de: 'Die Behörde fragt bei anderen Behörden nach, auch beim Verfassungsschutz. Das dauert.',
      en: 'The authority asks other authorities, among them those for the protection of the constitution. This takes time.',
    },
    wieEsWeitergeht.termin,
    {
      de: 'Die Einbürgerung wird mit der Aushändigung der Urkunde wirksam. Vorher geben Sie ein feierliches Bekenntnis ab.',
      en: 'Naturalisation takes effect when the certificate is handed over. Before that you make a solemn declaration.',
    },
  ],
  privacyNotice: datenschutzhinweis({
    behoerde: authority,
    zweck: { de: 'die Entscheidung über Ihre Einbürgerung', en: 'the decision on your naturalisation' },
  }),

  sections: {
    person: section(
      { title: { de: 'Ihre Person', en: 'About you' } },
      { ...personFields(), anschrift: anschriftInland(), kontakt: kontakt() },
    ),
    aufenthalt,
    lebensunterhalt,
    kenntnisse,
    kinder,
    verfahren,
    bekenntnis,
  },
})

/** The validated answers of the application. */
export type Einbuergerung = DataOf<typeof einbuergerung>
