import { today } from '../../conditions/builders.js'
import { date } from '../../model/fields.js'
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

export const elektronischeAbmeldung = {
  required: false,
  status: 'illustrative',
  why: 'Assumption: confirmed electronically like a registration (§ 23a Abs. 2 BMG), which says nothing on deregistration.',
} as const

/** Norms of the Bundesmeldegesetz, all compared on the same day. */
export function bmg(...norms: readonly string[]): LegalBasis[] {
  return norms.map((norm) => ({ norm: `${norm} BMG`, reviewedAt: '2026-11-29' }))
}

/** Day of moving out: reported at the earliest one week before (§ 17 Abs. 2 BMG). */
export function auszugsdatum() {
  return date({
    label: { de: 'Tag des Auszugs', en: 'Day on which you move out' },
    phrase: { de: 'den Tag des Auszugs', en: 'the day on which you move out' },
    hint: {
      de: 'Frühestens eine Woche vor und spätestens zwei Wochen nach dem Auszug melden.',
      en: 'Report it at the earliest one week before and at the latest two weeks after moving out.',
    },
    min: { today: { years: -50 } },
    max: today({ days: 7 }),
    messages: {
      'date-too-late': {
        de: 'Sie können sich frühestens eine Woche vor dem Auszug abmelden.',
        en: 'You can deregister at the earliest one week before you move out.',
      },
    },
  })
}
