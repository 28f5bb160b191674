import * as shipped from '../../code-lists/lists.js'
import type { CodeList } from '../../model/code-list.js'
import type { FimCodeListReference } from '../model.js'

/** Lists of this package that hold less than what is published under their URN. */
const parts: readonly CodeList[] = [shipped.agsSachsen, shipped.arsSachsen]

export interface ShippedList {
  readonly list: CodeList
  /** Whether it is the version that the field names, or the field names none. */
  readonly isSameVersion: boolean
}

/** The list of this package that a field refers to, whatever its version. Another column of codes makes another list. */
export function shippedListOf(reference: FimCodeListReference): ShippedList | undefined {
  const { canonicalIdentification: uri, canonicalVersionUri: versionUri, version, codeKey } = reference
  if (codeKey !== undefined) return undefined
  const list = Object.values(shipped).find(({ urn }) => uri === urn || versionUri?.startsWith(`${urn}_`) === true)
  if (list === undefined || parts.includes(list)) return undefined
  const isSameVersion =
    versionUri === undefined
      ? version === undefined || version === list.version
      : versionUri === `${list.urn}_${list.version}`
  return { list, isSameVersion }
}

/** The name under which `@amt24/forms/code-lists` exports a list; undefined for any other list. */
export function exportNameOf({ urn, version, name }: CodeList): string | undefined {
  const isSame = ([, list]: readonly [string, CodeList]): boolean =>
    list.name === name && list.urn === urn && list.version === version
  return Object.entries(shipped).find(isSame)?.[0]
}
