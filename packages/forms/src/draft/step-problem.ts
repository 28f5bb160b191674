import { isList, isPlainObject, readOwn } from '../model/plain-object.js'
import { isScalar } from '../model/scalar.js'

/** What each change must say beside its values, as text. */
const textsOf: Readonly<Record<string, readonly string[]>> = {
  rename: ['path', 'name'],
  move: ['from', 'to'],
  drop: ['path'],
  default: ['path'],
  map: ['path'],
}

/**
 * What is wrong with the shape of a step, which may come from a file: a change that nobody knows must not be passed over in
 * silence, because the answers that it speaks of would be lost.
 */
export function stepProblem(step: unknown): string | undefined {
  if (!isPlainObject(step)) return 'a step is no object'
  if (['from', 'to'].some((key) => typeof readOwn(step, key) !== 'string')) return 'it does not name two versions'
  const changes = readOwn(step, 'changes')
  if (!isList(changes)) return '`changes` is no list'
  return changes.map(changeProblem).find((problem) => problem !== undefined)
}

function changeProblem(change: unknown): string | undefined {
  const op = isPlainObject(change) ? readOwn(change, 'op') : undefined
  const texts = typeof op === 'string' && Object.hasOwn(textsOf, op) ? textsOf[op] : undefined
  if (!isPlainObject(change) || texts === undefined) return `a change is none of ${Object.keys(textsOf).join(', ')}`
  const missing = texts.find((key) => typeof readOwn(change, key) !== 'string')
  if (missing !== undefined) return `'${missing}' of a change is no text`
  if (op === 'default' && !isScalar(readOwn(change, 'value'))) return 'a default is no text, number or boolean'
  if (op !== 'map') return undefined
  const values = readOwn(change, 'values')
  return isPlainObject(values) && Object.values(values).every(isScalar) ? undefined : '`values` is no table of scalars'
}
