import type { ConditionData } from '../../model/condition.js'
import { groupOf, type GroupOptions } from '../../bausteine/block.js'
import { and, answerTo, equal, lessThan, not, or } from '../../conditions/builders.js'
import type { Given, Made } from '../../model/field.js'
import { integer } from '../../model/fields.js'

/** Months in which a vehicle with a seasonal plate may be on the road, 1 to 12; both are included. */
export interface Saison {
  von: number
  bis: number
}

/** First and last month of a seasonal plate: two to eleven months, also over the turn of the year (§ 10 (3) FZV). */
export function saison<P extends boolean = false, W extends ConditionData = never, Q extends ConditionData = never>(
  options?: Given<GroupOptions, P, W, Q>,
): Made<Saison, P, W, Q> {
  const month = {
    min: 1,
    max: 12,
    hint: { de: 'Als Zahl, zum Beispiel 4 für April.', en: 'As a number, e.g. 4 for April.' },
  }
  return groupOf<Saison, P, W, Q>(
    { label: { de: 'Saison', en: 'Season' }, source: '§ 10 Abs. 3 FZV' },
    options,
    {
      von: integer({
        ...month,
        label: { de: 'Erster Monat', en: 'First month' },
        phrase: { de: 'den ersten Monat der Saison', en: 'the first month of the season' },
      }),
      bis: integer({
        ...month,
        label: { de: 'Letzter Monat', en: 'Last month' },
        phrase: { de: 'den letzten Monat der Saison', en: 'the last month of the season' },
      }),
    },
    [atLeastTwo, atMostEleven],
  )
}

const atLeastTwo = {
  valid: or(lessThan('self.von', answerTo('self.bis')), lessThan('self.bis', answerTo('self.von'))),
  message: {
    de: 'Prüfen Sie die Saison. Sie dauert mindestens zwei Monate.',
    en: 'Check the season. It takes at least two months.',
  },
  at: 'self.bis',
}

function fromTo<const F extends number, const T extends number>(first: F, last: T) {
  return and(equal('self.von', first), equal('self.bis', last))
}

const atMostEleven = {
  valid: not(
    or(
      fromTo(1, 12),
      fromTo(2, 1),
      fromTo(3, 2),
      fromTo(4, 3),
      fromTo(5, 4),
      fromTo(6, 5),
      fromTo(7, 6),
      fromTo(8, 7),
      fromTo(9, 8),
      fromTo(10, 9),
      fromTo(11, 10),
      fromTo(12, 11),
    ),
  ),
  message: {
    de: 'Prüfen Sie die Saison. Sie dauert höchstens elf Monate.',
    en: 'Check the season. It takes at most eleven months.',
  },
  at: 'self.bis',
}
