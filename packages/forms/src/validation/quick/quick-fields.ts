import type { FormLogic } from '../../conditions/form-logic.js'
import { compileInOrder } from '../../conditions/in-order.js'
import type { Scope } from '../../conditions/scope.js'
import type { OutlineNode } from '../../model/outline.js'
import type { Check } from '../check.js'
import type { IssueList } from '../issue-list.js'
import { isSettledText } from '../settled-text.js'
import { compileForgetting } from './forgetting.js'
import { isHollow } from './hollow.js'
import { compileMember, isNoAnswer, mayBeAbsent, mayStayOpen, seenAnswer } from './member.js'
import { inQuestionOrder } from './question-order.js'
import { isUsualObject } from './usual-object.js'

/**
 * The quick check of everything that holds questions. `for…in` reads properties whose names are known only at run time as
 * fast as fields, and meets every key, so that unknown ones need not be searched for.
 */
export function compileQuickFields(node: OutlineNode, logic: FormLogic): Check {
  const members = [...node.children.values()].map((child) => compileMember(child, node, logic))
  const positions = new Map(members.map(({ name }, position) => [name, position]))
  const rules = node.rules.map(({ valid }) => compileInOrder(valid, node, logic))
  const forget = compileForgetting(node, logic)

  const check: Check = (raw, scope, issues) => {
    if (!isUsualObject(raw)) return undefined
    const value: Record<string, unknown> = {}
    let next = 0
    for (const key in raw) {
      let member = members[next++]
      while (member !== undefined && member.name !== key) {
        if (!mayBeAbsent(member, scope)) return checkSorted(raw, member.name, scope, issues)
        member = members[next++]
      }
      if (member === undefined) return checkSorted(raw, key, scope, issues)
      if (member.isVisible !== undefined && member.isVisible(scope) !== true) continue
      const part = raw[key]
      let answer = part
      const { settled, accepts } = member
      const isSettled = settled !== undefined && typeof part === 'string' && isSettledText(part, settled)
      if (!isSettled || accepts?.(part) === false) {
        if (isNoAnswer(member, part)) {
          if (!mayStayOpen(member, scope)) return undefined
          answer = undefined
        } else {
          answer = member.check(part, scope, issues)
          if (answer === undefined || (member.canBeNone && isHollow(answer))) return undefined
        }
      }
      if (member.slot !== undefined)
        scope.read[member.slot] = member.isSeenAsChecked ? answer : seenAnswer(part, answer)
      if (answer !== undefined) value[key] = answer
    }
    for (; next < members.length; next++) {
      const member = members[next]
      if (member !== undefined && !mayBeAbsent(member, scope)) return undefined
    }
    return rules.every((isValid) => isValid(scope) !== false) ? value : undefined
  }

  /** Starts again in question order, if the question that was missed is there at all. */
  const checkSorted = (raw: Record<string, unknown>, missed: string, scope: Scope, issues: IssueList): unknown => {
    if (!positions.has(missed) || !Object.hasOwn(raw, missed)) return undefined
    forget(scope)
    return check(inQuestionOrder(raw, positions), scope, issues)
  }
  return check
}
