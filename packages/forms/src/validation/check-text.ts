import { characterClasses } from '../bausteine/character-classes.js'
import { valueRules } from '../bausteine/value-rules.js'
import { defaultMaxLength, type TextDefinition } from '../model/definition.js'
import type { IssueCode } from '../model/issue.js'
import { codePointsOf, isHopelesslyLong, normaliseText } from '../model/normalise.js'
import type { OutlineNode } from '../model/outline.js'
import type { Check } from './check.js'

/** Control characters, halves of surrogate pairs, line separators, and marks that reverse the reading direction. */
const unprintable = /[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u
const unprintableExceptLines = /(?![\n\t])[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u

export function compileText(node: OutlineNode, definition: TextDefinition): Check {
  const { minLength = 1, maxLength = defaultMaxLength, multiline = false } = definition
  const accepts = definition.characters && characterClasses[definition.characters].accepts
  const rule = definition.rule && valueRules[definition.rule]
  const forbidden = multiline ? unprintableExceptLines : unprintable

  return (raw, scope, issues) => {
    if (typeof raw !== 'string') return issues.add(node, scope, 'wrong-type')
    if (isHopelesslyLong(raw, maxLength)) return issues.add(node, scope, 'too-long', { limit: maxLength })
    const text = rule?.normalise ? rule.normalise(normaliseText(raw)) : normaliseText(raw)
    const length = codePointsOf(text)
    if (length > maxLength) return issues.add(node, scope, 'too-long', { limit: maxLength })
    if (length < minLength) return issues.add(node, scope, 'too-short', { limit: minLength })
    if (forbidden.test(text) || accepts?.(text) === false) return issues.add(node, scope, 'character-not-allowed')
    const broken = rule?.check(text)
    return broken === undefined ? text : issues.add(node, scope, broken)
  }
}

/** Limits and pattern of BOB data field F60000000242. */
const email = { minLength: 6, maxLength: 254, pattern: /^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{1,63}$/ }

export function compileEmail(node: OutlineNode): Check {
  return (raw, scope, issues) => {
    if (typeof raw !== 'string') return issues.add(node, scope, 'wrong-type')
    if (isHopelesslyLong(raw, email.maxLength)) return issues.add(node, scope, 'too-long', { limit: email.maxLength })
    const text = normaliseText(raw)
    const broken = emailIssue(text)
    return broken === undefined ? text : issues.add(node, scope, broken, { limit: email.maxLength })
  }
}

function emailIssue(text: string): IssueCode | undefined {
  if (codePointsOf(text) > email.maxLength) return 'too-long'
  return text.length >= email.minLength && email.pattern.test(text) ? undefined : 'email-invalid'
}
