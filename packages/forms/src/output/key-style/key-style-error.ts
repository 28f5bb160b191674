import { IntegrationError } from '@amt24/core'

export type KeyStyleErrorCode =
  /** Parts of the form have no FIM identifier or no version of it; facts: `paths`. */
  | 'key-missing'
  /** Two parts within one object would have the same key; facts: `key`, `paths`. */
  | 'key-repeated'

/** A form whose answers cannot be written with keys of this style. Depends on the form alone, never on answers. */
export class KeyStyleError extends IntegrationError<KeyStyleErrorCode> {}
