import type { ValueRule, ValueRuleName } from '../model/value-rule.js'
import { bic } from './values/bic.js'
import { houseNumber } from './values/house-number.js'
import { iban } from './values/iban.js'
import { microchipNumber } from './values/microchip-number.js'
import { phone } from './values/phone.js'
import { postalCode } from './values/postal-code.js'

/** Every check that a definition can name. Each pattern is anchored and linear, and says no more than its check. */
export const valueRules: Readonly<Record<ValueRuleName, ValueRule>> = {
  bic,
  'house-number': houseNumber,
  iban,
  'microchip-number': microchipNumber,
  phone,
  'postal-code': postalCode,
}
