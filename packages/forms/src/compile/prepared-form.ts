import { logicOf } from '../conditions/form-logic.js'
import type { Scope } from '../conditions/scope.js'
import { FormUsageError } from '../errors.js'
import type { FormDefinition, TextDefinition } from '../model/definition.js'
import { pathOf, walk, type OutlineNode } from '../model/outline.js'
import { isPlainObject } from '../model/plain-object.js'
import { settledTextOf } from '../validation/check-text.js'
import { IssueList } from '../validation/issue-list.js'
import { compileQuick } from '../validation/quick/compile-quick.js'
import { quickRules } from '../validation/quick-rules.js'
import type { SettledText } from '../validation/settled-text.js'
import { checkFully, type ValidateOptions, type ValidationResult } from '../validation/validate.js'

/**
 * What a generated validator takes from the interpreter, by the path of a place: everything that is not worth generating,
 * and the whole validation for answers that are not simply right. Paths are those of `pathOf`.
 */
export interface PreparedForm {
  /** The quick check of one question. */
  readonly check: (path: string) => (raw: unknown, scope: Scope) => unknown
  readonly settled: (path: string) => SettledText
  readonly quick: (path: string) => (text: string) => boolean
  /** The full check, without another try of the quick one. */
  readonly validate: (input: unknown, options: ValidateOptions) => ValidationResult<unknown>
}

/** What a quick check reports goes nowhere; it only says that something is wrong. */
const bin = new IssueList({ limit: 0, language: 'de' })

/** Prepares a definition, as JSON, for the validator that was generated from it. */
export function prepareForm(json: string): PreparedForm {
  const definition = definitionFrom(json)
  const logic = logicOf(definition)
  const nodes = new Map(walk(logic.root).map((node) => [pathOf(node), node]))
  const nodeAt = (path: string): OutlineNode => nodes.get(path) ?? misfit(path)

  return {
    check: (path) => {
      const check = compileQuick(nodeAt(path), logic)
      return (raw, scope) => check(raw, scope, bin)
    },
    settled: (path) => settledTextOf(textAt(nodeAt(path))) ?? misfit(path),
    quick: (path) => {
      const { rule } = textAt(nodeAt(path))
      return (rule && quickRules[rule]?.accepts) ?? misfit(path)
    },
    validate: (input, options) => {
      const { value, issues } = checkFully(definition, input, options)
      return issues === undefined ? { ok: true, value } : { ok: false, issues }
    },
  }
}

function definitionFrom(json: string): FormDefinition {
  const parsed: unknown = JSON.parse(json)
  return isDefinition(parsed) ? parsed : misfit('')
}

/** What stands in a generated module was written there from a form that was checked; this only guards against mix-ups. */
function isDefinition(value: unknown): value is FormDefinition {
  return isPlainObject(value) && 'sections' in value
}

function textAt({ part: { definition } }: OutlineNode): TextDefinition {
  if ('kind' in definition && definition.kind === 'text') return definition
  return misfit('')
}

function misfit(path: string): never {
  throw new FormUsageError('validator-outdated', {
    message: `The generated validator and the installed version of @amt24/forms disagree about '${path}'. Generate the validator again.`,
    facts: { path },
  })
}
