import type { ConditionData } from '../model/condition.js'
import type { Given, Made } from '../model/field.js'
import { textOf, type TextOptions } from './block.js'

/** Anything the authority should know besides; always optional. At most 1000 characters. */
export function bemerkung<W extends ConditionData = never, Q extends ConditionData = never>(
  options?: Given<Omit<TextOptions, 'optional'>, never, W, Q>,
): Made<string, true, W, Q> {
  return textOf<true, W, Q>(
    {
      label: { de: 'Bemerkung', en: 'Remark' },
      phrase: { de: 'die Bemerkung', en: 'the remark' },
      hint: { de: 'Was die Behörde sonst wissen sollte.', en: 'What else the authority should know.' },
    },
    { ...options, optional: true },
    { maxLength: 1_000, multiline: true },
  )
}

/** Why something is applied for. At most 1000 characters. */
export function begruendung<
  P extends boolean = false,
  W extends ConditionData = never,
  Q extends ConditionData = never,
>(options?: Given<TextOptions, P, W, Q>): Made<string, P, W, Q> {
  return textOf<P, W, Q>(
    {
      label: { de: 'Begründung', en: 'Reasons' },
      phrase: { de: 'die Begründung', en: 'the reasons' },
    },
    options,
    { maxLength: 1_000, multiline: true },
  )
}

/** The authority's number of a case that is already known. */
export function aktenzeichen<
  P extends boolean = false,
  W extends ConditionData = never,
  Q extends ConditionData = never,
>(options?: Given<TextOptions, P, W, Q>): Made<string, P, W, Q> {
  return textOf<P, W, Q>(
    {
      label: { de: 'Aktenzeichen', en: 'Reference number' },
      phrase: { de: 'das Aktenzeichen', en: 'the reference number' },
      hint: { de: 'Es steht oben auf Briefen der Behörde.', en: 'You find it at the top of the authority’s letters.' },
    },
    options,
    { maxLength: 50, characters: 'din-91379-c' },
  )
}

/** The number by which a municipality assigns payments. */
export function kassenzeichen<
  P extends boolean = false,
  W extends ConditionData = never,
  Q extends ConditionData = never,
>(options?: Given<TextOptions, P, W, Q>): Made<string, P, W, Q> {
  return textOf<P, W, Q>(
    {
      label: { de: 'Kassenzeichen', en: 'Payment reference' },
      phrase: { de: 'das Kassenzeichen', en: 'the payment reference' },
      hint: { de: 'Es steht auf dem Bescheid.', en: 'You find it on the notice of assessment.' },
    },
    options,
    { maxLength: 50, characters: 'din-91379-c' },
  )
}
