/** Languages in which every text for citizens exists. */
export type Language = 'de' | 'en'

/** One text for citizens, in plain language, in every {@link Language}. German is the authoritative one. */
export interface Texts extends Readonly<Record<Language, string>> {
  /** The same in Leichte Sprache, where somebody wrote it; readers get German otherwise. */
  readonly 'de-simple'?: string
}
