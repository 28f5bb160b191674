import type { ValueRule, ValueRuleName } from '../model/value-rule.js'
import { ags } from './values/ags.js'
import { ars } from './values/ars.js'
import { ausweisnummer } from './values/ausweisnummer.js'
import { bic } from './values/bic.js'
import { evbNummer } from './values/evb-nummer.js'
import { fin } from './values/fin.js'
import { flurstueck } from './values/flurstueck.js'
import { glaeubigerId } from './values/glaeubiger-id.js'
import { handelsregisternummer } from './values/handelsregisternummer.js'
import { houseNumber } from './values/house-number.js'
import { iban } from './values/iban.js'
import { kfzKennzeichen } from './values/kfz-kennzeichen.js'
import { microchipNumber } from './values/microchip-number.js'
import { month } from './values/month.js'
import { phone } from './values/phone.js'
import { postalCode } from './values/postal-code.js'
import { rentenversicherungsnummer } from './values/rentenversicherungsnummer.js'
import { steuerId } from './values/steuer-id.js'
import { steuernummer } from './values/steuernummer.js'
import { time } from './values/time.js'
import { ustIdnr } from './values/ust-idnr.js'
import { zb1Code } from './values/zb1-code.js'

/** Every check that a definition can name. Each pattern is anchored and linear, and says no more than its check. */
export const valueRules: Readonly<Record<ValueRuleName, ValueRule>> = {
  ags,
  ars,
  ausweisnummer,
  bic,
  'evb-nummer': evbNummer,
  fin,
  flurstueck,
  'glaeubiger-id': glaeubigerId,
  handelsregisternummer,
  'house-number': houseNumber,
  iban,
  'kfz-kennzeichen': kfzKennzeichen,
  'microchip-number': microchipNumber,
  month,
  phone,
  'postal-code': postalCode,
  rentenversicherungsnummer,
  'steuer-id': steuerId,
  steuernummer,
  time,
  'ust-idnr': ustIdnr,
  'zb1-code': zb1Code,
}
