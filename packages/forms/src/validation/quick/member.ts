import type { Evaluator } from '../../conditions/evaluator.js'
import { answered, type FormLogic } from '../../conditions/form-logic.js'
import { compileInOrder, isSeenAsChecked } from '../../conditions/in-order.js'
import type { Scope } from '../../conditions/scope.js'
import { isUnanswered } from '../../model/normalise.js'
import type { OutlineNode } from '../../model/outline.js'
import type { Check } from '../check.js'
import { settledTextOf } from '../check-text.js'
import { isMandatory, whenMissing } from '../missing.js'
import { quickRules } from '../quick-rules.js'
import type { SettledText } from '../settled-text.js'
import { compileQuick } from './compile-quick.js'
import { canBeHollow } from './hollow.js'

/** One question of a group, ready to be asked for. */
export interface Member {
  readonly name: string
  readonly check: Check
  /** Texts that are answers as they are, if {@link accepts} agrees. */
  readonly settled: SettledText | undefined
  readonly accepts: ((text: string) => boolean) | undefined
  /** Absent when the question is asked whenever its surroundings are. */
  readonly isVisible: Evaluator | undefined
  readonly isMandatory: boolean
  readonly isRequired: Evaluator | undefined
  /** Whether an answer may turn out to be none, such as a group of open questions. */
  readonly canBeNone: boolean
  readonly isConfirmation: boolean
  /** Where conditions find the answer; undefined when none asks for it. */
  readonly slot: number | undefined
  readonly isSeenAsChecked: boolean
}

export function compileMember(node: OutlineNode, container: OutlineNode, logic: FormLogic): Member {
  const { definition, kind } = node.part
  const text = 'kind' in definition && definition.kind === 'text' ? definition : undefined
  return {
    name: node.name,
    check: compileQuick(node, logic),
    settled: text && settledTextOf(text),
    accepts: text?.rule && quickRules[text.rule]?.accepts,
    isVisible: node.visibleWhen && compileInOrder(node.visibleWhen, container, logic),
    isMandatory: isMandatory(node),
    isRequired: node.requiredWhen && compileInOrder(node.requiredWhen, container, logic),
    canBeNone: canBeNone(node),
    isConfirmation: kind === 'confirmation',
    slot: logic.operandSlot(node),
    isSeenAsChecked: isSeenAsChecked(node),
  }
}

/** Whether an answer to a question may turn out to be none, such as a group of open questions. */
export function canBeNone(node: OutlineNode): boolean {
  const isAlwaysAnAnswer = whenMissing(node).missing === undefined && isMandatory(node)
  return !isAlwaysAnAnswer && canBeHollow(node)
}

/** Whether a question may have no answer: it is hidden, or optional as things stand. */
export function mayBeAbsent(member: Member, scope: Scope): boolean {
  return (member.isVisible !== undefined && member.isVisible(scope) !== true) || mayStayOpen(member, scope)
}

/** Whether a visible question needs no answer. */
export function mayStayOpen({ isMandatory, isRequired }: Member, scope: Scope): boolean {
  return !isMandatory && isRequired?.(scope) !== true
}

/** Whether what was given is no answer. */
export function isNoAnswer({ isConfirmation }: Member, part: unknown): boolean {
  return isUnanswered(part) || (isConfirmation && part === false)
}

/** What conditions see of an answer that its check may have changed. */
export function seenAnswer(part: unknown, answer: unknown): unknown {
  // Objects were read by their check, and are not looked at again.
  return answered(typeof part === 'object' ? answer : part)
}
