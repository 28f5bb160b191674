import type { ConditionData } from '../model/condition.js'
import type { Given, Made } from '../model/field.js'
import type { Texts } from '../model/texts.js'
import { groupOf, textOf, type FieldsFor, type GroupOptions, type TextOptions } from './block.js'
import type { Whose } from './phrase.js'
import { staatImAusland } from './staat.js'

/** An address outside of Germany, as it stands on a letter. */
export interface AnschriftAusland {
  zeile1: string
  zeile2: string
  zeile3?: string
  zeile4?: string
  zeile5?: string
  /** Key of the list `staat`, never that of Germany. */
  staat: string
}

/** Address abroad: two to five lines and the state (FIM group G60000000091). */
export function anschriftAusland<
  P extends boolean = false,
  W extends ConditionData = never,
  Q extends ConditionData = never,
>(options?: Given<GroupOptions & Whose, P, W, Q>): Made<AnschriftAusland, P, W, Q> {
  const { whose, ...own }: GroupOptions & Whose = options ?? {}
  return groupOf<AnschriftAusland, P, W, Q>(
    { label: { de: 'Anschrift im Ausland', en: 'Address abroad' }, fim: 'G60000000091' },
    own,
    anschriftAuslandFields(whose),
  )
}

/** The questions of {@link anschriftAusland}, for blocks in which they are a branch. */
export function anschriftAuslandFields(whose?: Texts): FieldsFor<AnschriftAusland> {
  return {
    zeile1: zeile('1', {
      whose,
      hint: { de: 'Zum Beispiel Straße und Hausnummer.', en: 'For example street and house number.' },
    }),
    zeile2: zeile('2', {
      whose,
      hint: { de: 'Zum Beispiel Postleitzahl und Ort.', en: 'For example postcode and town.' },
    }),
    zeile3: zeile('3', { whose, optional: true }),
    zeile4: zeile('4', { whose, optional: true }),
    zeile5: zeile('5', { whose, optional: true }),
    staat: staatImAusland({ whose }),
  }
}

function zeile<P extends boolean = false, W extends ConditionData = never, Q extends ConditionData = never>(
  number: string,
  options: Given<TextOptions, P, W, Q>,
): Made<string, P, W, Q> {
  return textOf<P, W, Q>(
    {
      label: { de: `Anschrift, Zeile ${number}`, en: `Address, line ${number}` },
      phrase: { de: `Zeile ${number} der Anschrift`, en: `line ${number} of the address` },
      fim: 'F60000000262',
    },
    options,
    { maxLength: 35, characters: 'din-91379-b' },
  )
}
