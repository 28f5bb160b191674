import { answerParts } from '../../conditions/resolve-path.js'
import { logicOf } from '../../conditions/form-logic.js'
import type { Form } from '../../model/form.js'
import { pathOf, walk, type OutlineNode } from '../../model/outline.js'
import type { Texts } from '../../model/texts.js'
import { formKeysOf, type FormKeys } from './key-names.js'
import type { KeyStyleOptions } from './key-style.js'

/** What one key of a payload means. */
export interface LegendEntry {
  /** Key in the object around it. */
  readonly key: string
  /** Keys from the top of the payload down to this one; positions in lists are left out. */
  readonly keys: readonly string[]
  /** Path of the definition, without positions in lists. */
  readonly path: string
  /** What citizens read there; absent where the definition has no text, as for parts of a date. */
  readonly label?: Texts
}

/**
 * What the keys of payloads of this style mean, in question order. One key can occur several times: it is the way to it
 * that identifies a place.
 *
 * @throws {KeyStyleError} `key-missing`, `key-repeated`
 */
export function legend(form: Form, options: KeyStyleOptions = {}): readonly LegendEntry[] {
  const { root } = logicOf(form)
  const keys = formKeysOf(root, options)
  return walk(root).flatMap((node) => (node.parent === undefined ? [] : entriesOf(node, keys)))
}

function entriesOf(node: OutlineNode, formKeys: FormKeys): LegendEntry[] {
  const { definition } = node.part
  const label = 'label' in definition ? definition.label : 'title' in definition ? definition.title : undefined
  const keys = formKeys.segmentsTo(node).filter((segment) => segment !== '*')
  const path = pathOf(node)
  const parts = (answerParts[node.part.kind] ?? []).map((part) => {
    const key = formKeys.within(node).keys.get(part) ?? part
    return { key, keys: [...keys, key], path: `${path}.${part}` }
  })
  return [{ key: formKeys.keyOf(node), keys, path, ...(label && { label }) }, ...parts]
}
