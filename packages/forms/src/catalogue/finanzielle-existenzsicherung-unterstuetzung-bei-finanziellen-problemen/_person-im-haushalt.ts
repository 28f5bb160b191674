import { textOf, type TextOptions } from '../../bausteine/block.js'
import type { Made } from '../../model/field.js'

/** Of whom in the household a row of a list speaks, by name. Who lives there was asked before, with the date of birth. */
export function wer<const O extends TextOptions>(options?: O): Made<string, O> {
  return textOf<O>(
    {
      label: { de: 'Wer?', en: 'Who?' },
      phrase: { de: 'den Namen der Person', en: 'the name of the person' },
      hint: { de: 'Vorname und Familienname.', en: 'Forename and surname.' },
    },
    options,
    { maxLength: 200, characters: 'din-91379-a' },
  )
}
