import { resolvePath } from '../conditions/resolve-path.js'
import { FormDefinitionError } from '../errors.js'
import type { FormDefinition } from './definition.js'
import type { Evidence } from './metadata.js'
import { pathOf, walk, type OutlineNode } from './outline.js'
import { isList, isPlainObject } from './plain-object.js'

/**
 * Makes sure that pages ask every question exactly once.
 *
 * @throws {FormDefinitionError} `path-unknown`, `path-out-of-scope`, `page-asks-twice`, `page-misses-question`
 */
export function checkPages(form: FormDefinition, root: OutlineNode): void {
  if (form.pages === undefined) return
  const asked = new Set<OutlineNode>()
  for (const path of form.pages.flatMap((page) => page.ask)) {
    const { node } = resolvePath(path, root)
    for (const question of walk(node)) {
      if (asked.has(question)) throw askedTwice(pathOf(question))
      asked.add(question)
    }
  }
  for (const node of walk(root)) if (isLeaf(node) && !asked.has(node)) throw missed(pathOf(node))
}

function isLeaf(node: OutlineNode): boolean {
  return node.children.size === 0
}

function askedTwice(path: string): FormDefinitionError {
  return new FormDefinitionError('page-asks-twice', {
    message: `The pages ask '${path}' twice. Name it, or the group that holds it, on one page only.`,
    facts: { path },
  })
}

function missed(path: string): FormDefinitionError {
  return new FormDefinitionError('page-misses-question', {
    message: `No page asks '${path}', so the form could not be completed. Add it, or the group that holds it, to a page.`,
    facts: { path },
  })
}

/**
 * Makes sure that proofs name the question by which they are uploaded.
 *
 * @throws {FormDefinitionError} `metadata-invalid`, `path-unknown`
 */
export function checkEvidence(form: FormDefinition, root: OutlineNode): void {
  for (const { field } of evidenceOf(form)) if (field !== undefined) resolvePath(field, root)
}

/** Authors in JavaScript may have left it out. */
function evidenceOf({ id, evidence }: FormDefinition): readonly Evidence[] {
  if (isList(evidence) && evidence.every(isPlainObject)) return evidence
  throw new FormDefinitionError('metadata-invalid', {
    message: `The proofs of '${id}' are no list. Write evidence: [] where none is wanted.`,
    facts: { id },
  })
}
