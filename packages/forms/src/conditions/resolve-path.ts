import { FormDefinitionError } from '../errors.js'
import { innerDepth, pathOf, type OutlineNode } from '../model/outline.js'

/** What a path of a condition leads to, seen from where the condition stands. */
export interface Target {
  readonly node: OutlineNode
  /** Part of a composed answer, e.g. `jahr` of a partial date. */
  readonly part: string | undefined
  /** How many lists lie between the place of the condition and the target. */
  readonly up: number
}

/** Names of the parts of composed answers, by kind of question. */
export const answerParts: Readonly<Record<string, readonly string[]>> = {
  partialDate: ['tag', 'monat', 'jahr'],
  file: ['attachmentId', 'filename', 'mediaType', 'size'],
}

/**
 * Finds the question that a path names. `self.` starts at the container (the group that holds the owner, or the group
 * that carries a rule); everything else starts at the form.
 *
 * @throws {FormDefinitionError} `path-unknown`, `path-out-of-scope`
 */
export function resolvePath(path: string, container: OutlineNode): Target {
  const isRelative = path.startsWith('self.')
  const names = (isRelative ? path.slice('self.'.length) : path).split('.')
  let node = isRelative ? container : rootOf(container)
  for (const [position, name] of names.entries()) {
    const child = node.children.get(name)
    if (child !== undefined) {
      requireScope(node, container, path)
      node = child
    } else if (position === names.length - 1 && (answerParts[node.part.kind] ?? []).includes(name)) {
      return { node, part: name, up: innerDepth(container) - node.depth }
    } else {
      throw unknownPath(path, node)
    }
  }
  return { node, part: undefined, up: innerDepth(container) - node.depth }
}

function rootOf(node: OutlineNode): OutlineNode {
  return node.parent === undefined ? node : rootOf(node.parent)
}

/** From outside of a list nobody could say which entry is meant. */
function requireScope(entered: OutlineNode, container: OutlineNode, path: string): void {
  if (entered.part.kind !== 'repeat') return
  for (let node: OutlineNode | undefined = container; node !== undefined; node = node.parent) {
    if (node === entered) return
  }
  throw new FormDefinitionError('path-out-of-scope', {
    message: `The path '${path}' leads into the list '${pathOf(entered)}' from outside. Refer to the whole list, or put the condition on a question of the list.`,
    facts: { path, list: pathOf(entered) },
  })
}

function unknownPath(path: string, node: OutlineNode): FormDefinitionError {
  const place = pathOf(node) === '' ? 'the form' : `'${pathOf(node)}'`
  const known = [...node.children.keys()].join(', ') || 'nothing'
  return new FormDefinitionError('path-unknown', {
    message: `No question '${path}': ${place} has ${known}. Write the path from the section down, or with 'self.' from the group of the question.`,
    facts: { path },
  })
}
