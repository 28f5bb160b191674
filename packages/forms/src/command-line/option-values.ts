import { usageError } from './command-error.js'

/** The options of one call. */
export class OptionValues {
  readonly #values: Readonly<Record<string, unknown>>

  constructor(values: Readonly<Record<string, unknown>>) {
    this.#values = values
  }

  isSet(name: string): boolean {
    return this.#values[name] === true
  }

  /** All values of an option that may be repeated. */
  all(name: string): readonly string[] {
    const values = this.#values[name]
    return Array.isArray(values) ? values.filter((value) => typeof value === 'string') : []
  }

  /** The last one counts. */
  text(name: string): string | undefined {
    return this.all(name).at(-1)
  }

  /** @throws {CommandError} `usage-invalid` for another value than those named */
  oneOf<const T extends string>(name: string, known: readonly T[]): T | undefined {
    const given = this.text(name)
    const found = known.find((value) => value === given)
    if (given !== undefined && found === undefined) throw usageError(`--${name} takes one of: ${known.join(', ')}.`)
    return found
  }

  /** @throws {CommandError} `usage-invalid` for what is no whole number from 0 */
  count(name: string): number | undefined {
    const given = this.text(name)
    if (given === undefined) return undefined
    const count = /^\d{1,15}$/.test(given) ? Number(given) : Number.NaN
    if (Number.isNaN(count)) throw usageError(`--${name} takes a whole number from 0.`)
    return count
  }
}
