import { isExistingDay } from '../../model/calendar.js'
import type { FimField } from '../model.js'
import type { QsCode } from './qs-rules.js'

const numbers = ['num', 'num_int', 'num_currency']
const times = ['date', 'time', 'datetime']
const texts = ['text', 'text_latin']

/** What the quality rules say of one field, wherever it stands. */
export function* checkField(field: FimField, isList: boolean): Generator<QsCode> {
  const { feldart, datentyp, praezisierung, werte, codeliste } = field
  const hasLength = praezisierung.minLength !== undefined || praezisierung.maxLength !== undefined
  const hasRange = praezisierung.minValue !== undefined || praezisierung.maxValue !== undefined
  const isFile = datentyp === 'file'
  if (field.schemaelementart === 'ABS') yield 1014
  if (feldart === 'select' && !texts.includes(datentyp)) yield 1011
  if ((feldart === 'select' || feldart === 'label') && hasLength) yield 1012
  if (hasLength && !texts.includes(datentyp)) yield 1015
  if (hasRange && !numbers.includes(datentyp) && !times.includes(datentyp)) yield 1016
  if (feldart !== 'select' && (werte !== undefined || codeliste !== undefined)) yield 1017
  if (feldart === 'select' && werte === undefined && codeliste === undefined) yield 1018
  if (!isFile && field.maxSize !== undefined) yield 1056
  if (!isFile && field.mediaType.length > 0) yield 1057
  if (isFile && !isList) yield 1139
  if ((isFile || datentyp === 'obj') && field.inhalt !== undefined) yield 1100
  if ((isFile || datentyp === 'obj') && praezisierung.pattern !== undefined) yield 1120
  if (feldart === 'label' && field.inhalt === undefined) yield 1109
  if (feldart === 'input' && texts.includes(datentyp)) {
    if (praezisierung.minLength === undefined || praezisierung.maxLength === undefined) yield 1102
  }
  if (feldart === 'input' && !hasRange && [...numbers, 'date'].includes(datentyp)) yield 1103
  if (datentyp === 'bool' && field.inhalt !== undefined && !/^(?:true|false)$/.test(field.inhalt)) yield 1077
  yield* checkLengths(field)
  yield* checkRange(field)
  yield* checkList(field)
}

function* checkLengths({ praezisierung: { minLength, maxLength } }: FimField): Generator<QsCode> {
  const isMin = minLength === undefined || /^\d+$/.test(minLength)
  const isMax = maxLength === undefined || /^0*[1-9]\d*$/.test(maxLength)
  if (!isMin) yield 1059
  if (!isMax) yield 1060
  if (isMin && isMax && Number(minLength ?? 0) > Number(maxLength ?? Number.POSITIVE_INFINITY)) yield 1061
}

function* checkRange({ datentyp, praezisierung: { minValue, maxValue } }: FimField): Generator<QsCode> {
  const valid = validityOf(datentyp)
  if (valid === undefined) return
  const isMin = minValue === undefined || valid.test(minValue)
  const isMax = maxValue === undefined || valid.test(maxValue)
  if (!isMin) yield valid.min
  if (!isMax) yield valid.max
  if (!isMin || !isMax || minValue === undefined || maxValue === undefined) return
  if (datentyp === 'date' ? minValue > maxValue : numberOf(minValue) > numberOf(maxValue)) yield 1064
}

interface Validity {
  readonly test: (text: string) => boolean
  readonly min: QsCode
  readonly max: QsCode
}

function validityOf(datentyp: FimField['datentyp']): Validity | undefined {
  if (datentyp === 'date') return { test: isExistingDay, min: 1067, max: 1068 }
  if (datentyp === 'num_int') return { test: (text) => /^[+-]?\d+$/.test(text), min: 1065, max: 1066 }
  const isNumber = (text: string): boolean => /^[+-]?\d+(?:[.,]\d+)?$/.test(text)
  return numbers.includes(datentyp) ? { test: isNumber, min: 1062, max: 1063 } : undefined
}

function numberOf(text: string): number {
  return Number(text.replace(',', '.'))
}

function* checkList({ werte, codeliste, inhalt }: FimField): Generator<QsCode> {
  if (werte !== undefined) {
    if (werte.length < 2) yield 1044
    if (new Set(werte.map(({ code }) => code)).size < werte.length) yield 1045
    if (new Set(werte.map(({ name }) => name)).size < werte.length) yield 1093
    if (inhalt !== undefined && !werte.some(({ code }) => code === inhalt)) yield 1085
  }
  if (codeliste?.version !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(codeliste.version)) yield 1105
}
