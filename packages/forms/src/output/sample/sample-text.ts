import { valueRules } from '../../bausteine/value-rules.js'
import type { Day } from '../../model/calendar.js'
import { defaultMaxLength, type TextDefinition } from '../../model/definition.js'
import type { Random } from './random.js'
import { sampleDay } from './sample-date.js'

type Words = readonly [string, ...string[]]

/** Words for questions with a FIM identifier. All are obviously artificial; some hold letters beyond A to Z. */
const wordsByFim: Readonly<Record<string, Words>> = {
  F60000000227: ['Muster-Beispiel', 'Musterfrau', 'Mustermann', 'Beispiel-Müßig', 'Mustermanová'],
  F60000000228: ['Erika', 'Max', 'Erika Renée', 'Jörg', 'Łucja'],
  F60000000229: ['Dr.', 'Dr. med.', 'Dr. h. c.'],
  F60000000243: ['Musterweg', 'Beispielstraße', 'Platz der Muster'],
  F60000000247: ['Musterstadt', 'Beispielhausen', 'Müsterlich'],
  F60000000248: ['Hinterhaus', 'bei Muster'],
}

/** Words for everything else; type A of DIN 91379, so that every permitted set contains them. */
const anyWords: Words = ['Muster', 'Beispiel', 'Muster-Beispiel', 'Müster']

/** A text that fits the length, characters and rule of the question. */
export function sampleText(definition: TextDefinition, today: Day, random: Random): string {
  const { min, max } = definition
  if (min !== undefined || max !== undefined)
    return sampleDay({ ...(min && { min }), ...(max && { max }) }, 5, today, random).slice(0, 'YYYY-MM'.length)
  if (definition.rule !== undefined) return valueRules[definition.rule].sample(random.integer(0, 999_999))
  const words = (definition.fim === undefined ? undefined : wordsByFim[definition.fim]) ?? anyWords
  return fitted(random.pick(words), definition.minLength ?? 1, definition.maxLength ?? defaultMaxLength)
}

/** Cut or repeated without ending in a blank, which normalisation would take away. */
function fitted(word: string, minLength: number, maxLength: number): string {
  const short = word.slice(0, maxLength)
  return short.padEnd(minLength, 'muster').replace(/ $/u, 'x')
}
