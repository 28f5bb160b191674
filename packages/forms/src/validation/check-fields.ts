import type { Evaluator, VisibilityTest } from '../conditions/evaluator.js'
import type { FormLogic } from '../conditions/form-logic.js'
import { resolvePath } from '../conditions/resolve-path.js'
import { outerScope, type Scope } from '../conditions/scope.js'
import type { IssueCode } from '../model/issue.js'
import { isUnanswered } from '../model/normalise.js'
import type { OutlineNode } from '../model/outline.js'
import { isPlainObject, readOwn } from '../model/plain-object.js'
import type { Texts } from '../model/texts.js'
import { canBeBlank, isBlank } from './blank.js'
import type { Check } from './check.js'
import { compileCheck } from './compile-check.js'
import type { IssueList } from './issue-list.js'
import { settledTextOf } from './check-text.js'
import { isMandatory, whenMissing } from './missing.js'
import { reportOtherKeys } from './other-keys.js'
import { isSettledText, type SettledText } from './settled-text.js'

/** One question of a group, ready to be asked for. */
interface Member {
  readonly node: OutlineNode
  readonly name: string
  readonly check: Check
  /** Texts that are answers as they are, without another check. */
  readonly settled: SettledText | undefined
  /** Absent when the question is asked whenever its surroundings are. */
  readonly isVisible: VisibilityTest | undefined
  readonly isRequired: VisibilityTest
  /** Whether an answer that is more than blank text may still be nothing, such as an empty list. */
  readonly canBeBlank: boolean
  /** The code for a missing answer; none where an empty answer is one, and the questions inside speak for themselves. */
  readonly missing: IssueCode | undefined
  readonly emptyAnswer: unknown
  /** Where conditions find the answer again; undefined when none asks for it. */
  readonly slot: number | undefined
}

type RuleCheck = (scope: Scope, issues: IssueList) => void

/**
 * Checks everything that holds questions: the form, sections, groups, entries and branches. Hidden questions are left
 * out of the new object, unknown ones are reported.
 * The scope is the one in which the questions inside lie.
 */
export function compileFields(node: OutlineNode, logic: FormLogic): Check {
  const members = [...node.children.values()].map((child) => memberOf(child, logic))
  const rules = node.rules.map((rule): RuleCheck =>
    compileRule(node, logic.condition(rule.valid, node), rule.at, rule.message),
  )
  return (raw, scope, issues) => {
    if (!isPlainObject(raw)) return issues.add(node, scope, 'wrong-type', { kind: 'group' })
    const value: Record<string, unknown> = {}
    let given = 0
    for (const member of members) {
      if (member.isVisible?.(scope) === false) continue
      const part = readOwn(raw, member.name)
      if (part !== undefined) given++
      if (member.slot !== undefined) scope.read[member.slot] = part
      const answer = isSettled(member, part) ? part : answerOf(member, part, scope, issues)
      if (answer !== undefined) value[member.name] = answer
    }
    reportOtherKeys(raw, given, node.children, node, scope, issues)
    for (const rule of rules) rule(scope, issues)
    return value
  }
}

function isSettled({ settled }: Member, raw: unknown): boolean {
  return settled !== undefined && typeof raw === 'string' && isSettledText(raw, settled)
}

function answerOf(member: Member, raw: unknown, scope: Scope, issues: IssueList): unknown {
  const isAnswered = !isUnanswered(raw) && !(member.canBeBlank && isBlank(member.node, raw))
  return isAnswered ? member.check(raw, scope, issues) : unanswered(member, raw, scope, issues)
}

/** What becomes of a question whose answer is absent or blank. */
function unanswered(member: Member, raw: unknown, scope: Scope, issues: IssueList): unknown {
  if (!member.isRequired(scope)) return undefined
  if (member.missing !== undefined) return issues.add(member.node, scope, member.missing)
  return member.check(isUnanswered(raw) ? member.emptyAnswer : raw, scope, issues)
}

function memberOf(node: OutlineNode, logic: FormLogic): Member {
  const empty = whenMissing(node)
  return {
    node,
    name: node.name,
    check: compileCheck(node, logic),
    settled: plainTextOf(node),
    isVisible: logic.visibilityWithin(node),
    isRequired: logic.requirement(node),
    canBeBlank: canBeBlank(node) && !(empty.missing === undefined && isMandatory(node)),
    ...empty,
    slot: logic.operandSlot(node),
  }
}

function plainTextOf({ part: { definition } }: OutlineNode): SettledText | undefined {
  const isPlain = 'kind' in definition && definition.kind === 'text' && definition.rule === undefined
  return isPlain ? settledTextOf(definition) : undefined
}

function compileRule(container: OutlineNode, isValid: Evaluator, at: string, message: Texts): RuleCheck {
  const { node, up } = resolvePath(at, container)
  return (scope, issues) => {
    if (isValid(scope) === false) issues.addRule(node, outerScope(scope, up), message)
  }
}
