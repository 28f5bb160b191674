import type { ValueRule } from '../../model/value-rule.js'
import { capitals } from './capitals.js'
import { isCheckedBy97, remainderBy97 } from './iso-7064.js'

/**
 * Length of an IBAN by country, from the IBAN registry of ISO 13616 as open-source implementations list it. A country
 * that is missing here has no IBAN that we could check, and its accounts are refused.
 */
const lengths: ReadonlyMap<number, number> = new Map(
  (
    'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 FO18 ' +
    'FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 ' +
    'MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SC31 SE24 SI19 SK24 SM27 ST25 ' +
    'SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20'
  )
    .split(' ')
    .map((entry) => [countryOf(entry), Number(entry.slice(2))] as const),
)

/** The first two letters as one number, so that looking them up makes no text. */
function countryOf(iban: string): number {
  return 0x1_0000 * iban.charCodeAt(0) + iban.charCodeAt(1)
}

/** Shape of an IBAN in electronic form (ISO 13616-1); says nothing of check digits. */
const pattern = '^(?:[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30})$'

/** International bank account number: country, length and check digits. Whether the account exists is not checked. */
export const iban: ValueRule = {
  normalise: normaliseIban,
  check: (text) => (isIban(text) ? undefined : 'iban-invalid'),
  jsonSchema: { pattern, description: 'IBAN, ISO 13616-1, electronic form' },
  format: (text) => text.replace(/(.{4})(?=.)/gu, '$1 '),
  // No German bank code begins with 0, so that no sample hits a real account.
  sample: (number) => ibanOf('DE', String(number % 10_000).padStart(18, '0')),
}

/** Electronic form of what people copy from a card or a letter: no spaces, capital letters. */
export function normaliseIban(value: string): string {
  return capitals(value.replace(/\s/gu, ''))
}

/** True for an IBAN in electronic form with the length of its country and right check digits (ISO 7064 MOD 97-10). */
export function isIban(value: string): boolean {
  return lengths.get(countryOf(value)) === value.length && isCheckedBy97(value)
}

/** An IBAN with the check digits that belong to this account number. */
export function ibanOf(country: string, accountNumber: string): string {
  const checkDigits = 98 - remainderBy97(`${country}00${accountNumber}`)
  return `${country}${String(checkDigits).padStart(2, '0')}${accountNumber}`
}
