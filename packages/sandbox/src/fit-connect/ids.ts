import { createHash } from 'node:crypto'

/** Hands out identifiers that are the same for the same seed and the same order of requests. */
export interface IdSource {
  uuid(): string
  /** How many identifiers were handed out; stored, so that a restart never repeats one. */
  readonly drawn: number
}

export function createIdSource(seed: string, drawn = 0): IdSource {
  let count = drawn
  return {
    uuid: () => derivedUuid(seed, 'id', String(count++)),
    get drawn() {
      return count
    },
  }
}

/** A version 4 shaped uuid that depends on nothing but the parts. */
export function derivedUuid(...parts: readonly string[]): string {
  const bytes = createHash('sha256').update(JSON.stringify(parts)).digest().subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** A repeatable secret of a test client. Guessable by whoever knows the seed: good for a sandbox only. */
export function derivedSecret(...parts: readonly string[]): string {
  return createHash('sha256')
    .update(JSON.stringify(['secret', ...parts]))
    .digest('base64url')
}
