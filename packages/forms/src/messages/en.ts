import type { MessageParameters, MessageTable } from './message.js'

/** English texts: what to do, no blame, no technical words. */
export const englishMessages: MessageTable = {
  required,
  'confirmation-required': (m) =>
    m.label === undefined && m.phrase === undefined ? 'Confirm this declaration.' : `Confirm ${name(m)}.`,
  'wrong-type': (m) => `Enter ${expected(m)}${at(m)}.`,
  'unknown-field': () => 'Remove this entry. The form does not ask for it.',
  'forbidden-key': () => 'Remove this entry. Its name is not permitted.',
  'too-many-issues': () => 'Correct the entries listed here first. Further notes follow after that.',
  'too-short': (m) => `Enter at least ${m.limit ?? 'the required number of'} characters${at(m)}.`,
  'too-long': (m) => `Shorten ${name(m)}${m.limit === undefined ? '' : ` to at most ${m.limit} characters`}.`,
  'character-not-allowed': (m) =>
    m.characters === undefined
      ? `Use permitted characters only${at(m)}. Remove, for example, emojis and invisible special characters.`
      : `Remove characters that are not permitted${at(m)} (${m.characters}), for example emojis and invisible special characters.`,
  'email-invalid': () => 'Enter a complete email address, for example name@example.org.',
  'date-invalid': (m) =>
    m.kind === 'partialDate'
      ? `Enter at least the year with four digits${at(m)}. Enter a day only together with the month.`
      : `Enter a complete date with day, month and year${at(m)}.`,
  'date-not-existing': (m) => `Check ${name(m)}. The calendar has no such day.`,
  'date-too-early': (m) =>
    m.date === undefined
      ? `Check ${name(m)}. The date is too far in the past.`
      : `Enter a ${m.kind === 'text' ? 'month not before' : 'date on or after'} ${m.date}${at(m)}.`,
  'date-too-late': (m) =>
    m.date === undefined
      ? `Check ${name(m)}. The date is too far in the future.`
      : `Enter a ${m.kind === 'text' ? 'month not after' : 'date on or before'} ${m.date}${at(m)}.`,
  'number-too-small': (m) => `Enter at least ${m.limit ?? 'the smallest permitted value'}${at(m)}.`,
  'number-too-large': (m) => `Enter at most ${m.limit ?? 'the largest permitted value'}${at(m)}.`,
  'choice-unknown': (m) => `Choose one of the answers offered${at(m)}.`,
  'code-unknown': (m) => `Choose an entry of the list${at(m)}.`,
  'choice-repeated': (m) => `Choose each answer only once${at(m)}.`,
  'too-few': (m) => `Give at least ${entries(m)}${at(m)}.`,
  'too-many': (m) => `Give at most ${entries(m)}${at(m)}.`,
  'file-empty': (m) => `Upload another file${at(m)}. The file is empty.`,
  'file-too-large': (m) => `Upload a smaller file${at(m)}${m.limit === undefined ? '' : ` (at most ${m.limit})`}.`,
  'file-type-not-allowed': (m) =>
    `Upload a file of a permitted type${at(m)}${m.mediaTypes === undefined ? '' : ` (${m.mediaTypes})`}.`,
  'file-name-invalid': (m) => `Rename the file${at(m)}. Use a short name without slashes and special characters.`,
  'variant-not-single': (m) => `Choose exactly one of the possibilities${at(m)}.`,
  'rule-violated': () => 'Check these entries. They do not fit together.',
  'iban-invalid': () => 'Enter the complete IBAN. Compare it with your bank card or bank statement.',
  'bic-invalid': () => 'Enter the BIC with 8 or 11 characters. It is printed on your bank statement.',
  'postal-code-invalid': () => 'Enter a German postcode with five digits, for example 04109.',
  'phone-invalid': () => 'Enter the telephone number with area code, digits only, for example 0341 000000.',
  'house-number-invalid': () => 'Enter the house number with at least one digit, for example 12 a.',
  'microchip-number-invalid': () =>
    'Enter the microchip number with 15 digits. It is printed in the pet passport or the vaccination card.',
  'steuer-id-invalid': () =>
    'Check the tax identification number. It has 11 digits and is printed on your tax assessment.',
  'steuernummer-invalid': () => 'Enter the tax number with 13 digits, as ELSTER writes it.',
  'kfz-kennzeichen-invalid': () => 'Enter the registration with a hyphen after the district, for example L-AB 1234.',
  'fin-invalid': () => 'Enter the vehicle identification number with 17 characters. It has no letters I, O and Q.',
  'ausweisnummer-invalid': () =>
    'Enter the number of the identity card with 9 characters. It has no letter O, only the digit 0.',
  'glaeubiger-id-invalid': () => 'Enter the creditor identifier with 18 characters, for example DE98ZZZ09999999999.',
  'ags-invalid': () => 'Enter the municipality key (AGS) with 8 digits, for example 14713000.',
  'ars-invalid': () => 'Enter the regional key (ARS) with 12 digits, for example 147130000000.',
  'time-invalid': () => 'Enter the time with hours and minutes, for example 09:30.',
  'month-invalid': () => 'Enter month and year, for example 03/2026.',
  'ust-idnr-invalid': () => 'Enter the VAT identification number with DE and 9 digits.',
  'rentenversicherungsnummer-invalid': () =>
    'Enter the insurance number with 12 characters. It is printed on letters of the pension insurance.',
  'handelsregisternummer-invalid': () =>
    'Enter the number in the register with at most 20 characters, for example HRB 12345.',
  'zb1-code-invalid': () => 'Enter the security code with 7 characters. Mind capital and small letters.',
  'evb-nummer-invalid': () => 'Enter the eVB number with 7 characters. Your motor insurance gives it to you.',
  'flurstueck-invalid': () => 'Enter the number of the parcel of land, for example 123/4.',
}

function required(m: MessageParameters): string {
  if (m.phrase !== undefined) return requiredPhrase(m.kind, m.phrase)
  switch (m.kind) {
    case 'code':
    case 'choice':
    case 'variant':
      return `Choose an answer${at(m)}.`
    case 'choices':
      return `Choose at least one answer${at(m)}.`
    case 'yesNo':
      return `Answer yes or no${at(m)}.`
    case 'file':
      return `Upload a file${at(m)}.`
    case 'confirmation':
      return `Confirm ${name(m)}.`
    case 'repeat':
      return `Enter at least one entry${at(m)}.`
    default:
      return m.label === undefined ? 'Fill in this entry.' : `Enter “${m.label}”.`
  }
}

function requiredPhrase(kind: MessageParameters['kind'], phrase: string): string {
  switch (kind) {
    case 'choice':
    case 'choices':
    case 'code':
    case 'variant':
      return `Choose ${phrase}.`
    case 'file':
      return `Upload ${phrase}.`
    case 'yesNo':
      return `Answer ${phrase} with yes or no.`
    case 'confirmation':
      return `Confirm ${phrase}.`
    default:
      return `Enter ${phrase}.`
  }
}

function expected(m: MessageParameters): string {
  switch (m.kind) {
    case 'yesNo':
      return 'yes or no'
    case 'integer':
      return 'a whole number'
    case 'cents':
      return 'an amount in cents'
    case 'date':
    case 'partialDate':
      return 'a date'
    case 'file':
      return 'an uploaded file'
    case 'choices':
    case 'repeat':
      return 'a list'
    case 'text':
    case 'email':
    case 'code':
      return 'text'
    default:
      return 'a suitable answer'
  }
}

/** The question as the object of a sentence. */
function name(m: MessageParameters): string {
  if (m.phrase !== undefined) return m.phrase
  return m.label === undefined ? 'this entry' : `“${m.label}”`
}

/** The question as the place of a sentence, or nothing. */
function at(m: MessageParameters): string {
  return m.label === undefined ? '' : ` for “${m.label}”`
}

function entries(m: MessageParameters): string {
  const [one, several] = m.kind === 'choices' ? ['one answer', 'answers'] : ['one entry', 'entries']
  if (m.limit === undefined) return `the required number of ${several}`
  return m.isOne ? one : `${m.limit} ${several}`
}
