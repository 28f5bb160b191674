/**
 * Remainder by 97 of a text of digits and capital letters (ISO 7064 MOD 97-10), its first four characters moved to the
 * end as in an IBAN. Digit by digit, because the whole number exceeds what a double holds.
 */
export function remainderBy97(text: string): number {
  let rest = 0
  for (let at = 0; at < text.length; at++) {
    const character = text.charCodeAt((at + 4) % text.length)
    // '0' to '9' count as they are, 'A' to 'Z' as 10 to 35.
    rest = (character < 65 ? rest * 10 + character - 48 : rest * 100 + character - 55) % 97
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
