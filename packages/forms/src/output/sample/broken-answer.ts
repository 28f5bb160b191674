import {
  defaultMaxFileSize,
  type ChoicesDefinition,
  type FieldDefinition,
  type FileDefinition,
  type RepeatDefinition,
} from '../../model/definition.js'
import { isPlainObject } from '../../model/plain-object.js'
import type { Breaking, BreakingContext } from './breaking.js'
import { brokenDay, brokenPartialDate } from './broken-date.js'
import { brokenEmail, brokenText } from './broken-text.js'
import type { Random } from './random.js'

/** Ways to break a given, valid answer a little; none for the parts of groups, which have places of their own. */
export function breakingsOf(
  definition: FieldDefinition,
  valid: unknown,
  context: BreakingContext,
): readonly Breaking[] {
  const { random } = context
  switch (definition.kind) {
    case 'text':
      return [...brokenText(definition, valid, context), wrongType(7)]
    case 'email':
      return [...brokenEmail(valid, random), wrongType(false)]
    case 'date':
      return [...brokenDay(definition, context), wrongType(20_250_101)]
    case 'partialDate':
      return [...brokenPartialDate(definition, context), wrongType('1980')]
    case 'yesNo':
      return [wrongType(random.pick<unknown>(['ja', 'nein', 1]))]
    case 'confirmation':
      return [{ code: 'confirmation-required', make: () => false }, wrongType('ja')]
    case 'integer':
      return [...brokenNumber(definition.min, definition.max), wrongType(random.pick<unknown>(['sieben', 1.5]))]
    case 'cents':
      return [...brokenNumber(definition.min ?? 0, definition.max), wrongType(random.pick<unknown>(['1,50', 0.5]))]
    case 'file':
      return brokenFile(definition, valid, random)
    case 'choice':
      return [{ code: 'choice-unknown', make: () => 'unbekannt' }, wrongType(7)]
    case 'code':
      return [{ code: 'code-unknown', make: () => 'unbekannt' }, wrongType(7)]
    case 'choices':
      return brokenChoices(definition, valid, random)
    case 'repeat':
      return brokenList(definition, valid)
    case 'variant':
      return [wrongType('x')]
    case 'group':
      return [wrongType('x')]
  }
}

function wrongType(value: unknown): Breaking {
  return { code: 'wrong-type', make: () => value }
}

function brokenNumber(min: number | undefined, max: number | undefined): readonly Breaking[] {
  // Beside an open limit lie the safe integers, and beyond them nothing that can be written exactly.
  return [
    { code: 'number-too-small', make: () => (min === undefined ? Number.MIN_SAFE_INTEGER * 4 : min - 1) },
    { code: 'number-too-large', make: () => (max === undefined ? Number.MAX_SAFE_INTEGER * 4 : max + 1) },
  ]
}

function brokenFile(definition: FileDefinition, valid: unknown, random: Random): readonly Breaking[] {
  const file: object = isPlainObject(valid) ? valid : {}
  const withPart = (part: object) => () => ({ ...file, ...part })
  const filename = random.pick(['../pass.pdf', '..', 'a\\b.pdf', 'fdp.\u202Eexe', `${'x'.repeat(252)}.pdf`])
  return [
    { code: 'file-empty', make: withPart({ size: 0 }) },
    { code: 'file-too-large', make: withPart({ size: (definition.maxSize ?? defaultMaxFileSize) + 1 }) },
    { code: 'file-type-not-allowed', make: withPart({ mediaType: 'application/x-muster' }) },
    { code: 'file-name-invalid', make: withPart({ filename }) },
    {
      code: 'wrong-type',
      make: withPart(random.pick<object>([{ size: '1' }, { attachmentId: 'x' }, { filename: undefined }])),
    },
  ]
}

function brokenChoices(definition: ChoicesDefinition, valid: unknown, random: Random): readonly Breaking[] {
  const offered = Object.keys(definition.choices)
  const { min = 1, max = offered.length } = definition
  const chosen: unknown[] = Array.isArray(valid) && valid.length > 0 ? valid : offered.slice(0, Math.max(min, 1))
  return [
    { code: 'choice-unknown', make: () => [...chosen.slice(1), 'unbekannt'] },
    ...(max < 2 ? [] : [{ code: 'choice-repeated' as const, make: () => withOneTwice(chosen, max, random) }]),
    ...(min < 2 ? [] : [{ code: 'too-few' as const, make: () => offered.slice(0, min - 1) }]),
    { code: 'too-many', make: () => [...offered, ...offered].slice(0, max + 1) },
    { code: 'wrong-type', make: () => chosen[0] },
  ]
}

/** What was chosen, one of it twice; in the place of another when there is no room for more. */
function withOneTwice(chosen: readonly unknown[], max: number, random: Random): readonly unknown[] {
  const twice = chosen[random.integer(0, Math.min(chosen.length, max - 1) - 1)]
  return [...chosen.slice(0, max - 1), twice]
}

function brokenList({ min = 1, max }: RepeatDefinition, valid: unknown): readonly Breaking[] {
  const entries: unknown[] = Array.isArray(valid) ? valid : []
  const many = () => Array.from({ length: max + 1 }, (_, at) => entries[at % entries.length])
  return [
    ...(entries.length === 0 ? [] : [{ code: 'too-many' as const, make: many }]),
    ...(min < 2 ? [] : [{ code: 'too-few' as const, make: () => entries.slice(0, min - 1) }]),
    wrongType('x'),
  ]
}
