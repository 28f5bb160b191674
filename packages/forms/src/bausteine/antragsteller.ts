import type { ConditionData } from '../model/condition.js'
import type { Given, Made } from '../model/field.js'
import { variantOf, type VariantOptions } from './block.js'
import { organisationFields, type Organisation } from './organisation.js'
import { natuerlichePersonFields, type NatuerlichePerson } from './person.js'

/** Who applies: somebody privately, or an organisation. */
export type Antragsteller = { person: NatuerlichePerson } | { organisation: Organisation }

/**
 * Applicant, a private person or an organisation. A company has no date of birth: forms for businesses never force one.
 * Address and contact are asked beside it, for both alike.
 */
export function antragsteller<
  P extends boolean = false,
  W extends ConditionData = never,
  Q extends ConditionData = never,
>(options?: Given<VariantOptions, P, W, Q>): Made<Antragsteller, P, W, Q> {
  return variantOf<Antragsteller, P, W, Q>(
    {
      label: { de: 'Wer stellt den Antrag?', en: 'Who is applying?' },
      phrase: { de: 'die Art der antragstellenden Person', en: 'the kind of applicant' },
    },
    options,
    {
      person: {
        label: { de: 'Privatperson', en: 'Private person' },
        fields: natuerlichePersonFields({ autocomplete: true }),
      },
      organisation: {
        label: { de: 'Unternehmen, Verein oder andere Organisation', en: 'Company, association or other organisation' },
        fields: organisationFields(),
      },
    },
  )
}
