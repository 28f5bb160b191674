import { logicOf } from '../conditions/form-logic.js'
import type { Evaluator, VisibilityTest } from '../conditions/evaluator.js'
import { FormUsageError } from '../errors.js'
import type { FormDefinition, TextDefinition } from '../model/definition.js'
import { pathOf, walk, type OutlineNode } from '../model/outline.js'
import { isPlainObject } from '../model/plain-object.js'
import { isBlank } from '../validation/blank.js'
import type { Check } from '../validation/check.js'
import { settledTextOf } from '../validation/check-text.js'
import { compileCheck } from '../validation/compile-check.js'
import { quickRules } from '../validation/quick-rules.js'
import type { SettledText } from '../validation/settled-text.js'
import { checkAnswers, type ValidateOptions, type ValidationResult } from '../validation/validate.js'

/**
 * What a generated validator takes from the interpreter, by the path of a place: everything that is not worth generating,
 * and the whole validation for answers that are not simply right. Paths are those of `pathOf`.
 */
export interface PreparedForm {
  readonly check: (path: string) => Check
  readonly settled: (path: string) => SettledText
  readonly quick: (path: string) => (text: string) => boolean
  readonly isBlank: (path: string) => (raw: unknown) => boolean
  readonly isVisible: (path: string) => VisibilityTest
  readonly isRequired: (path: string) => VisibilityTest
  /** The rule of a container, by its position there. */
  readonly rule: (path: string, position: number) => Evaluator
  readonly validate: (input: unknown, options: ValidateOptions) => ValidationResult<unknown>
}

/** Prepares a definition, as JSON, for the validator that was generated from it. */
export function prepareForm(json: string): PreparedForm {
  const definition = definitionFrom(json)
  const logic = logicOf(definition)
  const nodes = new Map([...walk(logic.root)].map((node) => [pathOf(node), node]))
  const nodeAt = (path: string): OutlineNode => nodes.get(path) ?? misfit(path)

  return {
    check: (path) => compileCheck(nodeAt(path), logic),
    settled: (path) => settledTextOf(textAt(nodeAt(path))) ?? misfit(path),
    quick: (path) => {
      const { rule } = textAt(nodeAt(path))
      return (rule && quickRules[rule]?.accepts) ?? misfit(path)
    },
    isBlank: (path) => {
      const node = nodeAt(path)
      return (raw) => isBlank(node, raw)
    },
    isVisible: (path) => logic.visibility(nodeAt(path)),
    isRequired: (path) => logic.requirement(nodeAt(path)),
    rule: (path, position) => {
      const node = nodeAt(path)
      const rule = node.rules[position] ?? misfit(path)
      return logic.condition(rule.valid, node)
    },
    validate: (input, options) => {
      const { value, issues } = checkAnswers(definition, input, options)
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
