import type { ConditionData } from '../model/condition.js'
import type { FileAnswer } from '../model/definition.js'
import type { Given, Made, OptionsOf } from '../model/field.js'
import { said } from './block.js'
import type { Whose } from './phrase.js'

/**
 * A document that proves a statement (FIM field F60000000296): PDF, JPEG or PNG of at most 20 MiB unless the options say
 * otherwise. Give it the name of the document as `label` and `phrase`.
 */
export function nachweis<P extends boolean = false, W extends ConditionData = never, Q extends ConditionData = never>(
  options?: Given<OptionsOf<'file'> & Whose, P, W, Q>,
): Made<FileAnswer, P, W, Q> {
  const defaults = {
    label: { de: 'Nachweis', en: 'Proof' },
    phrase: { de: 'den Nachweis', en: 'the proof' },
    hint: {
      de: 'Als PDF oder gut lesbares Foto, alle Seiten.',
      en: 'As a PDF or a legible photograph, all pages.',
    },
    fim: 'F60000000296',
  }
  const definition = { ...said(defaults, options), kind: 'file' as const }
  return definition
}
