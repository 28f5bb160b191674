/**
 * A published list of codes in one version, as questions refer to it. It holds what checking needs; names are loaded with
 * the list itself when people have to choose or to read.
 */
export interface CodeList {
  /** Our name of the list, e.g. `staat`. */
  readonly name: string
  /** Canonical URN, without the version. */
  readonly urn: string
  /** As the publisher writes it: `2024-08-01` or `2.4`. */
  readonly version: string
  /** Codes that can be chosen, separated by blanks, in the order of the list. */
  readonly codes: string
}

/** One entry of a code list as people read it. */
export interface CodeListEntry {
  readonly code: string
  readonly name: string
  /** First and last day on which the code counts, `YYYY-MM-DD`; absent when the list does not say. */
  readonly validFrom?: string
  readonly validUntil?: string
  /**
   * The name, and other words by which the list knows the entry, in capital letters A to Z: for searching without accents
   * (search form of DIN 91379).
   */
  readonly searchForm: string
}

/** A code list with its entries. */
export interface LoadedCodeList extends CodeList {
  /** All entries, also those that can no longer be chosen. */
  readonly entries: readonly CodeListEntry[]
}

const known = new WeakMap<CodeList, ReadonlySet<string>>()

/** The codes of a list; split once for each list. */
export function codesOf(list: CodeList): ReadonlySet<string> {
  const existing = known.get(list)
  if (existing !== undefined) return existing
  const codes = new Set(list.codes.split(' '))
  known.set(list, codes)
  return codes
}
