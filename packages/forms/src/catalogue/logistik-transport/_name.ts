import type { ConditionData } from '../../model/condition.js'
import { nameFields, type Personenname } from '../../bausteine/person.js'
import { variantOf, type FieldsFor, type VariantOptions } from '../../bausteine/block.js'
import type { Whose } from '../../bausteine/phrase.js'
import type { Given, Made } from '../../model/field.js'
import { text } from '../../model/fields.js'

/** Somebody by name alone. */
export type PersonOderOrganisation = { person: Personenname } | { organisation: { name: string } }

/** Name of a person or an organisation who only plays a part in an application, such as the keeper of a vehicle that is lent. */
export function personOderOrganisation<
  P extends boolean = false,
  W extends ConditionData = never,
  Q extends ConditionData = never,
>(options: Given<VariantOptions & Whose, P, W, Q>): Made<PersonOderOrganisation, P, W, Q> {
  const { whose, ...own }: VariantOptions & Whose = options
  return variantOf<PersonOderOrganisation, P, W, Q>({}, own, {
    person: { label: { de: 'Eine Person', en: 'A person' }, fields: nameFields({ whose }) },
    organisation: {
      label: { de: 'Ein Unternehmen oder eine andere Organisation', en: 'A company or other organisation' },
      fields: organisationName,
    },
  })
}

const organisationName: FieldsFor<{ name: string }> = {
  name: text({
    label: { de: 'Name der Organisation', en: 'Name of the organisation' },
    phrase: { de: 'den Namen der Organisation', en: 'the name of the organisation' },
    maxLength: 200,
    characters: 'din-91379-c',
  }),
}
