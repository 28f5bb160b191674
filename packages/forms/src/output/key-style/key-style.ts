/**
 * How keys of data are called: `name`, by the names of the definition; `id`, by FIM identifiers (`F60000000228`);
 * `id-version`, by both FIM identifier and version (`F60000000228V2.0.0`), as the converters of the FIM portal write.
 */
export type KeyStyle = 'name' | 'id' | 'id-version'

export interface KeyStyleOptions {
  /** Default: `name`. */
  readonly keyStyle?: KeyStyle
  /**
   * What to do with parts of the form that lack the identifier, or the version, that the style needs: `refuse` throws an
   * error that lists them all; `name` writes their names among the identifiers of the others. Default: `refuse`, because a
   * receiver that expects identifiers would not understand such a mixture.
   */
  readonly withoutId?: 'refuse' | 'name'
}
