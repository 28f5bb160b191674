import { valueRules } from '../bausteine/value-rules.js'
import { formatBytes, formatCents, formatDate, formatMediaType, formatPartialDate } from '../messages/format.js'
import { isExistingDay } from '../model/calendar.js'
import type { FieldDefinition, FileAnswer, TextDefinition } from '../model/definition.js'
import { codesOf, type CodeList, type LoadedCodeList } from '../model/code-list.js'
import type { Language, Texts } from '../model/texts.js'
import { isFileAnswer, isTeilDatum } from './answer-guards.js'

const words = {
  yes: { de: 'Ja', en: 'Yes' },
  no: { de: 'Nein', en: 'No' },
  confirmed: { de: 'Bestätigt', en: 'Confirmed' },
} as const

/** How answers are written for people. */
interface AnswerStyle {
  readonly language: Language
  readonly codeLists: readonly LoadedCodeList[]
}

/** One answer as people read it; undefined when there is none or it is of the wrong kind. */
export function answerText(definition: FieldDefinition, value: unknown, style: AnswerStyle): string | undefined {
  const { language } = style
  switch (definition.kind) {
    case 'text':
      return typeof value === 'string' && value !== '' ? spelledOut(definition, value, language) : undefined
    case 'email':
      return typeof value === 'string' && value !== '' ? value : undefined
    case 'date':
      return typeof value === 'string' && isExistingDay(value) ? formatDate(value, language) : undefined
    case 'partialDate':
      return isTeilDatum(value) ? formatPartialDate(value, language) : undefined
    case 'yesNo':
      return typeof value === 'boolean' ? (value ? words.yes : words.no)[language] : undefined
    case 'confirmation':
      return value === true ? words.confirmed[language] : undefined
    case 'integer':
      // Without thousands separators: a whole number may be a year.
      return typeof value === 'number' ? String(value) : undefined
    case 'cents':
      return typeof value === 'number' ? formatCents(value, language) : undefined
    case 'file':
      return isFileAnswer(value) ? fileText(value, language) : undefined
    case 'choice':
      return chosen(definition.choices, [value], language)
    case 'choices':
      return Array.isArray(value) ? chosen(definition.choices, value, language) : undefined
    case 'code':
      return typeof value === 'string' && codesOf(definition.list).has(value)
        ? codeText(definition.list, value, style.codeLists)
        : undefined
    default:
      return undefined
  }
}

function codeText(list: CodeList, value: string, loaded: readonly LoadedCodeList[]): string {
  const entries = loaded.find(({ urn, version }) => urn === list.urn && version === list.version)?.entries
  return entries?.find(({ code }) => code === value)?.name ?? value
}

function spelledOut({ rule }: TextDefinition, value: string, language: Language): string {
  return (rule && valueRules[rule].format?.(value, language)) ?? value
}

function chosen(choices: Readonly<Record<string, Texts>>, keys: readonly unknown[], language: Language) {
  const texts = keys.flatMap((key) =>
    typeof key === 'string' && Object.hasOwn(choices, key) ? (choices[key]?.[language] ?? []) : [],
  )
  return texts.length > 0 ? texts.join(', ') : undefined
}

function fileText({ filename, mediaType, size }: FileAnswer, language: Language): string {
  return `${filename} (${formatMediaType(mediaType)}, ${formatBytes(size, language)})`
}
