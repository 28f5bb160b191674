import { german, spoken, textsAt } from '../languages/spoken.js'
import { codesOf, type CodeList, type LoadedCodeList } from '../model/code-list.js'
import type { Day } from '../model/calendar.js'
import type { CodeDefinition, FieldDefinition } from '../model/definition.js'
import { isList } from '../model/plain-object.js'
import type { AnyLanguage, OverlayTexts } from '../model/overlay.js'
import type { Texts } from '../model/texts.js'
import type { OptionView, QuestionView } from './form-view.js'
import { inputModeOf } from './input-mode.js'
import { limitsOf } from './limits-view.js'
import { viewValueOf } from './view-value.js'

/** How questions are shown. */
export interface QuestionStyle {
  readonly language: AnyLanguage
  readonly today: () => Day
  readonly codeLists: readonly LoadedCodeList[]
}

export type SimpleDefinition = Extract<FieldDefinition, { kind: QuestionView['kind'] }>

/** What a question has besides the things that every part of a page has. */
export function questionPart(
  definition: SimpleDefinition,
  { path, value: raw, isSensitive }: { readonly path: string; readonly value: unknown; readonly isSensitive: boolean },
  style: QuestionStyle,
): Omit<QuestionView, 'path' | 'name' | 'id' | 'describedBy' | 'label' | 'hint' | 'help' | 'issues' | 'isRequired'> {
  const value = viewValueOf(definition.kind, raw)
  const options = optionsOf(definition, value, textsAt(style.language, path), style)
  const inputMode = inputModeOf(definition)
  const { autocomplete, specialCategory } = definition
  return {
    kind: definition.kind,
    ...(value !== undefined && { value }),
    ...(options !== undefined && { options }),
    ...(definition.kind === 'code' && { codeList: listOf(definition.list) }),
    limits: limitsOf(definition, style.today),
    ...(autocomplete !== undefined && { autocomplete }),
    ...(inputMode !== undefined && { inputMode }),
    isMultiline: definition.kind === 'text' && (definition.multiline ?? false),
    isSensitive: isSensitive || (definition.sensitive ?? false) || specialCategory !== undefined,
    ...(specialCategory !== undefined && { specialCategory }),
  }
}

const yesAndNo: readonly (readonly [boolean, Texts])[] = [
  [true, { de: 'Ja', en: 'Yes' }],
  [false, { de: 'Nein', en: 'No' }],
]

function optionsOf(
  definition: SimpleDefinition,
  value: unknown,
  own: OverlayTexts | undefined,
  { language, codeLists }: QuestionStyle,
): readonly OptionView[] | undefined {
  const isChosen = (key: string | boolean) => (isList(value) ? value.includes(key) : value === key)
  switch (definition.kind) {
    case 'choice':
    case 'choices':
      return Object.entries(definition.choices).map(([key, texts]) => ({
        value: key,
        label: spoken(texts, language, own?.choices?.[key]),
        isChosen: isChosen(key),
      }))
    case 'yesNo':
      return yesAndNo.map(([key, texts]) => ({ value: key, label: spoken(texts, language), isChosen: isChosen(key) }))
    case 'code':
      return entriesOf(definition, codeLists)?.map(({ code, name }) => ({
        value: code,
        label: german(name),
        isChosen: isChosen(code),
      }))
    default:
      return undefined
  }
}

function listOf({ name, urn, version }: CodeList) {
  return { name, urn, version }
}

/** The entries that can be chosen, when the list was loaded in this version. */
function entriesOf({ list }: CodeDefinition, loaded: readonly LoadedCodeList[]) {
  const codes = codesOf(list)
  const found = loaded.find(({ urn, version }) => urn === list.urn && version === list.version)
  return found?.entries.filter(({ code }) => codes.has(code))
}
