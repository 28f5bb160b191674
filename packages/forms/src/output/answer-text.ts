import { valueRules } from '../bausteine/value-rules.js'
import { german, spoken, textsAt } from '../languages/spoken.js'
import { writtenBytes, writtenCents, writtenDay, writtenPartialDate } from '../languages/written.js'
import { formatMediaType } from '../messages/format.js'
import { isExistingDay } from '../model/calendar.js'
import type {
  ChoiceDefinition,
  ChoicesDefinition,
  FieldDefinition,
  FileAnswer,
  TextDefinition,
} from '../model/definition.js'
import { codesOf, type CodeList, type LoadedCodeList } from '../model/code-list.js'
import type { AnyLanguage, Direction, SpokenText } from '../model/overlay.js'
import type { Texts } from '../model/texts.js'
import { isFileAnswer, isTeilDatum } from './answer-guards.js'

/** An answer as people read it. What somebody typed has no `lang`, because nobody knows it, and its `dir` is `auto`. */
export interface AnswerText {
  readonly text: string
  readonly lang?: string
  readonly dir: Direction | 'auto'
}

const words = {
  yes: { de: 'Ja', en: 'Yes' },
  no: { de: 'Nein', en: 'No' },
  confirmed: { de: 'Bestätigt', en: 'Confirmed' },
} as const

/** How answers are written for people. */
interface AnswerStyle {
  readonly language: AnyLanguage
  readonly codeLists: readonly LoadedCodeList[]
}

/**
 * One answer as people read it; undefined when there is none or it is of the wrong kind.
 *
 * @param path - of the question, by which an overlay may name choices
 */
export function answerText(
  definition: FieldDefinition,
  { path, value }: { readonly path: string; readonly value: unknown },
  style: AnswerStyle,
): AnswerText | undefined {
  const { language } = style
  switch (definition.kind) {
    case 'text':
      return typeof value === 'string' && value !== '' ? typed(spelledOut(definition, value, language)) : undefined
    case 'email':
      return typeof value === 'string' && value !== '' ? typed(value) : undefined
    case 'date':
      return typeof value === 'string' && isExistingDay(value) ? writtenDay(value, language) : undefined
    case 'partialDate':
      return isTeilDatum(value) ? writtenPartialDate(value, language) : undefined
    case 'yesNo':
      return typeof value === 'boolean' ? spoken(value ? words.yes : words.no, language) : undefined
    case 'confirmation':
      return value === true ? spoken(words.confirmed, language) : undefined
    case 'integer':
      // Without thousands separators: a whole number may be a year.
      return typeof value === 'number' ? typed(String(value)) : undefined
    case 'cents':
      return typeof value === 'number' ? writtenCents(value, language) : undefined
    case 'file':
      return isFileAnswer(value) ? typed(fileText(value, language)) : undefined
    case 'choice':
      return chosen(definition, path, [value], language)
    case 'choices':
      return Array.isArray(value) ? chosen(definition, path, value, language) : undefined
    case 'code':
      return typeof value === 'string' && codesOf(definition.list).has(value)
        ? codeText(definition.list, value, style.codeLists)
        : undefined
    default:
      return undefined
  }
}

function typed(text: string): AnswerText {
  return { text, dir: 'auto' }
}

function codeText(list: CodeList, value: string, loaded: readonly LoadedCodeList[]): AnswerText {
  const entries = loaded.find(({ urn, version }) => urn === list.urn && version === list.version)?.entries
  const name = entries?.find(({ code }) => code === value)?.name
  return name === undefined ? typed(value) : german(name)
}

function spelledOut({ rule }: TextDefinition, value: string, language: AnyLanguage): string {
  return (rule && valueRules[rule].format?.(value, language === 'en' ? 'en' : 'de')) ?? value
}

function chosen(
  { choices }: ChoiceDefinition | ChoicesDefinition,
  path: string,
  keys: readonly unknown[],
  language: AnyLanguage,
): AnswerText | undefined {
  const own = textsAt(language, path)?.choices
  const named = keys.flatMap((key): (readonly [Texts, SpokenText])[] => {
    const texts = typeof key === 'string' && Object.hasOwn(choices, key) ? choices[key] : undefined
    return typeof key === 'string' && texts !== undefined ? [[texts, spoken(texts, language, own?.[key])]] : []
  })
  const [first] = named
  if (first === undefined) return undefined
  // One answer is in one language: where a text is missing, all are German.
  const isMixed = named.some(([, { lang }]) => lang !== first[1].lang)
  const said = named.map(([texts, text]) => (isMixed ? german(texts.de) : text))
  const separator = !isMixed && first[1].dir === 'rtl' ? '، ' : ', '
  return { ...(isMixed ? german('') : first[1]), text: said.map(({ text }) => text).join(separator) }
}

function fileText({ filename, mediaType, size }: FileAnswer, language: AnyLanguage): string {
  return `${filename} (${formatMediaType(mediaType)}, ${writtenBytes(size, language).text})`
}
