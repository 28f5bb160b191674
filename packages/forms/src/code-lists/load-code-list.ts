import { IntegrationError } from '@amt24/core'
import type { CodeList, LoadedCodeList } from '../model/code-list.js'
import { published, type CodeListName } from './published.js'

/** The package has no list of this name, or has it in another version. */
export class CodeListError extends IntegrationError<'code-list-unknown'> {}

/**
 * Loads the entries of a code list, by its name or by the list that a question refers to. The lists do not change, so
 * that the result can be kept.
 *
 * @throws {CodeListError} `code-list-unknown`
 */
export async function loadCodeList(wanted: CodeListName | CodeList): Promise<LoadedCodeList> {
  const name: string = typeof wanted === 'string' ? wanted : wanted.name
  const version = typeof wanted === 'string' ? undefined : wanted.version
  if (!isCodeListName(name)) throw unknownList(name, version)
  const { list, load } = published[name]
  if (typeof wanted !== 'string' && !isSame(list, wanted)) throw unknownList(name, version)
  const { entries } = await load()
  return { ...list, entries }
}

function isCodeListName(name: string): name is CodeListName {
  return Object.hasOwn(published, name)
}

function isSame(list: CodeList, { urn, version }: CodeList): boolean {
  return list.urn === urn && list.version === version
}

function unknownList(name: string, version: string | undefined): CodeListError {
  const inVersion = version === undefined ? '' : ` in version '${version}'`
  return new CodeListError('code-list-unknown', {
    message: `The package has no code list '${name}'${inVersion}. Choose one of: ${Object.keys(published).join(', ')}; entries of a list of your own come from you.`,
    facts: { name, ...(version !== undefined && { version }) },
  })
}
