import type { Evaluator, VisibilityTest } from '../conditions/evaluator.js'
import type { FormLogic } from '../conditions/form-logic.js'
import { resolvePath } from '../conditions/resolve-path.js'
import { outerScope, type Scope } from '../conditions/scope.js'
import type { IssueCode } from '../model/issue.js'
import { isUnanswered } from '../model/normalise.js'
import type { OutlineNode } from '../model/outline.js'
import { isPlainObject, keysOf, readOwn } from '../model/plain-object.js'
import type { Texts } from '../model/texts.js'
import { isBlank } from './blank.js'
import type { Check } from './check.js'
import { compileCheck } from './compile-check.js'
import type { IssueList } from './issue-list.js'
import { reportOtherKeys } from './other-keys.js'

/** One question of a group, ready to be asked for. */
interface Member {
  readonly node: OutlineNode
  readonly name: string
  readonly check: Check
  /** Absent when the question is asked whenever its surroundings are. */
  readonly isVisible: VisibilityTest | undefined
  readonly isRequired: VisibilityTest
  /** The code for a missing answer; none where an empty answer is one, and the questions inside speak for themselves. */
  readonly missing: IssueCode | undefined
  readonly emptyAnswer: unknown
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
      const answer = checkMember(member, part, scope, issues)
      if (answer !== undefined) value[member.name] = answer
    }
    // As many keys as were found by name are these keys; looking each of them up would cost a tenth of the time.
    const keys = keysOf(raw)
    if (keys.length !== given) reportOtherKeys(keys, node.children, node, scope, issues)
    for (const rule of rules) rule(scope, issues)
    return value
  }
}

function checkMember(member: Member, raw: unknown, scope: Scope, issues: IssueList): unknown {
  const isRequired = member.isRequired(scope)
  if (isRequired && member.missing === undefined) {
    return member.check(isUnanswered(raw) ? member.emptyAnswer : raw, scope, issues)
  }
  if (!isBlank(member.node, raw)) return member.check(raw, scope, issues)
  return isRequired && member.missing !== undefined ? issues.add(member.node, scope, member.missing) : undefined
}

const nothing = Object.freeze({})

function memberOf(node: OutlineNode, logic: FormLogic): Member {
  return {
    node,
    name: node.name,
    check: compileCheck(node, logic),
    isVisible: node.visibleWhen === undefined ? undefined : logic.visibility(node),
    isRequired: logic.requirement(node),
    ...whenMissing(node),
  }
}

function whenMissing({ part }: OutlineNode): Pick<Member, 'missing' | 'emptyAnswer'> {
  if (part.kind === 'section' || part.kind === 'group' || part.kind === 'branch') {
    return { missing: undefined, emptyAnswer: nothing }
  }
  const { definition } = part
  const mayBeEmptyList =
    (part.kind === 'choices' || part.kind === 'repeat') && 'min' in definition && definition.min === 0
  if (mayBeEmptyList) return { missing: undefined, emptyAnswer: [] }
  return { missing: part.kind === 'confirmation' ? 'confirmation-required' : 'required', emptyAnswer: undefined }
}

function compileRule(container: OutlineNode, isValid: Evaluator, at: string, message: Texts): RuleCheck {
  const { node, up } = resolvePath(at, container)
  return (scope, issues) => {
    if (isValid(scope) === false) issues.addRule(node, outerScope(scope, up), message)
  }
}
