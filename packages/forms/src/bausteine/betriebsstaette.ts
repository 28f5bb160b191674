import type { ConditionData } from '../model/condition.js'
import type { Given, Made } from '../model/field.js'
import { text } from '../model/fields.js'
import { anschriftInland, type AnschriftInland } from './anschrift.js'
import { groupOf, textOf, type GroupOptions, type TextOptions } from './block.js'
import { telefon } from './telefon.js'

/** Where a business is run. */
export interface Betriebsstaette {
  name?: string
  anschrift: AnschriftInland
  telefon?: string
}

/** Premises of a business: the name over the door, address and telephone number. */
export function betriebsstaette<
  P extends boolean = false,
  W extends ConditionData = never,
  Q extends ConditionData = never,
>(options?: Given<GroupOptions, P, W, Q>): Made<Betriebsstaette, P, W, Q> {
  const whose = { de: 'der Betriebsstätte', en: 'of the premises' }
  return groupOf<Betriebsstaette, P, W, Q>({ label: { de: 'Betriebsstätte', en: 'Business premises' } }, options, {
    name: text({
      label: { de: 'Name des Betriebs', en: 'Name of the business' },
      phrase: { de: 'den Namen des Betriebs', en: 'the name of the business' },
      hint: { de: 'So, wie er an der Tür steht.', en: 'As it stands on the door.' },
      optional: true,
      maxLength: 1_000,
      characters: 'din-91379-c',
      fim: 'F60000000320',
    }),
    anschrift: anschriftInland({ whose }),
    telefon: telefon({ whose, optional: true }),
  })
}

/** What a business does, in words. A code list of economic activities was not at hand. */
export function taetigkeit<P extends boolean = false, W extends ConditionData = never, Q extends ConditionData = never>(
  options?: Given<TextOptions, P, W, Q>,
): Made<string, P, W, Q> {
  return textOf<P, W, Q>(
    {
      label: { de: 'Tätigkeit', en: 'Activity' },
      phrase: { de: 'die Tätigkeit', en: 'the activity' },
      hint: {
        de: 'So genau wie möglich, zum Beispiel „Einzelhandel mit Fahrrädern“ statt „Handel“.',
        en: 'As precisely as possible, for example “retail of bicycles” instead of “trade”.',
      },
    },
    options,
    { maxLength: 1_000, multiline: true },
  )
}
