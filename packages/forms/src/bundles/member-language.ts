import type { FormId } from '../catalogue/entries.js'
import type { AnyLanguage, Overlay } from '../model/overlay.js'

/** In which language people read a bundle. */
export interface BundleLanguageOptions {
  /** `de`, `en`, `de-simple` or an overlay, whose `texts` are those of the shared questions. Default: `de`. */
  readonly language?: AnyLanguage
  /** `texts` of the overlay for the questions of members, by form. Default: none. */
  readonly memberTexts?: Readonly<Partial<Record<FormId, NonNullable<Overlay['texts']>>>>
}

/** The language of one member. A path means something else in another form: texts of the shared questions stay behind. */
export function memberLanguage({ language = 'de', memberTexts }: BundleLanguageOptions, form: FormId): AnyLanguage {
  return typeof language === 'string' ? language : { ...language, texts: memberTexts?.[form] ?? {} }
}
