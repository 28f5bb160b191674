import { operandPaths } from '../../conditions/operand-paths.js'
import type { ConditionData } from '../../model/condition.js'
import type { Gap } from '../gap.js'
import { outward, type FimPlace } from '../place.js'
import { placeKey, type RuleEffect } from './rule-effect.js'
import { combined, negated } from './to-condition.js'

/** When a place is asked and when it must be answered; paths are still keys of places. */
export interface PlaceConditions {
  readonly visibleWhen?: ConditionData
  readonly requiredWhen?: ConditionData
  /** The place must be answered whenever it is asked, whatever its multiplicity says. */
  readonly isMandatory?: boolean
}

/**
 * Turns what rules require and forbid into conditions of questions. What is required exactly when it is not forbidden, as most
 * rules have it, is asked then and must be answered.
 */
export function attachEffects(
  effects: readonly RuleEffect[],
  places: ReadonlyMap<string, FimPlace>,
  gaps: Gap[],
): ReadonlyMap<FimPlace, PlaceConditions> {
  const attached = new Map<FimPlace, PlaceConditions>()
  const targets = new Set(effects.flatMap(({ target }) => target ?? []))
  for (const target of targets) {
    const own = effects.filter((effect) => effect.target === target)
    const visible = combined(
      'and',
      own.filter(({ effect }) => effect === 'forbid').map(({ condition }) => negated(condition)),
    )
    const required = combined(
      'or',
      own.filter(({ effect }) => effect === 'require').map(({ condition }) => condition),
    )
    const conditions = conditionsOf(visible, required)
    if (dependsOnItself(target, conditions, attached, places)) {
      const [first] = own
      const name = first?.name ?? ''
      const message = `${name}: ${target.element.id} would depend on itself. Decide by hand which question comes first.`
      gaps.push({ code: 'rule-cycle', path: placeKey(target), line: first?.line ?? 0, message })
    } else attached.set(target, conditions)
  }
  return attached
}

function conditionsOf(visible: ConditionData | boolean, required: ConditionData | boolean): PlaceConditions {
  const visibleWhen = typeof visible === 'object' && { visibleWhen: visible }
  if (required === true) return { ...visibleWhen, isMandatory: true }
  if (required === false) return { ...visibleWhen }
  if (JSON.stringify(visible) === JSON.stringify(required)) return { ...visibleWhen, isMandatory: true }
  return { ...visibleWhen, requiredWhen: required }
}

function dependsOnItself(
  target: FimPlace,
  conditions: PlaceConditions,
  attached: ReadonlyMap<FimPlace, PlaceConditions>,
  places: ReadonlyMap<string, FimPlace>,
): boolean {
  const operands = (condition: ConditionData | undefined): FimPlace[] =>
    condition === undefined ? [] : operandPaths(condition).flatMap((key) => places.get(key) ?? [])
  if (operands(conditions.requiredWhen).includes(target)) return true
  const pending = operands(conditions.visibleWhen)
  const seen = new Set<FimPlace>()
  for (let place = pending.pop(); place !== undefined; place = pending.pop()) {
    for (const around of outward(place)) {
      if (around === target) return true
      if (seen.has(around)) break
      seen.add(around)
      pending.push(...operands(attached.get(around)?.visibleWhen))
    }
  }
  return false
}
