import type { FieldDefinition, FimElement } from '../../model/definition.js'
import { isFimVersion } from '../../model/check-fim.js'
import { isExistingDay } from '../../model/calendar.js'
import type { FimField } from '../model.js'
import { longestCode, selectionOf } from './choices.js'
import { untranslated, type Report, type SourceContext } from './context.js'

/**
 * The question of a field, as it is asked once.
 *
 * @param isList several answers are possible, so that a selection becomes one of several choices
 */
export function fieldDefinition(
  field: FimField,
  isList: boolean,
  context: SourceContext,
  gap: Report,
): FieldDefinition {
  const common = {
    label: untranslated(field.bezeichnungEingabe ?? field.name),
    ...hintOf(field),
    ...provenanceOf(field),
  }
  if (field.inhalt !== undefined) gap('content-left-out', 'the preset content is not carried over.')
  if (field.vorbefuellung !== undefined && field.vorbefuellung !== 'keine')
    gap('content-left-out', `prefill is ${field.vorbefuellung}; connect it where the form is used.`)
  if (field.feldart === 'select') return selectDefinition(field, common, isList, context, gap)
  switch (field.datentyp) {
    case 'text':
    case 'text_latin':
      return textDefinition(field, common, gap)
    case 'date':
      return { ...common, kind: 'date', ...dayLimits(field, gap) }
    case 'bool':
      return { ...common, kind: 'yesNo' }
    case 'num_int':
      return { ...common, kind: 'integer', ...numberLimits(field, 1, gap) }
    case 'num_currency':
      return { ...common, kind: 'cents', ...numberLimits(field, 100, gap) }
    case 'file':
      return { ...common, kind: 'file', ...fileLimits(field, gap) }
    default:
      gap('type-not-expressible', `the type ${field.datentyp} has no question of its own. It became a text.`)
      return { ...common, kind: 'text', maxLength: 100 }
  }
}

type Common = Pick<FieldDefinition, 'label' | 'hint' | 'fim' | 'fimVersion' | 'source'>

function hintOf(field: FimField): Pick<Common, 'hint'> {
  const hint = field.hilfetextEingabe
  return hint === undefined ? {} : { hint: untranslated(hint) }
}

/** FIM identity, and origin with the legal basis for people who read the form. */
export function provenanceOf(element: IdentifiedElement): Pick<Common, 'fim' | 'fimVersion' | 'source'> {
  return { ...identityOf(element), source: originsOf(element).join('; ') }
}

type IdentifiedElement = Pick<FimField, 'id' | 'version' | 'bezug'>

/** As payloads and exports name the element; working copies may have no version. */
export function identityOf({ id, version }: IdentifiedElement): FimElement {
  return { fim: id, ...(version !== undefined && isFimVersion(version) && { fimVersion: version }) }
}

/** The element of the kit, then each legal basis, in one line each. */
export function originsOf({ id, version, bezug }: IdentifiedElement): readonly string[] {
  const basis = bezug.map(({ text }) => text.replace(/\s+/g, ' '))
  return [version === undefined ? `FIM ${id}` : `FIM ${id} V${version}`, ...basis]
}

const postalCode = '([0]{1}[1-9]{1}|[1-9]{1}[0-9]{1})[0-9]{3}'
/** As the e-mail field of the shared kit has it, with its stray `$`. */
const emailPattern = String.raw`[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{1,63}$`
/** As the builder `email()` has it, which the generated source calls. */
const emailPhrase = { de: 'die E-Mail-Adresse', en: 'the email address' }

function textDefinition(field: FimField, common: Common, gap: Report): FieldDefinition {
  const { pattern } = field.praezisierung
  if (pattern === emailPattern) return { ...common, kind: 'email', phrase: emailPhrase, autocomplete: 'email' }
  const minLength = countOf(field.praezisierung.minLength, 'minLength', gap)
  const maxLength = countOf(field.praezisierung.maxLength, 'maxLength', gap)
  if (field.praezisierung.maxLength === undefined && pattern !== postalCode)
    gap('length-missing', 'no maximum length; the general one of 1,000 characters applies.')
  const isOrdered = minLength === undefined || maxLength === undefined || minLength <= maxLength
  if (!isOrdered) gap('limit-unreadable', 'the minimum length exceeds the maximum; both were left out.')
  if (pattern !== undefined && pattern !== postalCode)
    gap(
      'pattern-not-expressible',
      `the pattern ${pattern.slice(0, 200)} is not carried over; use a rule of the library.`,
    )
  return {
    ...common,
    kind: 'text',
    ...(isOrdered && minLength !== undefined && minLength > 1 && { minLength }),
    ...(isOrdered && maxLength !== undefined && maxLength > 0 && { maxLength }),
    ...(field.datentyp === 'text_latin' && { characters: 'din-91379-c' }),
    ...(pattern === postalCode && { rule: 'postal-code' }),
  }
}

function countOf(text: string | undefined, name: string, gap: Report): number | undefined {
  if (text === undefined) return undefined
  if (/^\d{1,9}$/.test(text)) return Number(text)
  gap('limit-unreadable', `${name} is not a whole number and was left out.`)
  return undefined
}

function dayLimits(field: FimField, gap: Report): { min?: string; max?: string } {
  const limits: { min?: string; max?: string } = {}
  for (const [name, key] of [['minValue', 'min'] as const, ['maxValue', 'max'] as const]) {
    const text = field.praezisierung[name]
    if (text === undefined) continue
    if (isExistingDay(text)) limits[key] = text
    else gap('limit-unreadable', `${name} is not a day YYYY-MM-DD and was left out.`)
  }
  if (limits.min !== undefined && limits.max !== undefined && limits.min > limits.max) {
    gap('limit-unreadable', 'the first day lies after the last; both were left out.')
    return {}
  }
  return limits
}

/** @param factor 100 for amounts, which FIM writes in euros and forms keep in cents */
function numberLimits(field: FimField, factor: number, gap: Report): { min?: number; max?: number } {
  const limits: { min?: number; max?: number } = {}
  for (const [name, key] of [['minValue', 'min'] as const, ['maxValue', 'max'] as const]) {
    const text = field.praezisierung[name]
    if (text === undefined) continue
    const value = /^-?\d{1,12}(?:[.,]\d{1,6})?$/.test(text) ? Number(text.replace(',', '.')) * factor : Number.NaN
    const rounded = Math.round(value)
    if (Math.abs(value - rounded) < 1e-6) limits[key] = rounded
    else gap('limit-unreadable', `${name} is not a number of its kind and was left out.`)
  }
  if (limits.min !== undefined && limits.max !== undefined && limits.min > limits.max) {
    gap('limit-unreadable', 'the lower limit exceeds the upper one; both were left out.')
    return {}
  }
  return limits
}

function fileLimits(field: FimField, gap: Report): { maxSize?: number; mediaTypes?: readonly string[] } {
  const maxSize = countOf(field.maxSize, 'maxSize', gap)
  return {
    ...(maxSize !== undefined && maxSize > 0 && { maxSize }),
    ...(field.mediaType.length > 0 && { mediaTypes: field.mediaType }),
  }
}

function selectDefinition(
  field: FimField,
  common: Common,
  isList: boolean,
  context: SourceContext,
  gap: Report,
): FieldDefinition {
  const selection = selectionOf(field, context, gap)
  if (selection === undefined) return { ...common, kind: 'text', maxLength: longestCode(field, context) }
  if ('list' in selection) return { ...common, kind: 'code', ...selection }
  return { ...common, kind: isList ? 'choices' : 'choice', ...selection }
}
