/** One row of a code list. */
export interface CodeListEntry {
  readonly code: string
  /** For people; the code where the row has no name. */
  readonly name: string
  /** False for rows that only head others, such as categories of legal forms. */
  readonly selectable: boolean
  /** First day on which the row applies, as written. */
  readonly validFrom?: string | undefined
  /** Last day on which the row applies, as written. */
  readonly validTo?: string | undefined
  /** Every value of the row by column. */
  readonly values: Readonly<Record<string, string>>
}

export interface CodeListColumn {
  readonly id: string
  readonly name?: string | undefined
  readonly required: boolean
}

/** A code list (Codeliste) as plain data. */
export interface CodeList {
  readonly shortName?: string | undefined
  readonly longName?: string | undefined
  readonly version?: string | undefined
  readonly canonicalUri?: string | undefined
  readonly canonicalVersionUri?: string | undefined
  readonly validFrom?: string | undefined
  readonly columns: readonly CodeListColumn[]
  /** Columns from which code and name were taken. */
  readonly codeColumn: string
  readonly nameColumn: string
  readonly entries: readonly CodeListEntry[]
}
