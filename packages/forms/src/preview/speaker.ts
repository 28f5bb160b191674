import { tagOf } from '../languages/spoken.js'
import type { AnyLanguage, SpokenText } from '../model/overlay.js'
import type { AnswerText } from '../output/answer-text.js'
import { attributes, markup, type Html } from './html.js'
import { word, type Word } from './words.js'

/** Writes texts into a page of one language; texts of another one say so with `lang` and `dir`. */
export interface Speaker {
  readonly say: (text: SpokenText | AnswerText) => Html
  readonly word: (name: Word, number?: number) => Html
  /** For places that hold no markup, such as attributes and the title of the page. */
  readonly plain: (name: Word) => string
}

export function speakerOf(language: AnyLanguage): Speaker {
  const { lang } = tagOf(language)
  const say = (text: SpokenText | AnswerText): Html =>
    text.lang === lang
      ? markup`${text.text}`
      : markup`<span${attributes({ lang: text.lang, dir: text.dir })}>${text.text}</span>`
  return { say, word: (name, number) => say(word(name, language, number)), plain: (name) => word(name, language).text }
}
