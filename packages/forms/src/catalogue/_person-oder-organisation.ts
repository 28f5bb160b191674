import { organisationFields } from '../bausteine/organisation.js'
import { nameFields } from '../bausteine/person.js'
import { variant } from '../model/containers.js'
import type { Texts } from '../model/texts.js'

interface Words {
  readonly label: Texts
  readonly phrase: Texts
  /** What the branch of persons is called. Default: a private person. */
  readonly person?: Texts
}

/**
 * A person or an organisation. Unlike the building block `antragsteller` it asks nobody for a date of birth: for procedures
 * about a piece of land or a business, in which name and address tell people apart.
 */
function personOderOrganisation({ label, phrase, person = { de: 'Privatperson', en: 'Private person' } }: Words) {
  return variant(
    {
      person: { label: person, fields: nameFields({ autocomplete: true }) },
      organisation: {
        label: { de: 'Unternehmen, Verein oder andere Organisation', en: 'Company, association or other organisation' },
        fields: organisationFields(),
      },
    },
    { label, phrase },
  )
}

/** Who applies; `words` when it is called something else, such as the builder. */
export function antragstellende(words: Words = applicant) {
  return personOderOrganisation(words)
}

const applicant: Words = {
  label: { de: 'Wer stellt den Antrag?', en: 'Who is applying?' },
  phrase: { de: 'die Art der antragstellenden Person', en: 'the kind of applicant' },
}

/** Who runs a business: somebody in their own name, or an organisation. */
export function gewerbetreibende() {
  return personOderOrganisation({
    label: { de: 'Wer betreibt das Gewerbe?', en: 'Who runs the business?' },
    phrase: { de: 'die Art des Betriebs', en: 'who runs the business' },
    person: { de: 'Eine Person (Einzelunternehmen)', en: 'One person (sole trader)' },
  })
}
