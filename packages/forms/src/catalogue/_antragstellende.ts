import { organisationFields } from '../bausteine/organisation.js'
import { nameFields } from '../bausteine/person.js'
import { variant } from '../model/containers.js'
import type { Texts } from '../model/texts.js'

interface Words {
  readonly label: Texts
  readonly phrase: Texts
}

/**
 * Who applies, a person or an organisation. Unlike the building block `antragsteller` it asks nobody for a date of birth:
 * for procedures about a piece of land, in which name and address tell people apart.
 */
export function antragstellende(words: Words = applicant) {
  return variant(
    {
      person: { label: { de: 'Privatperson', en: 'Private person' }, fields: nameFields({ autocomplete: true }) },
      organisation: {
        label: { de: 'Unternehmen, Verein oder andere Organisation', en: 'Company, association or other organisation' },
        fields: organisationFields(),
      },
    },
    words,
  )
}

const applicant: Words = {
  label: { de: 'Wer stellt den Antrag?', en: 'Who is applying?' },
  phrase: { de: 'die Art der antragstellenden Person', en: 'the kind of applicant' },
}
