import type { ConditionData } from '../../model/condition.js'
import { textOf, type TextOptions } from '../../bausteine/block.js'
import type { Given, Made } from '../../model/field.js'

/** Of whom in the household a row of a list speaks, by name. Who lives there was asked before, with the date of birth. */
export function wer<P extends boolean = false, W extends ConditionData = never, Q extends ConditionData = never>(
  options?: Given<TextOptions, P, W, Q>,
): Made<string, P, W, Q> {
  return textOf<P, W, Q>(
    {
      label: { de: 'Wer?', en: 'Who?' },
      phrase: { de: 'den Namen der Person', en: 'the name of the person' },
      hint: { de: 'Vorname und Familienname.', en: 'Forename and surname.' },
    },
    options,
    { maxLength: 200, characters: 'din-91379-a' },
  )
}
