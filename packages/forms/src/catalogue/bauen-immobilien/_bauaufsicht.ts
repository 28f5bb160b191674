import { datenschutzhinweis } from '../../bausteine/hinweise.js'
import type { FormMetadata } from '../../model/metadata.js'
import type { Texts } from '../../model/texts.js'

/**
 * What the forms of the building authority say about themselves alike. They follow the statutes and published descriptions;
 * the forms announced under § 8 (3) DVOSächsBO were not compared question by question.
 */

export const reviewedAt = '2026-11-29'

const behoerde = 'Stadt Leipzig, Amt für Bauordnung und Denkmalpflege'

/** Common to every form of the building authority. */
export const bauaufsicht = {
  lebenslage: 'bauen-immobilien',
  depth: 'draft',
  outcome: { kind: 'submit' },
  addressees: ['citizen', 'business'],
  authority: behoerde,
} as const satisfies Partial<FormMetadata>

/** Common to the permits, for which the state's building portal wants an account. */
export const bauverfahren = {
  ...bauaufsicht,
  trustLevel: {
    value: 'substantial',
    status: 'illustrative',
    why: 'The digital building procedure is used with BundID or the business account; which level it demands was not found.',
  },
  signature: {
    required: false,
    status: 'illustrative',
    why: 'Leipzig has taken such applications through the state’s building portal since October 2024; what replaces the signatures there was not at hand.',
  },
  fee: {
    amountCents: null,
    status: 'illustrative',
    note: 'Die Gebühr richtet sich nach dem Sächsischen Kostenverzeichnis.',
    why: 'The rates depend on the project and were not looked up.',
  },
} as const satisfies Partial<FormMetadata>

export function datenschutz(zweck: Texts): Texts {
  return datenschutzhinweis({ behoerde, zweck })
}
