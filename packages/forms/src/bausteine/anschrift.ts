import type { ConditionData } from '../model/condition.js'
import type { Given, Made } from '../model/field.js'
import { text } from '../model/fields.js'
import type { Texts } from '../model/texts.js'
import { groupOf, textOf, type FieldsFor, type GroupOptions, type TextOptions } from './block.js'
import { phrase, type Whose } from './phrase.js'

/** A street address in Germany. */
export interface AnschriftInland {
  strasse: string
  hausnummer?: string
  plz: string
  ort: string
  zusatz?: string
}

/** A post-office box in Germany. */
export interface PostfachInland {
  postfach: string
  plz: string
  ort: string
}

/** Street address in Germany with the limits of FIM group G60000000086. Whether it exists is not checked. */
export function anschriftInland<
  P extends boolean = false,
  W extends ConditionData = never,
  Q extends ConditionData = never,
>(options?: Given<GroupOptions & Whose, P, W, Q>): Made<AnschriftInland, P, W, Q> {
  const { whose, ...own }: GroupOptions & Whose = options ?? {}
  return groupOf<AnschriftInland, P, W, Q>(
    { label: { de: 'Anschrift', en: 'Address' }, fim: 'G60000000086' },
    own,
    anschriftInlandFields(whose),
  )
}

/** Post-office box in Germany (FIM group G60000000087). */
export function postfachInland<
  P extends boolean = false,
  W extends ConditionData = never,
  Q extends ConditionData = never,
>(options?: Given<GroupOptions & Whose, P, W, Q>): Made<PostfachInland, P, W, Q> {
  const { whose, ...own }: GroupOptions & Whose = options ?? {}
  return groupOf<PostfachInland, P, W, Q>(
    { label: { de: 'Postfach', en: 'Post-office box' }, fim: 'G60000000087' },
    own,
    postfachInlandFields(whose),
  )
}

/** German postcode (FIM field F60000000246). Whether it is in use is not checked. */
export function plz<P extends boolean = false, W extends ConditionData = never, Q extends ConditionData = never>(
  options?: Given<TextOptions, P, W, Q>,
): Made<string, P, W, Q> {
  return textOf<P, W, Q>(
    {
      label: { de: 'Postleitzahl', en: 'Postcode' },
      phrase: { de: 'die Postleitzahl', en: 'the postcode' },
      fim: 'F60000000246',
      autocomplete: 'postal-code',
    },
    options,
    { minLength: 5, maxLength: 5, rule: 'postal-code' },
  )
}

/** Town of an address (FIM field F60000000247). */
export function ort<P extends boolean = false, W extends ConditionData = never, Q extends ConditionData = never>(
  options?: Given<TextOptions, P, W, Q>,
): Made<string, P, W, Q> {
  return textOf<P, W, Q>(
    {
      label: { de: 'Ort', en: 'Town or city' },
      phrase: { de: 'den Ort', en: 'the town or city' },
      fim: 'F60000000247',
      autocomplete: 'address-level2',
    },
    options,
    { maxLength: 50, characters: 'din-91379-b' },
  )
}

/** The questions of {@link anschriftInland}, for blocks in which they are a branch. */
export function anschriftInlandFields(whose?: Texts): FieldsFor<AnschriftInland> {
  return {
    strasse: text({
      label: { de: 'Straße', en: 'Street' },
      phrase: phrase('die Straße', 'the street', whose),
      maxLength: 55,
      characters: 'din-91379-b',
      fim: 'F60000000243',
      autocomplete: 'address-line1',
    }),
    hausnummer: text({
      label: { de: 'Hausnummer', en: 'House number' },
      phrase: phrase('die Hausnummer', 'the house number', whose),
      hint: { de: 'Mit Buchstaben, zum Beispiel „12 a“.', en: 'Including letters, for example “12 a”.' },
      optional: true,
      maxLength: 11,
      rule: 'house-number',
      fim: 'F60000000244',
    }),
    plz: plz({ whose }),
    ort: ort({ whose }),
    zusatz: text({
      label: { de: 'Adresszusatz', en: 'Additional address details' },
      phrase: phrase('den Adresszusatz', 'the additional address details', whose),
      hint: { de: 'Zum Beispiel „Hinterhaus“ oder „bei Muster“.', en: 'For example “rear building” or “c/o Muster”.' },
      optional: true,
      maxLength: 21,
      characters: 'din-91379-b',
      fim: 'F60000000248',
      autocomplete: 'address-line2',
    }),
  }
}

/** The questions of {@link postfachInland}, for blocks in which they are a branch. */
export function postfachInlandFields(whose?: Texts): FieldsFor<PostfachInland> {
  return {
    postfach: text({
      label: { de: 'Postfach', en: 'Post-office box' },
      phrase: phrase('die Nummer des Postfachs', 'the number of the post-office box', whose),
      maxLength: 21,
      characters: 'din-91379-b',
      fim: 'F60000000249',
    }),
    plz: plz({ whose }),
    ort: ort({ whose }),
  }
}
