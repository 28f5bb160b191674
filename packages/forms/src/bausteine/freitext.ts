import type { Made } from '../model/field.js'
import { textOf, type TextOptions } from './block.js'

/** Anything the authority should know besides; always optional. At most 1000 characters. */
export function bemerkung<const O extends Omit<TextOptions, 'optional'>>(
  options?: O,
): Made<string, O & { readonly optional: true }> {
  return textOf(
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
export function begruendung<const O extends TextOptions>(options?: O): Made<string, O> {
  return textOf<O>(
    {
      label: { de: 'Begründung', en: 'Reasons' },
      phrase: { de: 'die Begründung', en: 'the reasons' },
    },
    options,
    { maxLength: 1_000, multiline: true },
  )
}

/** The authority's number of a case that is already known. */
export function aktenzeichen<const O extends TextOptions>(options?: O): Made<string, O> {
  return textOf<O>(
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
export function kassenzeichen<const O extends TextOptions>(options?: O): Made<string, O> {
  return textOf<O>(
    {
      label: { de: 'Kassenzeichen', en: 'Payment reference' },
      phrase: { de: 'das Kassenzeichen', en: 'the payment reference' },
      hint: { de: 'Es steht auf dem Bescheid.', en: 'You find it on the notice of assessment.' },
    },
    options,
    { maxLength: 50, characters: 'din-91379-c' },
  )
}
