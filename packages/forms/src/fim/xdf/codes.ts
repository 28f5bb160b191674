import type {
  FimDatentyp,
  FimFeldart,
  FimRegeltyp,
  FimSchemaElementArt,
  FimVorbefuellung,
  XdfVersion,
} from '../model.js'

export const namespaces: Readonly<Record<string, XdfVersion>> = {
  'urn:xoev-de:fim:standard:xdatenfelder_2': '2.0',
  'urn:xoev-de:fim:standard:xdatenfelder_3.0.0': '3.0.0',
}

export const statusCodes: Readonly<Record<XdfVersion, readonly string[]>> = {
  '2.0': ['inVorbereitung', 'aktiv', 'inaktiv'],
  '3.0.0': ['1', '2', '3', '4', '5', '6', '7', '8'],
}

export const feldarten: readonly FimFeldart[] = ['input', 'select', 'label', 'hidden', 'locked']

export const datentypen: readonly FimDatentyp[] = [
  'text',
  'text_latin',
  'date',
  'time',
  'datetime',
  'bool',
  'num',
  'num_int',
  'num_currency',
  'file',
  'obj',
]

export const schemaElementArten: readonly FimSchemaElementArt[] = ['ABS', 'HAR', 'RNG']
export const vorbefuellungen: readonly FimVorbefuellung[] = ['keine', 'optional', 'verpflichtend']
export const regeltypen: readonly FimRegeltyp[] = ['K', 'M', 'V', 'B']
export const gruppenarten: readonly 'X'[] = ['X']
