/** Languages in which every text for citizens exists. */
export type Language = 'de' | 'en'

/** One text for citizens, in plain language, in every {@link Language}. German is the authoritative one. */
export type Texts = Readonly<Record<Language, string>>
