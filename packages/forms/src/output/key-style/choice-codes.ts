import { choiceCode, choiceKey } from '../../model/choice-key.js'
import type { FieldDefinition } from '../../model/definition.js'
import type { OutlineNode } from '../../model/outline.js'
import type { KeyStyle } from './key-style.js'

/** How data of one key style writes what was chosen. */
export interface ChoiceCodes {
  /** What stands in the data for the key of a choice. */
  readonly codeOf: (key: string) => string
  /** The key of a choice; for anything that is no code of this style, a text that is no key either. */
  readonly keyOf: (node: OutlineNode, code: string) => string
}

/** Whether the answer at a place is one key of a choice, or a list of such keys. */
export function isChoice({ kind }: Pick<FieldDefinition, 'kind'> | OutlineNode['part']): boolean {
  return kind === 'choice' || kind === 'choices'
}

/** Data with names as keys has the keys of choices. Data with FIM identifiers has the codes of their lists, as FIM knows them. */
export function choiceCodesOf(style: KeyStyle): ChoiceCodes {
  return style === 'name' ? byKey : byCode
}

const byKey: ChoiceCodes = { codeOf: (key) => key, keyOf: (_node, code) => code }

const byCode: ChoiceCodes = {
  codeOf: choiceCode,
  keyOf: ({ part: { definition } }, code) => {
    const choices = 'choices' in definition ? definition.choices : {}
    const key = choiceKey(code)
    if (Object.hasOwn(choices, key) && choiceCode(key) === code) return key
    return Object.hasOwn(choices, code) ? `?${code}` : code
  },
}
