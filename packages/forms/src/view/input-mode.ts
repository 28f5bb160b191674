import type { FieldDefinition } from '../model/definition.js'
import type { ValueRuleName } from '../model/value-rule.js'
import type { InputMode } from './form-view.js'

const byRule: Readonly<Partial<Record<ValueRuleName, InputMode>>> = {
  'microchip-number': 'numeric',
  phone: 'tel',
  'postal-code': 'numeric',
}

/** The keyboard that suits an answer; undefined where nothing is typed. */
export function inputModeOf(definition: FieldDefinition): InputMode | undefined {
  switch (definition.kind) {
    case 'text':
      return (definition.rule && byRule[definition.rule]) ?? 'text'
    case 'email':
      return 'email'
    case 'integer':
      // Keyboards of digits have no minus.
      return (definition.min ?? -1) < 0 ? 'text' : 'numeric'
    case 'cents':
      return (definition.min ?? 0) < 0 ? 'text' : 'decimal'
    case 'partialDate':
      return 'numeric'
    default:
      return undefined
  }
}
