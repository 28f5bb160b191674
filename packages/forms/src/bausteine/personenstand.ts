import { familienstand as maritalStatuses, geschlecht as sexes } from '../code-lists/lists.js'
import type { Made } from '../model/field.js'
import { codeOf, textOf, type CodeOptions, type TextOptions } from './block.js'

/** Sex as registers know it: m, w, d, or x where nothing is entered (FIM field F60000000332). */
export function geschlecht<const O extends CodeOptions>(options?: O): Made<string, O> {
  return codeOf<O>(
    {
      label: { de: 'Geschlecht', en: 'Sex' },
      phrase: { de: 'das Geschlecht', en: 'the sex' },
      hint: { de: 'Wie im Melderegister oder Ausweis.', en: 'As in the population register or identity card.' },
      fim: 'F60000000332',
      autocomplete: 'sex',
    },
    options,
    sexes,
  )
}

/** Marital status by its key in the list of the population register (FIM field F60000000275). */
export function familienstand<const O extends CodeOptions>(options?: O): Made<string, O> {
  return codeOf<O>(
    {
      label: { de: 'Familienstand', en: 'Marital status' },
      phrase: { de: 'den Familienstand', en: 'the marital status' },
      fim: 'F60000000275',
    },
    options,
    maritalStatuses,
  )
}

/**
 * Membership in a religious community under public law, in the citizen's words; always optional, because many have none.
 * Protected by Art. 9 GDPR: ask only where a law says so, such as for church tax.
 */
export function religionsgemeinschaft<const O extends Omit<TextOptions, 'optional'>>(
  options?: O,
): Made<string, O & { readonly optional: true }> {
  return textOf(
    {
      label: { de: 'Religionsgemeinschaft', en: 'Religious community' },
      phrase: { de: 'die Religionsgemeinschaft', en: 'the religious community' },
      hint: {
        de: 'Nur öffentlich-rechtliche Religionsgesellschaften. Lassen Sie die Frage offen, wenn Sie keiner angehören.',
        en: 'Only religious bodies under public law. Leave the question open if you belong to none.',
      },
      specialCategory: 'religion',
    },
    { ...options, optional: true },
    { maxLength: 100, characters: 'din-91379-b' },
  )
}
