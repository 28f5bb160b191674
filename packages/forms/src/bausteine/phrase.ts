import type { Texts } from '../model/texts.js'

/** Whose answer it is, for blocks that a form uses more than once. */
export interface Whose {
  /**
   * Genitive that messages add to each question, e.g. `{ de: 'des Kindes', en: 'of the child' }`: a form with three persons
   * must not say "Enter the surname." three times. Default: nothing is added.
   */
  readonly whose?: Texts | undefined
}

/** The object of a sentence, with its article and in the accusative, and whose it is. */
export function phrase(de: string, en: string, whose?: Texts): Texts {
  return whose === undefined ? { de, en } : { de: `${de} ${whose.de}`, en: `${en} ${whose.en}` }
}
