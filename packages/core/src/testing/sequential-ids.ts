import type { IdGenerator } from '../runtime/ids.js'

/** Well-formed version 4 UUIDs in a repeatable order: `00000000-0000-4000-8000-000000000001` … The seed (0 to 2^32 - 1) is the first group. */
export function sequentialIds(seed = 0): IdGenerator {
  if (!Number.isInteger(seed) || seed < 0 || seed > 0xffffffff) {
    throw new RangeError('The seed must be a whole number from 0 to 4294967295.')
  }
  let count = 0
  return {
    uuid: () => `${hex(seed, 8)}-0000-4000-8000-${hex(++count, 12)}`,
  }
}

function hex(value: number, length: number): string {
  return value.toString(16).padStart(length, '0')
}
