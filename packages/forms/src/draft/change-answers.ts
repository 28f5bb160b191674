import { isUnanswered } from '../model/normalise.js'
import { isList, isPlainObject, readOwn } from '../model/plain-object.js'
import type { MigrationChange } from './migration-step.js'
import { setIn } from './set-in.js'

/** A change does not fit the answers. The message is about paths only. */
export class ChangeProblem extends Error {}

/** The answers after one change; a problem when the change does not fit them. */
export function changeAnswers(answers: unknown, change: MigrationChange): unknown {
  switch (change.op) {
    case 'rename': {
      const names = change.path.split('.')
      return moveIn(answers, names, [...names.slice(0, -1), change.name])
    }
    case 'move':
      return moveIn(answers, change.from.split('.'), change.to.split('.'))
    case 'drop':
      return updateIn(answers, change.path.split('.'), () => undefined)
    case 'default':
      return updateIn(answers, change.path.split('.'), (value) => (isUnanswered(value) ? change.value : value))
    case 'map':
      return updateIn(answers, change.path.split('.'), (value) => mapped(value, change.values))
  }
}

/** Replaces what lies at a path, in each entry of lists on the way; nothing where the group around it was not begun. */
function updateIn(target: unknown, [name, ...rest]: readonly string[], update: (value: unknown) => unknown): unknown {
  if (name === undefined) return update(target)
  if (isList(target)) return target.map((entry) => updateIn(entry, [name, ...rest], update))
  if (!isPlainObject(target)) return target
  return setIn(target, [name], updateIn(readOwn(target, name), rest, update))
}

/** Follows both paths as long as they agree, into each entry of lists, and moves where they part. */
function moveIn(target: unknown, from: readonly string[], to: readonly string[]): unknown {
  if (isList(target)) return target.map((entry) => moveIn(entry, from, to))
  if (!isPlainObject(target)) return target
  const [name, ...restFrom] = from
  const [toName, ...restTo] = to
  if (name !== undefined && name === toName && restFrom.length > 0 && restTo.length > 0) {
    const inner = readOwn(target, name)
    return inner === undefined ? target : setIn(target, [name], moveIn(inner, restFrom, restTo))
  }
  const value = lookUp(target, from)
  if (value === undefined) return target
  if (!isUnanswered(lookUp(target, to)))
    throw new ChangeProblem(`'${to.join('.')}' already has an answer; drop it first`)
  return setIn(setIn(target, from, undefined), to, value)
}

function lookUp(target: unknown, names: readonly string[]): unknown {
  let value = target
  for (const name of names) {
    if (isList(value))
      throw new ChangeProblem(`'${names.join('.')}' leads into a list that the other path does not enter`)
    if (!isPlainObject(value)) return undefined
    value = readOwn(value, name)
  }
  return value
}

function mapped(value: unknown, values: Readonly<Record<string, unknown>>): unknown {
  if (isList(value)) return [...new Set(value.map((key) => mapped(key, values)))]
  return typeof value === 'string' && Object.hasOwn(values, value) ? values[value] : value
}
