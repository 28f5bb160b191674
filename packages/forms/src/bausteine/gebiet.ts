import type { ConditionData } from '../model/condition.js'
import type { Given, Made } from '../model/field.js'
import { textOf, type TextOptions } from './block.js'

/** Municipality key (AGS), 8 digits. Whether the municipality exists is not checked. */
export function gemeindeschluessel<
  P extends boolean = false,
  W extends ConditionData = never,
  Q extends ConditionData = never,
>(options?: Given<TextOptions, P, W, Q>): Made<string, P, W, Q> {
  return textOf<P, W, Q>(
    {
      label: { de: 'Gemeindeschlüssel', en: 'Municipality key' },
      phrase: { de: 'den Gemeindeschlüssel', en: 'the municipality key' },
      hint: { de: '8 Ziffern, für Leipzig 14713000.', en: '8 digits, for Leipzig 14713000.' },
    },
    options,
    { minLength: 8, maxLength: 8, rule: 'ags' },
  )
}

/** Regional key (ARS), 12 digits. Whether the area exists is not checked. */
export function regionalschluessel<
  P extends boolean = false,
  W extends ConditionData = never,
  Q extends ConditionData = never,
>(options?: Given<TextOptions, P, W, Q>): Made<string, P, W, Q> {
  return textOf<P, W, Q>(
    {
      label: { de: 'Regionalschlüssel', en: 'Regional key' },
      phrase: { de: 'den Regionalschlüssel', en: 'the regional key' },
      hint: { de: '12 Ziffern, für Leipzig 147130000000.', en: '12 digits, for Leipzig 147130000000.' },
    },
    options,
    { minLength: 12, maxLength: 12, rule: 'ars' },
  )
}
