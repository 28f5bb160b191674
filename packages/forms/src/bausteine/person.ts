import type { ConditionData } from '../model/condition.js'
import type { TeilDatum } from '../model/definition.js'
import type { Given, Made } from '../model/field.js'
import { text } from '../model/fields.js'
import type { Texts } from '../model/texts.js'
import { groupOf, type FieldsFor, type GroupOptions } from './block.js'
import { geburtsdatum } from './geburt.js'
import { phrase, type Whose } from './phrase.js'

/** Name of a person in parts, as registers and letters need it. */
export interface Personenname {
  vornamen: string
  familienname: string
}

/** A natural person as the FIM building blocks describe one. */
export interface NatuerlichePerson extends Personenname {
  doktorgrade?: string
  geburtsdatum: TeilDatum
}

/** Forenames and surname. Limits and characters are those of {@link natuerlichePerson}. */
export function personenname<
  P extends boolean = false,
  W extends ConditionData = never,
  Q extends ConditionData = never,
>(options?: Given<GroupOptions & Whose, P, W, Q>): Made<Personenname, P, W, Q> {
  const { whose, ...own }: GroupOptions & Whose = options ?? {}
  return groupOf<Personenname, P, W, Q>({ label: { de: 'Name', en: 'Name' } }, own, nameFields({ whose }))
}

/** Forenames, surname, doctorate and a date of birth of which only the year must be known (FIM group G60000000083). */
export function natuerlichePerson<
  P extends boolean = false,
  W extends ConditionData = never,
  Q extends ConditionData = never,
>(options?: Given<GroupOptions & Whose, P, W, Q>): Made<NatuerlichePerson, P, W, Q> {
  const { whose, ...own }: GroupOptions & Whose = options ?? {}
  return groupOf<NatuerlichePerson, P, W, Q>(
    { label: { de: 'Person', en: 'Person' } },
    own,
    natuerlichePersonFields({ whose, autocomplete: true }),
  )
}

interface NameOptions {
  readonly whose?: Texts | undefined
  /** Only for the person who fills in the form: browsers offer the name of nobody else. */
  readonly autocomplete?: boolean
}

/** The questions of {@link natuerlichePerson}, for blocks in which they stand beside others. */
export function natuerlichePersonFields({ whose, autocomplete = false }: NameOptions): FieldsFor<NatuerlichePerson> {
  return {
    ...nameFields({ whose, autocomplete }),
    doktorgrade: text({
      label: { de: 'Doktorgrad', en: 'Doctorate' },
      phrase: phrase('den Doktorgrad', 'the doctorate', whose),
      hint: { de: 'Zum Beispiel „Dr.“, wie im Ausweis.', en: 'For example “Dr.”, as in your identity card.' },
      optional: true,
      minLength: 3,
      maxLength: 119,
      characters: 'din-91379-b',
      fim: 'F60000000229',
      ...(autocomplete && { autocomplete: 'honorific-prefix' }),
    }),
    geburtsdatum: geburtsdatum({ whose, ...(autocomplete && { autocomplete: 'bday' }) }),
  }
}

/** The questions of {@link personenname}, for blocks in which they stand beside others. */
export function nameFields({ whose, autocomplete = false }: NameOptions = {}): FieldsFor<Personenname> {
  return {
    vornamen: text({
      label: { de: 'Vorname oder Vornamen', en: 'Forename or forenames' },
      phrase: phrase('den Vornamen', 'the forename', whose),
      hint: { de: 'So, wie sie im Ausweis stehen.', en: 'As printed in the identity card.' },
      maxLength: 80,
      characters: 'din-91379-a',
      fim: 'F60000000228',
      ...(autocomplete && { autocomplete: 'given-name' }),
    }),
    familienname: text({
      label: { de: 'Familienname', en: 'Surname' },
      phrase: phrase('den Familiennamen', 'the surname', whose),
      maxLength: 120,
      characters: 'din-91379-a',
      fim: 'F60000000227',
      ...(autocomplete && { autocomplete: 'family-name' }),
    }),
  }
}
