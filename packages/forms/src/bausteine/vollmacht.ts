import type { ConditionData } from '../model/condition.js'
import { equal } from '../conditions/builders.js'
import type { FileAnswer } from '../model/definition.js'
import type { Given, Made } from '../model/field.js'
import { yesNo } from '../model/fields.js'
import { groupOf, type GroupOptions } from './block.js'
import { nachweis } from './nachweis.js'
import { personenname, type Personenname } from './person.js'

/** Whether somebody else fills in the form for the applicant, who, and by what right. */
export interface Vollmacht {
  vertretung: boolean
  bevollmaechtigtePerson?: Personenname
  nachweis?: FileAnswer
}

/** Asks whether the applicant is represented; if so, by whom, and for the power of attorney. */
export function vollmacht<P extends boolean = false, W extends ConditionData = never, Q extends ConditionData = never>(
  options?: Given<GroupOptions, P, W, Q>,
): Made<Vollmacht, P, W, Q> {
  return groupOf<Vollmacht, P, W, Q>({ label: { de: 'Vertretung', en: 'Representation' } }, options, {
    vertretung: yesNo({
      label: {
        de: 'Stellen Sie den Antrag in Vollmacht für jemand anderen?',
        en: 'Are you applying on behalf of somebody else?',
      },
    }),
    bevollmaechtigtePerson: personenname({
      label: { de: 'Bevollmächtigte Person', en: 'Authorised person' },
      whose: { de: 'der bevollmächtigten Person', en: 'of the authorised person' },
      visibleWhen: equal('self.vertretung', true),
    }),
    nachweis: nachweis({
      label: { de: 'Vollmacht', en: 'Power of attorney' },
      phrase: { de: 'die Vollmacht', en: 'the power of attorney' },
      hint: {
        de: 'Unterschrieben, als PDF oder gut lesbares Foto.',
        en: 'Signed, as a PDF or a legible photograph.',
      },
      visibleWhen: equal('self.vertretung', true),
    }),
  })
}
