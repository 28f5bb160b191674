const digit = 1
const hyphen = 2

/** What each of the first 128 characters may be; a look here is faster than a comparison that digits and letters decide. */
const kinds = Uint8Array.from({ length: 0x80 }, (_, unit) => kindOf(String.fromCharCode(unit)))
const places = Uint8Array.from('00000000-0000-0000-0000-000000000000', kindOf)

function kindOf(character: string): number {
  if (character === '-') return hyphen
  return /[0-9a-f]/.test(character) ? digit : 0
}

/** True for a UUID of any version in lower case, as attachments carry it. */
export function isUuid(text: string): boolean {
  const { length } = places
  if (text.length !== length) return false
  for (let at = 0; at < length; at++) if (kinds[text.charCodeAt(at)] !== places[at]) return false
  return true
}
