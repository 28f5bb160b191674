import { nameFields } from '../../bausteine/person.js'
import { today } from '../../conditions/builders.js'
import type { ConditionData } from '../../model/condition.js'
import { group, repeat } from '../../model/containers.js'
import { date, integer } from '../../model/fields.js'
import type { Texts } from '../../model/texts.js'

/** A child in the family pass. Whether child benefit ends before the pass does depends on the exact day of birth. */
function childFields() {
  return {
    ...nameFields({ whose: { de: 'des Kindes', en: 'of the child' } }),
    geburtsdatum: date({
      label: { de: 'Geburtsdatum', en: 'Date of birth' },
      phrase: { de: 'das Geburtsdatum des Kindes', en: 'the date of birth of the child' },
      min: today({ years: -60 }),
      max: today(),
    }),
  }
}

interface ChildrenOptions<P, W> {
  readonly visibleWhen: W
  readonly label?: Texts
  readonly phrase?: Texts
  readonly optional?: P
}

const defaults = {
  label: { de: 'Ihre Kinder', en: 'Your children' },
  phrase: { de: 'die Kinder', en: 'the children' },
}

/** At least as many children as a group of entitled families has; at most 15. */
export function familienpassKinder<W extends ConditionData, P extends boolean = false>(
  least: number,
  options: ChildrenOptions<P, W>,
) {
  return repeat(childFields(), { ...defaults, ...options, min: least, max: 15 })
}

/** The severely disabled child, with the degree of disability on which the pass depends. */
export function kindMitBehinderung<W extends ConditionData>(options: { readonly visibleWhen: W }) {
  return group(
    {
      ...childFields(),
      gradDerBehinderung: integer({
        label: { de: 'Grad der Behinderung', en: 'Degree of disability' },
        phrase: { de: 'den Grad der Behinderung', en: 'the degree of disability' },
        hint: { de: 'Mindestens 50. Er steht im Ausweis.', en: 'At least 50. It is printed on the pass.' },
        min: 50,
        max: 100,
        specialCategory: 'disability',
      }),
    },
    { label: { de: 'Schwerbehindertes Kind', en: 'Severely disabled child' }, ...options },
  )
}
