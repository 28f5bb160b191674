import type { CodeList, LoadedCodeList } from '../model/code-list.js'
import type { FormDefinition } from '../model/definition.js'
import { outlineOf, walk } from '../model/outline.js'
import { loadCodeList } from './load-code-list.js'

export interface CodeListsOptions {
  /** Lists that are not part of this package; taken by URN and version before ours are asked. */
  readonly own?: readonly LoadedCodeList[]
}

/**
 * All lists that the questions of a form choose from, each once, with their entries: what `summarise` needs to show
 * names in place of codes.
 *
 * @throws {CodeListError} `code-list-unknown` for a list that is neither ours nor in `own`
 */
export async function codeListsOf(
  form: FormDefinition,
  { own = [] }: CodeListsOptions = {},
): Promise<readonly LoadedCodeList[]> {
  const lists = new Map<string, CodeList>()
  for (const { part } of walk(outlineOf(form)))
    if (part.kind === 'code' && 'list' in part.definition) lists.set(keyOf(part.definition.list), part.definition.list)
  return Promise.all(
    [...lists].map(async ([key, list]) => own.find((candidate) => keyOf(candidate) === key) ?? loadCodeList(list)),
  )
}

function keyOf({ urn, version }: CodeList): string {
  return `${urn} ${version}`
}
