import type { LegalBasis } from '../../model/metadata.js'

/** What the forms of the residents' registration share. */

export const meldebehoerde = 'Stadt Leipzig, Amt Bürgerservice – Meldeservice'

export const meldegebuehr = {
  amountCents: 0,
  asOf: '2026-11-22',
  status: 'illustrative',
  why: 'Assumption from common practice; § 24 Abs. 2 BMG says only that the confirmation of the report is free.',
} as const

export const elektronischeMeldung = {
  required: false,
  status: 'sourced',
  source: '§ 23a Abs. 2 BMG: in electronic proceedings the person checks and confirms the data instead of signing.',
} as const

/** Norms of the Bundesmeldegesetz, all compared on the same day. */
export function bmg(...norms: readonly string[]): LegalBasis[] {
  return norms.map((norm) => ({ norm: `${norm} BMG`, reviewedAt: '2026-11-29' }))
}
