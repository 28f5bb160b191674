import type { CodeList } from './code-list.js'
import type { FileAnswer, TeilDatum } from './definition.js'
import type { Made, OptionsOf } from './field.js'
import type { Texts } from './texts.js'

/** Free text. Trimmed and NFC-normalised before it is checked; lengths count code points. */
export function text<const O extends OptionsOf<'text'>>(options?: O): Made<string, O> {
  return { ...options, kind: 'text' }
}

/** An e-mail address of at most 254 characters. */
export function email<const O extends OptionsOf<'email'>>(options?: O): Made<string, O> {
  const defaults = {
    label: { de: 'E-Mail-Adresse', en: 'Email address' },
    phrase: { de: 'die E-Mail-Adresse', en: 'the email address' },
    fim: 'F60000000242',
    autocomplete: 'email',
  }
  return { ...defaults, ...options, kind: 'email' }
}

/** A day that exists, `YYYY-MM-DD`. */
export function date<const O extends OptionsOf<'date'>>(options?: O): Made<string, O> {
  return { ...options, kind: 'date' }
}

/** A date of which only the year must be known, as German registers allow for dates of birth. */
export function partialDate<const O extends OptionsOf<'partialDate'>>(options?: O): Made<TeilDatum, O> {
  return { ...options, kind: 'partialDate' }
}

/** Yes or no; neither is preselected. */
export function yesNo<const O extends OptionsOf<'yesNo'>>(options?: O): Made<boolean, O> {
  return { ...options, kind: 'yesNo' }
}

/** A declaration that the citizen must confirm; the only answer is `true`. */
export function confirmation<const O extends OptionsOf<'confirmation'>>(options?: O): Made<true, O> {
  return { ...options, kind: 'confirmation' }
}

/** A whole number. */
export function integer<const O extends OptionsOf<'integer'>>(options?: O): Made<number, O> {
  return { ...options, kind: 'integer' }
}

/** An amount of money in euro cents; not negative unless `min` says so. */
export function cents<const O extends OptionsOf<'cents'>>(options?: O): Made<number, O> {
  return { ...options, kind: 'cents' }
}

/** An uploaded file; the answer describes the attachment that carries the content. */
export function file<const O extends OptionsOf<'file'>>(options?: O): Made<FileAnswer, O> {
  return { ...options, kind: 'file' }
}

/** Exactly one of the named choices. */
export function choice<K extends string, const O extends OptionsOf<'choice', 'choices'>>(
  choices: Readonly<Record<K, Texts>>,
  options?: O,
): Made<K, O> {
  const definition = { ...options, kind: 'choice' as const, choices }
  return definition
}

/** One or more of the named choices, none twice. */
export function choices<K extends string, const O extends OptionsOf<'choices', 'choices'>>(
  offered: Readonly<Record<K, Texts>>,
  options?: O,
): Made<readonly K[], O> {
  const definition = { ...options, kind: 'choices' as const, choices: offered }
  return definition
}

/** One entry of a published code list, for example `staat`; the answer is its code. */
export function code<const O extends OptionsOf<'code', 'list'>>(list: CodeList, options?: O): Made<string, O> {
  const definition = { ...options, kind: 'code' as const, list }
  return definition
}
