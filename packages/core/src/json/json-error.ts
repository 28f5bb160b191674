import { IntegrationError } from '../errors/integration-error.js'

/**
 * - `not-utf8`: the bytes are not valid UTF-8.
 * - `not-json`: the text is not one complete JSON value; often a cut transfer.
 * - `forbidden-key`: an object holds `__proto__`, or `constructor` with `prototype`, which no honest peer sends.
 */
export type JsonErrorCode = 'not-utf8' | 'not-json' | 'forbidden-key'

/** Text that is not JSON as we accept it. Facts: `length` in bytes or characters, never a part of the text. */
export class JsonError extends IntegrationError<JsonErrorCode> {}
