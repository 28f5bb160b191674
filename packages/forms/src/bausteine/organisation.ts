import type { ConditionData } from '../model/condition.js'
import type { Given, Made } from '../model/field.js'
import { text } from '../model/fields.js'
import { groupOf, type FieldsFor, type GroupOptions } from './block.js'
import { nameFields, type Personenname } from './person.js'
import { rechtsform, registereintrag, type Registereintrag } from './registereintrag.js'
import type { Whose } from './phrase.js'

/** Somebody who acts for an organisation. */
export interface VertretungsberechtigtePerson extends Personenname {
  funktion?: string
}

/** A company, association or authority. */
export interface Organisation {
  name: string
  /** Key of the list `rechtsform`. */
  rechtsform: string
  registereintrag?: Registereintrag
  vertretungsberechtigtePerson: VertretungsberechtigtePerson
}

/** Name and function of somebody who acts for an organisation. */
export function vertretungsberechtigtePerson<
  P extends boolean = false,
  W extends ConditionData = never,
  Q extends ConditionData = never,
>(options?: Given<GroupOptions & Whose, P, W, Q>): Made<VertretungsberechtigtePerson, P, W, Q> {
  const { whose = representative, ...own }: GroupOptions & Whose = options ?? {}
  return groupOf<VertretungsberechtigtePerson, P, W, Q>(
    { label: { de: 'Vertretungsberechtigte Person', en: 'Representative' } },
    own,
    {
      ...nameFields({ whose }),
      funktion: text({
        label: { de: 'Funktion', en: 'Function' },
        phrase: { de: 'die Funktion', en: 'the function' },
        hint: { de: 'Zum Beispiel Geschäftsführung oder Vorstand.', en: 'For example managing director or board.' },
        optional: true,
        maxLength: 100,
        characters: 'din-91379-b',
        fim: 'F60000000322',
        autocomplete: 'organization-title',
      }),
    },
  )
}

const representative = { de: 'der vertretungsberechtigten Person', en: 'of the representative' }

/** Registered name, legal form, entry in a register where there is one, and who acts for the organisation. */
export function organisation<
  P extends boolean = false,
  W extends ConditionData = never,
  Q extends ConditionData = never,
>(options?: Given<GroupOptions, P, W, Q>): Made<Organisation, P, W, Q> {
  return groupOf<Organisation, P, W, Q>(
    { label: { de: 'Organisation', en: 'Organisation' } },
    options,
    organisationFields(),
  )
}

/** The questions of {@link organisation}, for blocks in which they are a branch. */
export function organisationFields(): FieldsFor<Organisation> {
  return {
    name: text({
      label: { de: 'Name der Organisation', en: 'Name of the organisation' },
      phrase: { de: 'den Namen der Organisation', en: 'the name of the organisation' },
      hint: {
        de: 'So, wie er im Register steht, sonst wie in der Satzung.',
        en: 'As registered, otherwise as in the articles.',
      },
      maxLength: 1_000,
      characters: 'din-91379-c',
      fim: 'F60000000319',
      autocomplete: 'organization',
    }),
    rechtsform: rechtsform(),
    registereintrag: registereintrag({ optional: true }),
    vertretungsberechtigtePerson: vertretungsberechtigtePerson(),
  }
}
