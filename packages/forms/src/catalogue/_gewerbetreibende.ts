import { organisationFields } from '../bausteine/organisation.js'
import { nameFields } from '../bausteine/person.js'
import { variant } from '../model/containers.js'

/**
 * Who runs a business: somebody in their own name, or an organisation. Unlike the building block `antragsteller` it asks
 * nobody for a date of birth: for forms in which address and business tell people apart.
 */
export function gewerbetreibende() {
  return variant(
    {
      person: {
        label: { de: 'Eine Person (Einzelunternehmen)', en: 'One person (sole trader)' },
        fields: nameFields({ autocomplete: true }),
      },
      organisation: {
        label: { de: 'Unternehmen, Verein oder andere Organisation', en: 'Company, association or other organisation' },
        fields: organisationFields(),
      },
    },
    {
      label: { de: 'Wer betreibt das Gewerbe?', en: 'Who runs the business?' },
      phrase: { de: 'die Art des Betriebs', en: 'who runs the business' },
    },
  )
}
