import { valueRules } from '../../src/bausteine/value-rules.js'
import type { DateLimit, FieldDefinition, TextDefinition } from '../../src/model/definition.js'
import type { Form } from '../../src/model/form.js'
import type { IssueCode } from '../../src/model/issue.js'
import { outlineOf, walk } from '../../src/model/outline.js'

/**
 * Every code that a form can have alone, read from its definition and not from what was generated: a generator that
 * breaks nothing must not decide what there is to break.
 */
export function producibleCodes(form: Form): ReadonlySet<IssueCode> {
  const codes = new Set<IssueCode>(['unknown-field', 'forbidden-key', 'wrong-type'])
  for (const { part, rules } of walk(outlineOf(form))) {
    if (rules.length > 0) codes.add('rule-violated')
    const { definition } = part
    if ('kind' in definition) for (const code of codesOf(definition)) codes.add(code)
  }
  return codes
}

function codesOf(definition: FieldDefinition): readonly IssueCode[] {
  const isOptional = definition.optional === true && definition.requiredWhen === undefined
  const mandatory: IssueCode[] = isOptional || definition.kind === 'group' ? [] : ['required']
  switch (definition.kind) {
    case 'text': {
      const rule = definition.rule && valueRules[definition.rule].check('')
      return [
        ...mandatory,
        ...lengthCodes(definition),
        'character-not-allowed',
        ...(rule === undefined ? [] : [rule]),
        ...limitCodes(definition),
      ]
    }
    case 'email':
      return [...mandatory, 'email-invalid', 'too-long']
    case 'date':
    case 'partialDate':
      return [...mandatory, 'date-invalid', 'date-not-existing', ...limitCodes(definition)]
    case 'confirmation':
      return isOptional ? [] : ['confirmation-required']
    case 'integer':
    case 'cents':
      return [...mandatory, 'number-too-small', 'number-too-large']
    case 'file':
      return [...mandatory, 'file-empty', 'file-too-large', 'file-type-not-allowed', 'file-name-invalid']
    case 'choice':
      return [...mandatory, 'choice-unknown']
    case 'code':
      return [...mandatory, 'code-unknown']
    case 'choices': {
      const repeated: IssueCode[] = (definition.max ?? 2) > 1 ? ['choice-repeated'] : []
      const few: IssueCode[] = (definition.min ?? 1) > 1 ? ['too-few'] : []
      return ['choice-unknown', 'too-many', ...repeated, ...few]
    }
    case 'repeat':
      return (definition.min ?? 1) > 1 ? ['too-few', 'too-many'] : ['too-many']
    case 'variant':
      return [...mandatory, ...(Object.keys(definition.branches).length > 1 ? (['variant-not-single'] as const) : [])]
    case 'group':
    case 'yesNo':
      return mandatory
  }
}

/** Only these rules take texts of any length; others say themselves how long a text is. */
const ofAnyLength = new Set<string>(['house-number', 'phone'])

function lengthCodes({ rule, minLength = 1 }: TextDefinition): readonly IssueCode[] {
  if (rule !== undefined) return ofAnyLength.has(rule) ? ['too-long'] : []
  return minLength > 1 ? ['too-short', 'too-long'] : ['too-long']
}

function limitCodes({ min, max }: { readonly min?: DateLimit; readonly max?: DateLimit }): readonly IssueCode[] {
  return [
    ...(min === undefined ? [] : (['date-too-early'] as const)),
    ...(max === undefined ? [] : (['date-too-late'] as const)),
  ]
}
