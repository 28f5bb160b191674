import type { FileAnswer } from '../model/definition.js'
import type { Made, OptionsOf } from '../model/field.js'
import { said } from './block.js'
import type { Whose } from './phrase.js'

/**
 * A document that proves a statement (FIM field F60000000296): PDF, JPEG or PNG of at most 20 MiB unless the options say
 * otherwise. Give it the name of the document as `label` and `phrase`.
 */
export function nachweis<const O extends OptionsOf<'file'> & Whose>(options?: O): Made<FileAnswer, O> {
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
