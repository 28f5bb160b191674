/** The few DER forms (ITU-T X.690) that a certificate needs. */
function der(tag: number, ...content: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(content)
  return Buffer.concat([Buffer.from([tag, ...lengthOctets(body.length)]), body])
}

export const sequence = (...content: readonly Uint8Array[]): Buffer => der(0x30, ...content)
export const set = (...content: readonly Uint8Array[]): Buffer => der(0x31, ...content)
export const utf8 = (text: string): Buffer => der(0x0c, Buffer.from(text))
export const bitString = (bytes: Uint8Array): Buffer => der(0x03, Buffer.of(0), bytes)
export const nothing = (): Buffer => der(0x05)
/** `[number] EXPLICIT` */
export const explicit = (number: number, content: Uint8Array): Buffer => der(0xa0 + number, content)

/** A non-negative integer below 2^31. */
export function integer(value: number): Buffer {
  const hex = value.toString(16)
  const even = hex.length % 2 === 0 ? hex : `0${hex}`
  // A leading bit of one would make it negative.
  return der(0x02, Buffer.from(/^[89a-f]/.test(even) ? `00${even}` : even, 'hex'))
}

export function objectIdentifier(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  return der(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]))
}

/** GeneralizedTime in UTC. */
export function time(date: Date): Buffer {
  return der(0x18, Buffer.from(`${date.toISOString().replace(/[-:T]|\.\d+Z$/g, '')}Z`))
}

function lengthOctets(length: number): number[] {
  if (length < 0x80) return [length]
  const bytes = [...Buffer.from(length.toString(16).padStart(8, '0'), 'hex')]
  const significant = bytes.slice(bytes.findIndex((byte) => byte !== 0))
  return [0x80 + significant.length, ...significant]
}

function base128(value: number): number[] {
  const groups = [value & 0x7f]
  for (let rest = value >>> 7; rest > 0; rest >>>= 7) groups.unshift((rest & 0x7f) | 0x80)
  return groups
}
