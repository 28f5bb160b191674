import { emailLength, emailPattern } from '../../bausteine/values/email.js'
import {
  defaultMaxFileSize,
  defaultMediaTypes,
  type DateLimit,
  type FieldDefinition,
  type FileDefinition,
  type PartialDateDefinition,
} from '../../model/definition.js'
import type { Language, Texts } from '../../model/texts.js'
import type { ChoiceCodes } from '../key-style/choice-codes.js'
import type { JsonSchema } from './schema.js'
import { textSchema, unprintable } from './text-schema.js'

type SimpleDefinition = Exclude<FieldDefinition, { kind: 'group' | 'repeat' | 'variant' }>

/**
 * The schema of one answer that has no questions inside.
 *
 * @param keys - what the parts of a composed answer are called, by their names
 * @param choices - how the data writes what was chosen
 */
export function answerSchema(
  definition: SimpleDefinition,
  language: Language,
  keys: ReadonlyMap<string, string>,
  choices: ChoiceCodes,
): JsonSchema {
  switch (definition.kind) {
    case 'text':
      return textSchema(definition)
    case 'email':
      return { type: 'string', minLength: emailLength.min, maxLength: emailLength.max, pattern: emailPattern }
    case 'date':
      return { type: 'string', format: 'date', pattern: '^(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}$' }
    case 'partialDate':
      return partialDateSchema(definition, (name) => keys.get(name) ?? name)
    case 'yesNo':
      return { type: 'boolean' }
    case 'confirmation':
      return { type: 'boolean', const: true }
    case 'integer':
      return wholeNumber(definition.min ?? Number.MIN_SAFE_INTEGER, definition.max ?? Number.MAX_SAFE_INTEGER)
    case 'cents':
      return wholeNumber(definition.min ?? 0, definition.max ?? Number.MAX_SAFE_INTEGER)
    case 'file':
      return fileSchema(definition)
    case 'choice':
      return choiceSchema(definition.choices, language, choices)
    case 'code':
      return { type: 'string', enum: definition.list.codes.split(' ') }
    case 'choices':
      return {
        type: 'array',
        items: choiceSchema(definition.choices, language, choices),
        uniqueItems: true,
        minItems: definition.min ?? 1,
        maxItems: definition.max ?? Object.keys(definition.choices).length,
      }
  }
}

function wholeNumber(minimum: number, maximum: number): JsonSchema {
  return { type: 'integer', minimum, maximum }
}

function choiceSchema(
  choices: Readonly<Record<string, Texts>>,
  language: Language,
  { codeOf }: ChoiceCodes,
): JsonSchema {
  return {
    type: 'string',
    oneOf: Object.entries(choices).map(([key, texts]) => ({ const: codeOf(key), title: texts[language] })),
  }
}

/** The calendar and limits relative to today cannot be said; fixed limits are said by their year. */
function partialDateSchema(
  definition: PartialDateDefinition,
  keyOf: (name: 'tag' | 'monat' | 'jahr') => string,
): JsonSchema {
  return {
    type: 'object',
    properties: {
      [keyOf('tag')]: wholeNumber(1, 31),
      [keyOf('monat')]: wholeNumber(1, 12),
      [keyOf('jahr')]: wholeNumber(fixedYear(definition.min) ?? 1, fixedYear(definition.max) ?? 9999),
    },
    required: [keyOf('jahr')],
    dependentRequired: { [keyOf('tag')]: [keyOf('monat')] },
    additionalProperties: false,
  }
}

function fixedYear(limit: DateLimit | undefined): number | undefined {
  return typeof limit === 'string' ? Number(limit.slice(0, 4)) : undefined
}

const uuid = '^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
/** Neither blank nor a folder, and nothing that leads out of a folder or disguises the ending. */
const safeFilename = `^(?!\\.{1,2}$)(?=\\s*\\S)[^/\\\\:${unprintable}]*$`

function fileSchema(definition: FileDefinition): JsonSchema {
  return {
    type: 'object',
    properties: {
      attachmentId: { type: 'string', format: 'uuid', pattern: uuid },
      filename: { type: 'string', minLength: 1, maxLength: 255, pattern: safeFilename },
      mediaType: { type: 'string', enum: definition.mediaTypes ?? defaultMediaTypes },
      size: wholeNumber(1, definition.maxSize ?? defaultMaxFileSize),
    },
    required: ['attachmentId', 'filename', 'mediaType', 'size'],
    additionalProperties: false,
  }
}
