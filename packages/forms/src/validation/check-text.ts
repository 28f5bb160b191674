import { characterClasses } from '../bausteine/character-classes.js'
import { emailLength, isEmail, isWrittenAsEmail } from '../bausteine/values/email.js'
import { valueRules } from '../bausteine/value-rules.js'
import type { Scope } from '../conditions/scope.js'
import type { Day } from '../model/calendar.js'
import { defaultMaxLength, type TextDefinition } from '../model/definition.js'
import { codePointsOf, hasMarkPile, isHopelesslyLong, isSimpleText, normaliseText } from '../model/normalise.js'
import type { OutlineNode } from '../model/outline.js'
import { earliestOf, latestOf } from '../model/partial-date.js'
import type { Check } from './check.js'
import { compileLimits } from './check-date.js'
import type { IssueList } from './issue-list.js'
import { offendingCharacters } from './offending-characters.js'
import { compileQuickEmail, quickRules } from './quick-rules.js'
import { characterTable, isSettledText, type SettledText } from './settled-text.js'

/**
 * Control characters, halves of surrogate pairs, line separators, marks that reverse the reading direction,
 * and what XML 1.0 cannot carry.
 */
const unprintable = String.raw`[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]`
const unprintableExceptLines = String.raw`(?![\n\t])${unprintable}`

/** Texts of a field that one look at each character settles. Undefined when there is no short way. */
export function settledTextOf(definition: TextDefinition): SettledText | undefined {
  const { minLength = 1, maxLength = defaultMaxLength, rule, min, max } = definition
  if (min !== undefined || max !== undefined) return undefined
  const quick = rule && quickRules[rule]
  if (rule !== undefined && quick === undefined) return undefined
  return { minLength, maxLength, table: tableOf(definition) }
}

/** Fields share a few tables, by the names of what permits their characters. */
const tables = new Map<string, Uint8Array>()

function tableOf(definition: TextDefinition): Uint8Array {
  const { characters = '', rule = '' } = definition
  const name = `${characters} ${rule}`
  const known = tables.get(name)
  if (known !== undefined) return known
  const sets = [acceptsOf(definition), definition.rule && quickRules[definition.rule]?.characters]
  const table = characterTable(...sets.filter((set) => set !== undefined))
  tables.set(name, table)
  return table
}

export function compileText(node: OutlineNode, definition: TextDefinition): Check {
  const checkClosely = compileCloseCheck(node, definition)
  const settled = settledTextOf(definition)
  const quick = definition.rule && quickRules[definition.rule]
  if (settled === undefined) return checkClosely
  if (quick === undefined) {
    return (raw, scope, issues) =>
      typeof raw === 'string' && isSettledText(raw, settled) ? raw : checkClosely(raw, scope, issues)
  }
  return (raw, scope, issues) =>
    typeof raw === 'string' && isSettledText(raw, settled) && quick.accepts(raw)
      ? raw
      : checkClosely(raw, scope, issues)
}

function acceptsOf({ characters }: TextDefinition): ((text: string) => boolean) | undefined {
  return characters && characterClasses[characters].accepts
}

/**
 * Decides about every text, and says the one thing that helps most: first characters, which may be invisible, then the rule,
 * which says what to write, and the length only where it alone is wrong.
 */
function compileCloseCheck(node: OutlineNode, definition: TextDefinition): Check {
  const { minLength = 1, maxLength = defaultMaxLength, multiline = false } = definition
  const accepts = acceptsOf(definition)
  const rule = definition.rule && valueRules[definition.rule]
  const isWithinLimits = compileMonthLimits(node, definition)
  // Not a literal: the sets of characters would be made when the form is imported.
  const forbidden = new RegExp(multiline ? unprintableExceptLines : unprintable, 'u')

  return (raw, scope, issues) => {
    if (typeof raw !== 'string') return issues.add(node, scope, 'wrong-type')
    if (isHopelesslyLong(raw, maxLength)) return issues.add(node, scope, 'too-long', { limit: maxLength })
    const text = rule?.normalise ? rule.normalise(normaliseText(raw)) : normaliseText(raw)
    const isSimple = isSimpleText(text)
    const isPrintable = isSimple || !(forbidden.test(text) || hasMarkPile(text))
    if (!isPrintable || accepts?.(text) === false) {
      const characters = offendingCharacters(text, forbidden, accepts)
      return issues.add(node, scope, 'character-not-allowed', { characters })
    }
    const broken = rule?.check(text)
    if (broken !== undefined) return issues.add(node, scope, broken)
    const length = isSimple ? text.length : codePointsOf(text)
    if (length > maxLength) return issues.add(node, scope, 'too-long', { limit: maxLength })
    if (length < minLength) return issues.add(node, scope, 'too-short', { limit: minLength })
    return isWithinLimits === undefined || isWithinLimits(text, scope, issues) ? text : undefined
  }
}

function compileMonthLimits(node: OutlineNode, { min, max }: TextDefinition) {
  if (min === undefined && max === undefined) return undefined
  const monthOf = (day: Day) => day.slice(0, 'YYYY-MM'.length)
  const isWithinLimits = compileLimits(node, { ...(min && { min }), ...(max && { max }) }, monthOf)
  return (text: string, scope: Scope, issues: IssueList): boolean => {
    const [jahr, monat] = [Number(text.slice(0, 4)), Number(text.slice(5))]
    const earliest = earliestOf({ jahr, monat })
    return earliest === undefined || isWithinLimits(earliest, latestOf({ jahr, monat }), scope, issues)
  }
}

export function compileEmail(node: OutlineNode): Check {
  const { max } = emailLength
  const isQuickEmail = compileQuickEmail()
  return (raw, scope, issues) => {
    if (typeof raw !== 'string') return issues.add(node, scope, 'wrong-type')
    if (isQuickEmail(raw)) return raw
    if (isHopelesslyLong(raw, max)) return issues.add(node, scope, 'too-long', { limit: max })
    const text = normaliseText(raw)
    if (isEmail(text)) return text
    if (text.length > max && isWrittenAsEmail(text)) return issues.add(node, scope, 'too-long', { limit: max })
    return issues.add(node, scope, 'email-invalid')
  }
}
