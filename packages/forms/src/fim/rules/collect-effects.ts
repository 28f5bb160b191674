import type { Gap } from '../gap.js'
import { rulesOf, walkPlaces, type FimPlace } from '../place.js'
import { findElement } from './find-element.js'
import { readFreeTextRule, type SentenceEffect } from './free-text-rule.js'
import { placeKey, RuleProblem, type RuleEffect } from './rule-effect.js'
import { toCondition, type RuleSurroundings } from './to-condition.js'
import type { TranslatedRule } from './translated-rule.js'

/** What is known of the form while its rules are read. */
export interface FormKnowledge extends Pick<RuleSurroundings, 'questionOf'> {
  /** Whether several answers stand at the place. */
  readonly isList: (place: FimPlace) => boolean
  /** Whether one question asks for the whole group, and keeps the rules of the group by itself. */
  readonly isOneQuestion: (place: FimPlace) => boolean
}

/**
 * The effects of all rules. Elements with translated rules are left to those; elsewhere sentences are read. A rule of which a
 * part is unclear has no effect at all and becomes a gap: half a rule would be a wrong one.
 */
export function collectEffects(
  root: FimPlace,
  translated: readonly TranslatedRule[],
  form: FormKnowledge,
  gaps: Gap[],
): readonly RuleEffect[] {
  const effects: RuleEffect[] = []
  const isTranslated = new Set(translated.map(({ element }) => element))
  for (const owner of walkPlaces(root)) {
    if (form.isOneQuestion(owner)) continue
    for (const rule of translated) {
      if (rule.element !== owner.element.id) continue
      const origin = { owner, name: `Translated rule of ${owner.element.id}`, line: owner.element.position.line }
      effects.push(...understood([rule], { ...origin, text: rule.message, message: rule.message }, form, gaps))
    }
  }
  for (const { rule, owner } of rulesOf(root)) {
    if (form.isOneQuestion(owner)) continue
    const { line } = rule.position
    const name = `${rule.id} "${rule.name}"`
    const path = placeKey(owner)
    if (rule.skript !== undefined)
      gaps.push({ code: 'script-not-read', path, line, message: `${name}: its script is not read; decide by hand.` })
    if (isTranslated.has(owner.element.id)) continue
    const text = (rule.freitextRegel ?? rule.beschreibung ?? rule.name).replace(/\s+/g, ' ').trim()
    const sentences = readFreeTextRule(rule.freitextRegel ?? '')
    if (sentences === undefined) {
      const message = `${name} is free text; make it a condition or a rule by hand: ${text.slice(0, 400)}`
      gaps.push({ code: 'rule-not-understood', path, line, message })
    } else effects.push(...understood(sentences, { owner, name, line, text, message: withoutIds(text) }, form, gaps))
  }
  return effects
}

interface Origin {
  readonly owner: FimPlace
  readonly name: string
  readonly line: number
  readonly text: string
  readonly message: string
}

type Statement = Pick<SentenceEffect, 'effect' | 'condition'> & { readonly target?: string | undefined }

function understood(
  statements: readonly Statement[],
  origin: Origin,
  form: FormKnowledge,
  gaps: Gap[],
): readonly RuleEffect[] {
  try {
    return statements.flatMap((statement) => effectOf(statement, origin, form) ?? [])
  } catch (error) {
    if (!(error instanceof RuleProblem)) throw error
    const message = `${origin.name}: ${error.message}. Make it a condition by hand: ${origin.text.slice(0, 400)}`
    gaps.push({ code: error.code, path: placeKey(origin.owner), line: origin.line, message })
    return []
  }
}

/** Undefined when the statement is met anyway: what is not asked cannot be answered against a prohibition. */
function effectOf(statement: Statement, origin: Origin, form: FormKnowledge): RuleEffect | undefined {
  const { owner, name, line, message } = origin
  const target = statement.target === undefined ? undefined : targetOf(statement.target, owner)
  if (target !== undefined && form.questionOf(target) === undefined) {
    if (statement.effect === 'forbid') return undefined
    throw new RuleProblem('rule-not-expressible', `${target.element.id} is not asked`)
  }
  if (target?.parent !== undefined && form.isOneQuestion(target.parent))
    throw new RuleProblem('rule-not-expressible', `${target.element.id} is a part of one question`)
  const container = target?.parent ?? owner
  const around = {
    owner,
    questionOf: form.questionOf,
    isVisible: (place: FimPlace) => isInScope(place, container, form),
  }
  // What is shown on a condition is hidden without it.
  const isShown = statement.effect === 'show'
  const condition = toCondition(isShown ? { not: statement.condition } : statement.condition, around)
  return {
    effect: statement.effect === 'show' ? 'forbid' : statement.effect,
    owner,
    target,
    condition,
    message,
    name,
    line,
  }
}

function targetOf(id: string, owner: FimPlace): FimPlace {
  const target = findElement(id, owner)
  if (typeof target === 'string') {
    const why = target === 'absent' ? 'is not in the schema' : 'stands at several places'
    throw new RuleProblem('rule-reference-unclear', `${id} ${why}`)
  }
  if (target.parent === undefined) throw new RuleProblem('rule-not-expressible', `${id} is the whole form`)
  if (target.parent.element.kind === 'group' && target.parent.element.art === 'X')
    throw new RuleProblem('rule-not-expressible', `${id} is one of several alternatives, whose choice decides`)
  return target
}

/** A list can be looked into from inside only. */
function isInScope(place: FimPlace, container: FimPlace, form: FormKnowledge): boolean {
  const around = new Set<FimPlace>()
  for (let at: FimPlace | undefined = container; at !== undefined; at = at.parent) around.add(at)
  for (let at = place.parent; at !== undefined; at = at.parent) if (form.isList(at) && !around.has(at)) return false
  return true
}

function withoutIds(text: string): string {
  return text.replace(/[FG]\d{8,11}(?:\.[FG]\d{8,11})*\s?/g, '').slice(0, 500)
}
