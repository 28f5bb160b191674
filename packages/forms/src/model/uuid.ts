const length = 36
const hyphen = 0x2d

/** True for a UUID of any version in lower case, as attachments carry it. */
export function isUuid(text: string): boolean {
  if (text.length !== length) return false
  for (let at = 0; at < length; at++) {
    const unit = text.charCodeAt(at)
    if (at === 8 || at === 13 || at === 18 || at === 23 ? unit !== hyphen : !isLowerHexDigit(unit)) return false
  }
  return true
}

function isLowerHexDigit(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x61 && unit <= 0x66)
}
