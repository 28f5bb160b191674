import { formSourceOf, type FormSource, type FormSourceOptions } from '../../src/fim/source/form-source.js'
import { readXdf } from '../../src/fim/xdf/read-xdf.js'
import { xdfField, xdfSchema } from './xdf.js'

/** The form of an invented schema. `more` stands before the children. */
export const made = (children: readonly string[], options?: FormSourceOptions, more?: string): FormSource =>
  formSourceOf(readXdf(xdfSchema(children, more)), options)

/** Code and path of the gaps, but for those that every schema has. */
export const gapsOf = ({ gaps }: FormSource): string[] =>
  gaps
    .filter(({ code }) => !['metadata-missing', 'translation-missing', 'editorial-left-out'].includes(code))
    .map(({ code, path }) => `${code} ${path}`)

/** A text field of at most 20 characters. */
export const short = (id: string, name: string, anzahl = '1:1'): string =>
  xdfField(id, { name, limits: 'minLength="1" maxLength="20"', anzahl })

/** A yes-or-no field. */
export const abfrage = xdfField('F99000000001', { name: 'Abfrage', typ: 'bool' })
