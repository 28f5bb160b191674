import { choiceKey } from '../../model/choice-key.js'
import type { CodeList as OurCodeList } from '../../model/code-list.js'
import type { ChoiceDefinition, CodeDefinition } from '../../model/definition.js'
import type { Texts } from '../../model/texts.js'
import type { CodeList } from '../genericode/code-list.js'
import type { FimField } from '../model.js'
import { untranslated, type Report, type SourceContext } from './context.js'
import { shippedListOf } from './shipped-list.js'

/** What a selection chooses from: values that the form names itself, or a list of this package. */
export type Selection = Pick<ChoiceDefinition, 'choices'> | Pick<CodeDefinition, 'list'>

/** What can be chosen; undefined when no list is at hand, or too long a one that is not ours. */
export function selectionOf(field: FimField, context: SourceContext, gap: Report): Selection | undefined {
  if (field.werte !== undefined) {
    if (field.werte.some(({ hilfe }) => hilfe !== undefined))
      gap('content-left-out', 'help of single values is left out.')
    if (field.werte.length > 0) return { choices: keyed(field.werte, gap) }
  }
  const list = codeListOf(field, context)
  const ours = field.codeliste === undefined ? undefined : shippedListOf(field.codeliste)
  if (list === undefined) {
    if (ours !== undefined) {
      if (!ours.isSameVersion) gap('code-list-version-differs', otherVersion(ours.list, field))
      return { list: ours.list }
    }
    const name = field.codeliste?.canonicalVersionUri ?? field.codeliste?.canonicalIdentification ?? 'no list'
    gap(
      'code-list-missing',
      `the values are kept elsewhere (${name}). Pass the genericode file; until then it is a text.`,
    )
    return undefined
  }
  const entries = list.entries.filter(({ selectable }) => selectable)
  if (entries.length <= context.maxChoices && entries.length > 0) return { choices: keyed(entries, gap) }
  if (ours !== undefined && ours.list.version === list.version) return { list: ours.list }
  gap('code-list-too-long', `${entries.length} entries are too many for a choice, so it is a text that holds the code.`)
  return undefined
}

function otherVersion({ name, version }: OurCodeList, { codeliste }: FimField): string {
  const named = codeliste?.canonicalVersionUri ?? codeliste?.version ?? 'none'
  return `the file names ${named}; asked is by the list '${name}' of this package, version ${version}. Make sure that the receiver knows its codes, or pass the genericode file.`
}

/** The list that the field refers to, by version if it names one. */
function codeListOf({ codeliste }: FimField, { codeLists }: SourceContext): CodeList | undefined {
  if (codeliste === undefined) return undefined
  const { canonicalVersionUri: versionUri, canonicalIdentification: uri, version } = codeliste
  return codeLists.find(
    (list) =>
      (versionUri !== undefined && list.canonicalVersionUri === versionUri) ||
      (uri !== undefined && list.canonicalUri === uri && (version === undefined || list.version === version)),
  )
}

/** Length of the longest code of a known list, else what codes in use stay below. */
export function longestCode(field: FimField, context: SourceContext): number {
  const lengths = codeListOf(field, context)?.entries.map(({ code }) => Array.from(code).length) ?? []
  return lengths.length === 0 ? 100 : Math.max(...lengths)
}

function keyed(
  entries: readonly { readonly code: string; readonly name: string }[],
  gap: Report,
): Record<string, Texts> {
  const choices = new Map<string, Texts>()
  for (const { code, name } of entries) {
    const key = choiceKey(code)
    if (choices.has(key)) gap('choice-code-duplicate', `the code ${code} stands twice; the first one stays.`)
    else choices.set(key, untranslated(name))
  }
  if (entries.some(({ code }) => choiceKey(code) !== code))
    gap('choice-code-renamed', "codes such as 1 became 'code1', because JavaScript would reorder them.")
  return Object.fromEntries(choices)
}
