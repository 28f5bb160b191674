import type { AnyLanguage, Direction, Overlay, OverlayTexts, SpokenText } from '../model/overlay.js'
import type { Texts } from '../model/texts.js'

/** BCP 47 and direction of a language that texts are asked in. */
export function tagOf(language: AnyLanguage): { readonly lang: string; readonly dir: Direction } {
  return typeof language === 'string' ? { lang: language, dir: 'ltr' } : { lang: language.lang, dir: language.dir }
}

/**
 * A text in a language, or in German where it does not exist there.
 *
 * @param own - what an overlay says at this very place
 */
export function spoken(texts: Texts, language: AnyLanguage, own?: string): SpokenText {
  if (typeof language === 'object') {
    const text = own ?? translated(language, texts.de)
    return text === undefined ? german(texts.de) : { text, ...tagOf(language) }
  }
  const text = texts[language]
  return text === undefined ? german(texts.de) : { text, ...tagOf(language) }
}

/** A text that exists in German only, such as the name of an authority. */
export function german(text: string): SpokenText {
  return { text, lang: 'de', dir: 'ltr' }
}

/** What an overlay says about the place with this path, given with or without positions in lists. */
export function textsAt(language: AnyLanguage, path: string): OverlayTexts | undefined {
  if (typeof language === 'string' || language.texts === undefined) return undefined
  return own(language.texts, path.replace(/\.\d+(?=\.|$)/gu, ''))
}

/** The translation of a German text by the phrasebook. */
function translated(overlay: Overlay, text: string): string | undefined {
  return overlay.phrasebook && own(overlay.phrasebook, text)
}

/** A key may be any text, `constructor` included. */
function own<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined
}
