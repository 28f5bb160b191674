import type { IssueCode } from '../model/issue.js'

/** Who can find an issue: `validate`, a validator of JSON Schema, a validator of XML Schema. */
export type Checker = 'closures' | 'json-schema' | 'xsd'

const onlyValidate: readonly Checker[] = ['closures']
const everyone: readonly Checker[] = ['closures', 'json-schema', 'xsd']

/**
 * Who finds an issue, by its code, in data that is pruned and in normal form. Who is listed finds every such issue but for
 * the places that `schemaGaps` names; who is not listed may find some of them. Nobody refuses what `validate` returns.
 */
export const checkers: Readonly<Record<IssueCode, readonly Checker[]>> = {
  required: everyone,
  'confirmation-required': everyone,
  'wrong-type': everyone,
  'unknown-field': everyone,
  'forbidden-key': everyone,
  'too-many-issues': onlyValidate,
  'too-short': everyone,
  'too-long': everyone,
  'character-not-allowed': everyone,
  'email-invalid': everyone,
  'date-invalid': everyone,
  'date-not-existing': everyone,
  'date-too-early': onlyValidate,
  'date-too-late': onlyValidate,
  'number-too-small': everyone,
  'number-too-large': everyone,
  'choice-unknown': everyone,
  'code-unknown': everyone,
  'choice-repeated': everyone,
  'too-few': everyone,
  'too-many': everyone,
  'file-empty': everyone,
  'file-too-large': everyone,
  'file-type-not-allowed': everyone,
  'file-name-invalid': everyone,
  'variant-not-single': everyone,
  'rule-violated': onlyValidate,
  'iban-invalid': onlyValidate,
  'bic-invalid': everyone,
  'postal-code-invalid': everyone,
  'phone-invalid': everyone,
  'house-number-invalid': everyone,
  'microchip-number-invalid': everyone,
  'steuer-id-invalid': onlyValidate,
  'steuernummer-invalid': everyone,
  'kfz-kennzeichen-invalid': everyone,
  'fin-invalid': everyone,
  'ausweisnummer-invalid': onlyValidate,
  'glaeubiger-id-invalid': onlyValidate,
  'ags-invalid': everyone,
  'ars-invalid': everyone,
  'time-invalid': everyone,
  'month-invalid': everyone,
  'ust-idnr-invalid': onlyValidate,
  'rentenversicherungsnummer-invalid': onlyValidate,
  'handelsregisternummer-invalid': everyone,
  'zb1-code-invalid': everyone,
  'evb-nummer-invalid': everyone,
  'flurstueck-invalid': everyone,
}
