import { FormDefinitionError } from '../errors.js'
import { pathOf, type OutlineNode } from './outline.js'

/** A letter for the kind, then 8 digits (XDatenfelder 2) or 11 (XDatenfelder 3). */
const identifier = /^[A-Z]\d{8}(?:\d{3})?$/
const version = /^\d{1,4}(?:\.\d{1,4}){1,2}$/

/** Whether FIM writes versions so, which makes it a part of keys. */
export function isFimVersion(text: string): boolean {
  return version.test(text)
}

/**
 * Makes sure that the FIM identifier of a place can be used as a key and found again.
 *
 * @throws {FormDefinitionError} `fim-invalid`
 */
export function checkFim(node: OutlineNode): void {
  const { definition } = node.part
  const fim = 'fim' in definition ? definition.fim : undefined
  const fimVersion = 'fimVersion' in definition ? definition.fimVersion : undefined
  if (fim !== undefined && !identifier.test(fim)) throw invalid(node, `'${fim}' is not an identifier like F60000000227`)
  if (fimVersion === undefined) return
  if (fim === undefined) throw invalid(node, 'a version needs the identifier whose version it is')
  if (!isFimVersion(fimVersion)) throw invalid(node, `'${fimVersion}' is not a version like 1.1.0`)
}

function invalid(node: OutlineNode, what: string): FormDefinitionError {
  return new FormDefinitionError('fim-invalid', {
    message: `The FIM identity of '${pathOf(node)}' cannot be used: ${what}. Correct \`fim\` and \`fimVersion\`.`,
    facts: { path: pathOf(node) },
  })
}
