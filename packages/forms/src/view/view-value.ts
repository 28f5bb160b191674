import { answerParts } from '../conditions/resolve-path.js'
import type { FieldKind } from '../model/field-kind.js'
import { isList, isPlainObject, lengthOf, readOwn } from '../model/plain-object.js'
import type { ViewValue } from './form-view.js'
import { isScalar } from '../model/scalar.js'

/** No question offers so many choices; a longer list is no answer that somebody gave. */
const maxChosen = 1_000

/** An answer of any kind as plain JSON; undefined when there is none, or nothing that a page could show. */
export function viewValueOf(kind: FieldKind, value: unknown): ViewValue | undefined {
  if (isScalar(value)) return value
  if (isList(value)) {
    const length = Math.min(lengthOf(value), maxChosen)
    return Array.from({ length }, (_, i) => readOwn(value, i)).filter((key) => typeof key === 'string')
  }
  if (!isPlainObject(value)) return undefined
  const parts = (answerParts[kind] ?? []).flatMap((name) => {
    const part = readOwn(value, name)
    return isScalar(part) ? [[name, part] as const] : []
  })
  return parts.length === 0 ? undefined : Object.fromEntries(parts)
}
