import { operandPaths } from '../../conditions/operand-paths.js'
import type { ConditionData, OperandData } from '../../model/condition.js'
import type { FieldDefinition, FieldDefinitions, FormDefinition, RuleDefinition } from '../../model/definition.js'

/** Puts paths in the place of keys in all conditions and rules of a form. */
export function mapPaths(form: FormDefinition, paths: ReadonlyMap<string, string>): FormDefinition {
  const pathOf = (key: string): string => paths.get(key) ?? key
  return {
    ...form,
    ...mapRules(form, pathOf),
    sections: mapValues(form.sections, (section) => ({
      ...section,
      ...mapConditions(section, pathOf),
      ...mapRules(section, pathOf),
      fields: mapFields(section.fields, pathOf),
    })),
  }
}

/** The first question that a condition looks at. */
export function firstOperand(condition: ConditionData): string {
  return operandPaths(condition)[0] ?? ''
}

type PathOf = (key: string) => string

function mapFields(fields: FieldDefinitions, pathOf: PathOf): FieldDefinitions {
  return mapValues(fields, (field) => mapField(field, pathOf))
}

function mapField(field: FieldDefinition, pathOf: PathOf): FieldDefinition {
  const conditions = mapConditions(field, pathOf)
  switch (field.kind) {
    case 'group':
    case 'repeat':
      return { ...field, ...conditions, ...mapRules(field, pathOf), fields: mapFields(field.fields, pathOf) }
    case 'variant': {
      const branches = mapValues(field.branches, (branch) => ({ ...branch, fields: mapFields(branch.fields, pathOf) }))
      return { ...field, ...conditions, branches }
    }
    default:
      return { ...field, ...conditions }
  }
}

interface Conditional {
  readonly visibleWhen?: ConditionData
  readonly requiredWhen?: ConditionData
}

function mapConditions({ visibleWhen, requiredWhen }: Conditional, pathOf: PathOf): Conditional {
  return {
    ...(visibleWhen !== undefined && { visibleWhen: mapCondition(visibleWhen, pathOf) }),
    ...(requiredWhen !== undefined && { requiredWhen: mapCondition(requiredWhen, pathOf) }),
  }
}

function mapRules(
  { rules }: { readonly rules?: readonly RuleDefinition[] },
  pathOf: PathOf,
): { rules?: readonly RuleDefinition[] } {
  if (rules === undefined) return {}
  return { rules: rules.map((rule) => ({ ...rule, valid: mapCondition(rule.valid, pathOf), at: pathOf(rule.at) })) }
}

function mapCondition(condition: ConditionData, pathOf: PathOf): ConditionData {
  switch (condition.op) {
    case 'equal':
    case 'not_equal':
    case 'includes':
    case 'is_empty':
      return { ...condition, path: pathOf(condition.path) }
    case 'not':
      return { op: 'not', condition: mapCondition(condition.condition, pathOf) }
    case 'and':
    case 'or':
    case 'xor':
      return { op: condition.op, conditions: condition.conditions.map((one) => mapCondition(one, pathOf)) }
    case 'less_than':
      return { op: 'less_than', left: mapOperand(condition.left, pathOf), right: mapOperand(condition.right, pathOf) }
    case 'is_valid_date': {
      const { day, month, year } = condition
      return { op: 'is_valid_date', day: pathOf(day), month: pathOf(month), year: pathOf(year) }
    }
  }
}

function mapOperand(operand: OperandData, pathOf: PathOf): OperandData {
  return 'path' in operand ? { path: pathOf(operand.path) } : operand
}

function mapValues<T>(record: Readonly<Record<string, T>>, map: (value: T) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value)]))
}
