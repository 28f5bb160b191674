import type { FieldKind } from '../model/field-kind.js'
import type { IssueCode } from '../model/issue.js'

/** What a text may mention, already written in its language. Absent where the issue does not have it. */
export interface MessageParameters {
  readonly kind: FieldKind | undefined
  readonly label: string | undefined
  /** The answer as the object of a sentence. */
  readonly phrase: string | undefined
  readonly limit: string | undefined
  /** The limit is one, for singular and plural. */
  readonly isOne: boolean
  readonly date: string | undefined
  readonly mediaTypes: string | undefined
  /** Numbers of characters that are not permitted, separated by commas. */
  readonly characters: string | undefined
}

/** One language: a text for every code. A code without a text does not compile. */
export type MessageTable = Readonly<Record<IssueCode, (parameters: MessageParameters) => string>>
