/**
 * Refuses an option with which a limit would not limit or a loop would not pause.
 *
 * @throws {RangeError} unless it is a whole number of at least 1
 */
export function requireWholeNumber(option: string, value: number): number {
  if (Number.isSafeInteger(value) && value >= 1) return value
  throw new RangeError(`${option} must be a whole number of at least 1. Leave it out for the default.`)
}
