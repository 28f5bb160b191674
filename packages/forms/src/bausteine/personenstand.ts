import type { ConditionData } from '../model/condition.js'
import { familienstand as maritalStatuses, geschlecht as sexes } from '../code-lists/lists.js'
import type { Given, Made } from '../model/field.js'
import { codeOf, textOf, type CodeOptions, type TextOptions } from './block.js'

/** Sex as registers know it: m, w, d, or x where nothing is entered (FIM field F60000000332). */
export function geschlecht<P extends boolean = false, W extends ConditionData = never, Q extends ConditionData = never>(
  options?: Given<CodeOptions, P, W, Q>,
): Made<string, P, W, Q> {
  return codeOf<P, W, Q>(
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
export function familienstand<
  P extends boolean = false,
  W extends ConditionData = never,
  Q extends ConditionData = never,
>(options?: Given<CodeOptions, P, W, Q>): Made<string, P, W, Q> {
  return codeOf<P, W, Q>(
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
export function religionsgemeinschaft<W extends ConditionData = never, Q extends ConditionData = never>(
  options?: Given<Omit<TextOptions, 'optional'>, never, W, Q>,
): Made<string, true, W, Q> {
  return textOf<true, W, Q>(
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
