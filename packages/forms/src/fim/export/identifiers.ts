import { FimError } from '../fim-error.js'

/** Ids of elements by path of the form; kept by the caller, so that the next export gives the same. */
export type AssignedIds = Readonly<Record<string, string>>

/**
 * Gives ids to elements that have none: letter, number range of the owner, six digits that count. A path keeps the id it was
 * once given.
 */
export class Identifiers {
  readonly #range: string
  readonly #assigned = new Map<string, string>()
  readonly #next = new Map<string, number>()

  /** @throws {FimError} `nummernkreis-invalid` */
  constructor(nummernkreis: string, known: AssignedIds) {
    if (!/^\d{2}(?:\d{3})?$/.test(nummernkreis)) {
      throw new FimError('nummernkreis-invalid', {
        message: 'A Nummernkreis has two digits, or five with the sub-range. The FIM office of your Land assigns it.',
      })
    }
    this.#range = nummernkreis.padEnd(5, '0')
    for (const [path, id] of Object.entries(known)) {
      this.#assigned.set(path, id)
      const own = new RegExp(`^([A-Z])${this.#range}(\\d{6})$`).exec(id)
      if (own?.[1] !== undefined) this.#next.set(own[1], Math.max(this.#next.get(own[1]) ?? 0, Number(own[2])))
    }
  }

  give(letter: 'S' | 'G' | 'F' | 'R', path: string): string {
    const known = this.#assigned.get(path)
    if (known !== undefined) return known
    const count = (this.#next.get(letter) ?? 0) + 1
    this.#next.set(letter, count)
    const id = `${letter}${this.#range}${String(count).padStart(6, '0')}`
    this.#assigned.set(path, id)
    return id
  }

  get assigned(): AssignedIds {
    return Object.fromEntries(this.#assigned)
  }
}

/** An id as XDatenfelder 3 writes it: those of version 2 lack three digits after the number range. */
export function idOfThree(id: string): string {
  return /^[A-Z]\d{8}$/.test(id) ? `${id.slice(0, 3)}000${id.slice(3)}` : id
}

/** A version as XDatenfelder 3 writes it. */
export function versionOfThree(version: string): string {
  return /^\d+\.\d+$/.test(version) ? `${version}.0` : version
}
