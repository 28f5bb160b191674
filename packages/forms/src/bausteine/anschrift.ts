import type { Made, OptionsOf } from '../model/field.js'
import { text } from '../model/fields.js'

/** A street address in Germany. */
export interface AnschriftInland {
  strasse: string
  hausnummer?: string
  plz: string
  ort: string
  zusatz?: string
}

/** Street address in Germany with the limits of FIM group G60000000086. Whether it exists is not checked. */
export function anschriftInland<const O extends OptionsOf<'group', 'fields' | 'rules'>>(
  options?: O,
): Made<AnschriftInland, O> {
  const defaults = { label: { de: 'Anschrift', en: 'Address' }, fim: 'G60000000086' }
  const fields = {
    strasse: text({
      label: { de: 'Straße', en: 'Street' },
      maxLength: 55,
      characters: 'din-91379-b',
      fim: 'F60000000243',
      autocomplete: 'address-line1',
    }),
    hausnummer: text({
      label: { de: 'Hausnummer', en: 'House number' },
      hint: { de: 'Mit Buchstaben, zum Beispiel „12 a“.', en: 'Including letters, for example “12 a”.' },
      optional: true,
      maxLength: 11,
      rule: 'house-number',
      fim: 'F60000000244',
    }),
    plz: text({
      label: { de: 'Postleitzahl', en: 'Postcode' },
      minLength: 5,
      maxLength: 5,
      rule: 'postal-code',
      fim: 'F60000000246',
      autocomplete: 'postal-code',
    }),
    ort: text({
      label: { de: 'Ort', en: 'Town or city' },
      maxLength: 50,
      characters: 'din-91379-b',
      fim: 'F60000000247',
      autocomplete: 'address-level2',
    }),
    zusatz: text({
      label: { de: 'Adresszusatz', en: 'Additional address details' },
      hint: { de: 'Zum Beispiel „Hinterhaus“ oder „bei Muster“.', en: 'For example “rear building” or “c/o Muster”.' },
      optional: true,
      maxLength: 21,
      characters: 'din-91379-b',
      fim: 'F60000000248',
      autocomplete: 'address-line2',
    }),
  }
  const definition = { ...defaults, ...options, kind: 'group' as const, fields }
  return definition
}
