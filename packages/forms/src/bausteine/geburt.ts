import type { ConditionData } from '../model/condition.js'
import { today } from '../conditions/builders.js'
import type { TeilDatum } from '../model/definition.js'
import type { Given, Made, OptionsOf } from '../model/field.js'
import type { Texts } from '../model/texts.js'
import { said, textOf, type TextOptions } from './block.js'
import type { Whose } from './phrase.js'

/** Date of birth of which only the year must be known (FIM group G60000000083). */
export function geburtsdatum<
  P extends boolean = false,
  W extends ConditionData = never,
  Q extends ConditionData = never,
>(options?: Given<OptionsOf<'partialDate', 'min' | 'max'> & Whose, P, W, Q>): Made<TeilDatum, P, W, Q> {
  const defaults = {
    label: { de: 'Geburtsdatum', en: 'Date of birth' },
    phrase: { de: 'das Geburtsdatum', en: 'the date of birth' },
    hint: {
      de: 'Wenn Tag oder Monat nicht bekannt sind, genügt das Jahr.',
      en: 'The year is enough if day or month are not known.',
    },
    fim: 'G60000000083',
  }
  const definition = { ...said(defaults, options), min: '1850-01-01', max: today(), kind: 'partialDate' as const }
  return definition
}

/** Surname at birth (FIM field F60000000230). */
export function geburtsname<
  P extends boolean = false,
  W extends ConditionData = never,
  Q extends ConditionData = never,
>(options?: Given<TextOptions, P, W, Q>): Made<string, P, W, Q> {
  return textOf<P, W, Q>(
    {
      label: { de: 'Geburtsname', en: 'Surname at birth' },
      phrase: { de: 'den Geburtsnamen', en: 'the surname at birth' },
      hint: { de: 'Der Familienname bei der Geburt.', en: 'The surname that was given at birth.' },
      fim: 'F60000000230',
    },
    options,
    { maxLength: 75, characters: 'din-91379-a' },
  )
}

/** Town in which somebody was born (FIM field F60000000234). */
export function geburtsort<P extends boolean = false, W extends ConditionData = never, Q extends ConditionData = never>(
  options?: Given<TextOptions, P, W, Q>,
): Made<string, P, W, Q> {
  return textOf<P, W, Q>(
    {
      label: { de: 'Geburtsort', en: 'Place of birth' },
      phrase: { de: 'den Geburtsort', en: 'the place of birth' },
      hint: { de: 'So, wie er in der Geburtsurkunde steht.', en: 'As given in the birth certificate.' },
      fim: 'F60000000234',
    },
    options,
    { maxLength: 80, characters: 'din-91379-b' },
  )
}

/** Surname at birth in a block: asked only of those who changed it. */
export function abweichenderGeburtsname(whose?: Texts): Made<string, true> {
  return geburtsname({
    whose,
    optional: true,
    hint: { de: 'Nur, wenn er vom Familiennamen abweicht.', en: 'Only if it differs from the surname.' },
  })
}
