import type { ConditionData } from '../../model/condition.js'
import { textOf, type TextOptions } from '../../bausteine/block.js'
import type { Given, Made } from '../../model/field.js'

/** Area in which residents park with a permit. Optional in forms: the authority finds it by the address. */
export function bewohnerparkgebiet<
  P extends boolean = false,
  W extends ConditionData = never,
  Q extends ConditionData = never,
>(options?: Given<TextOptions, P, W, Q>): Made<string, P, W, Q> {
  return textOf<P, W, Q>(
    {
      label: { de: 'Bewohnerparkgebiet', en: 'Residents’ parking area' },
      phrase: { de: 'das Bewohnerparkgebiet', en: 'the residents’ parking area' },
      hint: {
        de: 'Name oder Buchstabe auf den Schildern. Wenn Sie ihn nicht kennen, findet ihn die Behörde über die Anschrift.',
        en: 'Name or letter on the signs. If you do not know it, the authority finds it by the address.',
      },
    },
    options,
    { maxLength: 60, characters: 'din-91379-c' },
  )
}

/** Name of the organisation whose cars its members share. */
export function carsharingAnbieter<
  P extends boolean = false,
  W extends ConditionData = never,
  Q extends ConditionData = never,
>(options?: Given<TextOptions, P, W, Q>): Made<string, P, W, Q> {
  return textOf<P, W, Q>(
    {
      label: { de: 'Carsharing-Anbieter', en: 'Carsharing organisation' },
      phrase: { de: 'den Carsharing-Anbieter', en: 'the carsharing organisation' },
    },
    options,
    { maxLength: 100, characters: 'din-91379-c' },
  )
}
