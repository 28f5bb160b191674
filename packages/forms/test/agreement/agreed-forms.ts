import { catalogue } from '../../src/catalogue/entries.js'
import { loadForm } from '../../src/catalogue/load-form.js'
import type { Form } from '../../src/model/form.js'
import { everyKind } from '../fixtures/every-kind.js'
import { everyRule } from '../fixtures/every-rule.js'
import { withIds } from '../fixtures/with-ids.js'

/** The forms about which all validators must agree: the catalogue, and forms with what it does not need yet. */
export const agreedForms: readonly Form[] = [
  ...(await Promise.all(catalogue.map(({ id }) => loadForm(id)))),
  everyKind,
  everyRule,
  withIds,
]
