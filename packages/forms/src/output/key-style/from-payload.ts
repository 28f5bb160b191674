import { logicOf } from '../../conditions/form-logic.js'
import type { Form } from '../../model/form.js'
import { formKeysOf } from './key-names.js'
import type { KeyStyleOptions } from './key-style.js'
import { renameKeys } from './rename-keys.js'

/**
 * Input for `validate` from data with keys of the given style. Never throws for any payload and checks nothing: what
 * belongs nowhere is kept, so that `validate` reports it.
 *
 * A key that is not of this style is unknown even when a question has that name. It then gets a question mark in front,
 * and `validate` reports an unknown field of the object around it.
 *
 * @returns a new object, or the payload itself where it has not the shape of the form
 * @throws {KeyStyleError} `key-missing`, `key-repeated`; they depend on the form alone
 */
export function fromPayload(form: Form, payload: unknown, options: KeyStyleOptions = {}): unknown {
  const { root } = logicOf(form)
  const keys = formKeysOf(root, options)
  return renameKeys(root, payload, {
    key: (node, key) => {
      const within = keys.within(node)
      const name = within.names.get(key)
      if (name !== undefined) return { key: name, name }
      return { key: within.keys.has(key) ? `?${key}` : key, name }
    },
    choice: keys.choices.keyOf,
  })
}
