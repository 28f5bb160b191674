import { valueRules } from '../../bausteine/value-rules.js'
import type { DateLimit, FieldDefinition } from '../../model/definition.js'
import type { FimField } from '../model.js'
import { choiceCode } from '../../model/choice-key.js'
import type { ExportGapCode } from './export-options.js'

type Content = Pick<FimField, 'feldart' | 'datentyp' | 'praezisierung'> &
  Partial<Pick<FimField, 'codeliste' | 'werte' | 'maxSize' | 'mediaType'>>
type Report = (code: ExportGapCode, message: string) => void

const nowhere = { line: 0, column: 0 }

/** As the shared kit has it (F60000000242). */
const email = {
  minLength: '6',
  maxLength: '254',
  pattern: String.raw`[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{1,63}$`,
}

/** As the shared kit has it (F60000000246). */
const postalCode = '([0]{1}[1-9]{1}|[1-9]{1}[0-9]{1})[0-9]{3}'

/** What a question says about its answer, as a field; groups, lists of entries and variants are none. */
export function fieldContent(field: FieldDefinition, report: Report): Content | undefined {
  switch (field.kind) {
    case 'text':
      return { feldart: 'input', datentyp: datentypOf(field.characters), praezisierung: textLimits(field, report) }
    case 'email':
      return { feldart: 'input', datentyp: 'text', praezisierung: email }
    case 'date':
      return {
        feldart: 'input',
        datentyp: 'date',
        praezisierung: { ...day('minValue', field.min, report), ...day('maxValue', field.max, report) },
      }
    case 'yesNo':
      return { feldart: 'input', datentyp: 'bool', praezisierung: {} }
    case 'confirmation':
      report('kind-changed', 'a declaration became a yes-or-no field; that it must be confirmed is lost.')
      return { feldart: 'input', datentyp: 'bool', praezisierung: {} }
    case 'integer':
      return { feldart: 'input', datentyp: 'num_int', praezisierung: range(field.min, field.max, 1) }
    case 'cents':
      return { feldart: 'input', datentyp: 'num_currency', praezisierung: range(field.min, field.max, 100) }
    case 'file':
      return {
        feldart: 'input',
        datentyp: 'file',
        praezisierung: {},
        ...(field.maxSize !== undefined && { maxSize: String(field.maxSize) }),
        ...(field.mediaTypes !== undefined && { mediaType: field.mediaTypes }),
      }
    case 'choice':
    case 'choices': {
      const werte = Object.entries(field.choices).map(([key, { de }]) => ({
        code: choiceCode(key),
        name: de,
        position: nowhere,
      }))
      return { feldart: 'select', datentyp: 'text', praezisierung: {}, werte }
    }
    case 'code': {
      const { urn, version } = field.list
      const codeliste = { canonicalIdentification: urn, version, canonicalVersionUri: `${urn}_${version}` }
      return { feldart: 'select', datentyp: 'text', praezisierung: {}, codeliste }
    }
    case 'partialDate':
    case 'group':
    case 'repeat':
    case 'variant':
      return undefined
  }
}

function datentypOf(characters: string | undefined): FimField['datentyp'] {
  return characters === undefined ? 'text' : 'text_latin'
}

function textLimits(field: Extract<FieldDefinition, { kind: 'text' }>, report: Report): FimField['praezisierung'] {
  const { minLength, maxLength, rule, characters } = field
  if (field.min !== undefined || field.max !== undefined)
    report('limit-left-out', 'the first and last month cannot be written.')
  if (characters === 'din-91379-a' || characters === 'din-91379-b')
    report('check-left-out', `the characters of ${characters} became those of text_latin.`)
  return {
    ...((minLength !== undefined || maxLength !== undefined) && { minLength: String(minLength ?? 1) }),
    ...(maxLength !== undefined && { maxLength: String(maxLength) }),
    ...(rule !== undefined && patternOf(rule, report)),
  }
}

function patternOf(rule: keyof typeof valueRules, report: Report): { pattern?: string } {
  if (rule === 'postal-code') return { pattern: postalCode }
  report('check-left-out', `the rule '${rule}' is more than a pattern; what a pattern can say of it is kept.`)
  // XDatenfelder anchors patterns by itself.
  const inner = /^\^\(\?:(.*)\)\$$/.exec(valueRules[rule].jsonSchema.pattern ?? '')?.[1]
  return inner === undefined ? {} : { pattern: inner }
}

function day(name: 'minValue' | 'maxValue', limit: DateLimit | undefined, report: Report): FimField['praezisierung'] {
  if (limit === undefined) return {}
  if (typeof limit === 'string') return { [name]: limit }
  report('limit-left-out', 'a limit relative to today cannot be written.')
  return {}
}

function range(min: number | undefined, max: number | undefined, factor: number): FimField['praezisierung'] {
  return {
    ...(min !== undefined && { minValue: decimal(min, factor) }),
    ...(max !== undefined && { maxValue: decimal(max, factor) }),
  }
}

/** Amounts are kept in cents and written in euros. */
function decimal(value: number, factor: number): string {
  return factor === 1 || value % factor === 0 ? String(value / factor) : (value / factor).toFixed(2)
}
