import { characterClasses } from '../bausteine/character-classes.js'
import { emailLength, isEmail } from '../bausteine/values/email.js'
import { valueRules } from '../bausteine/value-rules.js'
import { defaultMaxLength, type TextDefinition } from '../model/definition.js'
import { codePointsOf, isHopelesslyLong, isSimpleText, markPile, normaliseText } from '../model/normalise.js'
import type { OutlineNode } from '../model/outline.js'
import type { Check } from './check.js'
import { offendingCharacters } from './offending-characters.js'

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
    const isSimple = isSimpleText(text)
    const length = isSimple ? text.length : codePointsOf(text)
    if (length > maxLength) return issues.add(node, scope, 'too-long', { limit: maxLength })
    if (length < minLength) return issues.add(node, scope, 'too-short', { limit: minLength })
    const isPrintable = isSimple || !(forbidden.test(text) || markPile.test(text))
    if (!isPrintable || accepts?.(text) === false) {
      const characters = offendingCharacters(text, forbidden, accepts)
      return issues.add(node, scope, 'character-not-allowed', { characters })
    }
    const broken = rule?.check(text)
    return broken === undefined ? text : issues.add(node, scope, broken)
  }
}

export function compileEmail(node: OutlineNode): Check {
  const { max } = emailLength
  return (raw, scope, issues) => {
    if (typeof raw !== 'string') return issues.add(node, scope, 'wrong-type')
    if (isHopelesslyLong(raw, max)) return issues.add(node, scope, 'too-long', { limit: max })
    const text = normaliseText(raw)
    if (codePointsOf(text) > max) return issues.add(node, scope, 'too-long', { limit: max })
    return isEmail(text) ? text : issues.add(node, scope, 'email-invalid')
  }
}
