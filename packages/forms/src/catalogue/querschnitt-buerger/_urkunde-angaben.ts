import { datenschutzhinweis, vorDemStart, wieEsWeitergeht } from '../../bausteine/hinweise.js'
import type { Evidence, Fee, LegalBasis, Outcome } from '../../model/metadata.js'
import type { Texts } from '../../model/texts.js'

/** What the four certificates of civil status say about themselves in the same way. */
export const reviewedAt = '2026-11-29'

const behoerde = 'Stadt Leipzig, Amt Bürgerservice – Standesamt'

export const urkundenAngaben = {
  version: '1.0.0',
  depth: 'law',
  trustLevel: {
    value: 'high',
    status: 'sourced',
    source:
      '§ 6 (3) PStV (since 1 November 2022): electronic applications to registry offices need the level “high”. Leipzig described the service with the eID in 2023; in 2020 it was used without registration.',
  },
  signature: {
    required: false,
    status: 'illustrative',
    why: '§ 62 PStG only speaks of an application and names no form for it; no other rule was found.',
  },
  outcome: { kind: 'submit' } satisfies Outcome,
  addressees: ['citizen', 'business'],
  authority: behoerde,
  fee: {
    amountCents: 1500,
    asOf: '2026-11-22',
    status: 'illustrative',
    note: '15 € für das erste, 7 € für jedes weitere Exemplar; für Sozialleistungen gebührenfrei.',
    why: 'Published by the city of Meißen for Saxony; not checked for Leipzig. The day is the one on which it was looked up.',
  } satisfies Fee,
  beforeYouStart: [
    vorDemStart.onlineAusweis,
    {
      de: 'Namen, Daten und wenn möglich die Registernummer des Eintrags',
      en: 'Names, dates and if possible the register number of the entry',
    },
    vorDemStart.vollmacht,
    vorDemStart.scans,
  ],
  whatHappensNext: [
    wieEsWeitergeht.eingang,
    wieEsWeitergeht.pruefung,
    wieEsWeitergeht.zahlung,
    wieEsWeitergeht.zusendung,
  ],
} as const

export function urkundenDatenschutz(zweck: Texts): Texts {
  return datenschutzhinweis({ behoerde, zweck })
}

/** § 55 PStG names the kinds, the second norm the content, § 62 who may ask. */
export function urkundenRecht(inhalt: string): readonly LegalBasis[] {
  return [
    { norm: '§ 55 PStG', reviewedAt },
    { norm: inhalt, reviewedAt },
    { norm: '§§ 61–64 PStG', asOf: '2024-11-01', reviewedAt },
    { norm: '§ 48 PStV', asOf: '2025-04-11', reviewedAt },
  ]
}

export const urkundenNachweise: readonly Evidence[] = [
  {
    title: { de: 'Kopie des Ausweises (ohne Online-Ausweis)', en: 'Copy of the identity document (without eID)' },
    field: 'abschluss.ausweiskopie',
  },
  {
    title: { de: 'Nachweis des Verhältnisses', en: 'Proof of the relation' },
    field: 'berechtigung.verwandtschaftsnachweis',
  },
  {
    title: { de: 'Nachweis des Interesses', en: 'Proof of the interest' },
    field: 'berechtigung.interesseNachweis',
  },
  {
    title: { de: 'Vollmacht oder Bestellung', en: 'Power of attorney or certificate of appointment' },
    field: 'antragsteller.vertretungsnachweis',
  },
]
