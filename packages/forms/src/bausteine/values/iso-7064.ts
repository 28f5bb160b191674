/**
 * Remainder by 97 of a text of digits and capital letters (ISO 7064 MOD 97-10), its first four characters moved to the
 * end as in an IBAN; NaN when another character is among them.
 */
export function remainderBy97(text: string): number {
  return addRemainder(addRemainder(0, text, 4, text.length), text, 0, 4) % 97
}

/**
 * Whether the third and fourth characters are the check digits of the others (ISO 7064 MOD 97-10), as in an IBAN. Computed
 * ones lie between 02 and 98; 00, 01 and 99 would leave the same remainder as 97, 98 and 02, and are never issued.
 */
export function isCheckedBy97(text: string): boolean {
  const [tens, ones] = [text.charCodeAt(2) - 0x30, text.charCodeAt(3) - 0x30]
  const digits = 10 * tens + ones
  const areDigits = tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9
  return areDigits && digits >= 2 && digits <= 98 && remainderBy97(text) === 1
}

/** Up to here one more character keeps the number within 32 bits, so that few divisions are needed. */
const nearlyFull = 10_000_000

function addRemainder(before: number, text: string, start: number, end: number): number {
  let rest = before
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (rest > nearlyFull) rest %= 97
    // '0' to '9' count as they are, 'A' to 'Z' as 10 to 35.
    if (unit >= 0x30 && unit <= 0x39) rest = rest * 10 + unit - 0x30
    else if (unit >= 0x41 && unit <= 0x5a) rest = rest * 100 + unit - 0x37
    else return Number.NaN
  }
  return rest
}

/** The check digit that belongs after these digits (ISO 7064 MOD 11,10). It tells every single wrong digit. */
export function checkDigitBy11And10(digits: string): string {
  let product = 10
  for (const digit of digits) {
    const sum = (product + Number(digit)) % 10
    product = ((sum === 0 ? 10 : sum) * 2) % 11
  }
  return String((11 - product) % 10)
}
