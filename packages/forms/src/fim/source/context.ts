import type { Texts } from '../../model/texts.js'
import type { Gap, GapCode } from '../gap.js'
import type { CodeList } from '../genericode/code-list.js'

/** Options and findings while a form is made from a schema. */
export interface SourceContext {
  readonly codeLists: readonly CodeList[]
  /** More entries than this make a text instead of a choice. */
  readonly maxChoices: number
  /** Upper limit of lists that have none. */
  readonly maxRepeat: number
  readonly gaps: Gap[]
}

/** Notes a gap of the element at hand. */
export type Report = (code: GapCode, message: string) => void

/** German as it stands in the file; the English text is missing and repeats it. */
export function untranslated(de: string): Texts {
  return { de, en: de }
}
