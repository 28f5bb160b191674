import type { ConditionData } from './condition.js'
import type { CodeList } from './code-list.js'
import type { FileAnswer, TeilDatum } from './definition.js'
import type { Given, Made, OptionsOf } from './field.js'
import type { Texts } from './texts.js'

/** Free text. Trimmed and NFC-normalised before it is checked; lengths count code points. */
export function text<P extends boolean = false, W extends ConditionData = never, Q extends ConditionData = never>(
  options?: Given<OptionsOf<'text'>, P, W, Q>,
): Made<string, P, W, Q> {
  return { ...options, kind: 'text' }
}

/** An e-mail address of at most 254 characters. */
export function email<P extends boolean = false, W extends ConditionData = never, Q extends ConditionData = never>(
  options?: Given<OptionsOf<'email'>, P, W, Q>,
): Made<string, P, W, Q> {
  const defaults = {
    label: { de: 'E-Mail-Adresse', en: 'Email address' },
    phrase: { de: 'die E-Mail-Adresse', en: 'the email address' },
    fim: 'F60000000242',
    autocomplete: 'email',
  }
  return { ...defaults, ...options, kind: 'email' }
}

/** A day that exists, `YYYY-MM-DD`. */
export function date<P extends boolean = false, W extends ConditionData = never, Q extends ConditionData = never>(
  options?: Given<OptionsOf<'date'>, P, W, Q>,
): Made<string, P, W, Q> {
  return { ...options, kind: 'date' }
}

/** A date of which only the year must be known, as German registers allow for dates of birth. */
export function partialDate<
  P extends boolean = false,
  W extends ConditionData = never,
  Q extends ConditionData = never,
>(options?: Given<OptionsOf<'partialDate'>, P, W, Q>): Made<TeilDatum, P, W, Q> {
  return { ...options, kind: 'partialDate' }
}

/** Yes or no; neither is preselected. */
export function yesNo<P extends boolean = false, W extends ConditionData = never, Q extends ConditionData = never>(
  options?: Given<OptionsOf<'yesNo'>, P, W, Q>,
): Made<boolean, P, W, Q> {
  return { ...options, kind: 'yesNo' }
}

/** A declaration that the citizen must confirm; the only answer is `true`. */
export function confirmation<
  P extends boolean = false,
  W extends ConditionData = never,
  Q extends ConditionData = never,
>(options?: Given<OptionsOf<'confirmation'>, P, W, Q>): Made<true, P, W, Q> {
  return { ...options, kind: 'confirmation' }
}

/** A whole number. */
export function integer<P extends boolean = false, W extends ConditionData = never, Q extends ConditionData = never>(
  options?: Given<OptionsOf<'integer'>, P, W, Q>,
): Made<number, P, W, Q> {
  return { ...options, kind: 'integer' }
}

/** An amount of money in euro cents; not negative unless `min` says so. */
export function cents<P extends boolean = false, W extends ConditionData = never, Q extends ConditionData = never>(
  options?: Given<OptionsOf<'cents'>, P, W, Q>,
): Made<number, P, W, Q> {
  return { ...options, kind: 'cents' }
}

/** An uploaded file; the answer describes the attachment that carries the content. */
export function file<P extends boolean = false, W extends ConditionData = never, Q extends ConditionData = never>(
  options?: Given<OptionsOf<'file'>, P, W, Q>,
): Made<FileAnswer, P, W, Q> {
  return { ...options, kind: 'file' }
}

/** Exactly one of the named choices. */
export function choice<
  K extends string,
  P extends boolean = false,
  W extends ConditionData = never,
  Q extends ConditionData = never,
>(choices: Record<K, Texts>, options?: Given<OptionsOf<'choice', 'choices'>, P, W, Q>): Made<K, P, W, Q> {
  const definition = { ...options, kind: 'choice' as const, choices }
  return definition
}

/** One or more of the named choices, none twice. */
export function choices<
  K extends string,
  P extends boolean = false,
  W extends ConditionData = never,
  Q extends ConditionData = never,
>(offered: Record<K, Texts>, options?: Given<OptionsOf<'choices', 'choices'>, P, W, Q>): Made<readonly K[], P, W, Q> {
  const definition = { ...options, kind: 'choices' as const, choices: offered }
  return definition
}

/** One entry of a published code list, for example `staat`; the answer is its code. */
export function code<P extends boolean = false, W extends ConditionData = never, Q extends ConditionData = never>(
  list: CodeList,
  options?: Given<OptionsOf<'code', 'list'>, P, W, Q>,
): Made<string, P, W, Q> {
  const definition = { ...options, kind: 'code' as const, list }
  return definition
}
