import type { ConditionData } from '../model/condition.js'
import { answerTo, lessThan, not } from '../conditions/builders.js'
import type { DateLimit } from '../model/definition.js'
import type { Given, Made } from '../model/field.js'
import { date } from '../model/fields.js'
import { groupOf, type GroupOptions } from './block.js'
import { phrase, type Whose } from './phrase.js'

/** From one day to another, both included; `YYYY-MM-DD`. */
export interface Zeitraum {
  von: string
  bis: string
}

export interface ZeitraumOptions extends GroupOptions, Whose {
  /** First day that either date may be. */
  readonly min?: DateLimit
  /** Last day that either date may be. */
  readonly max?: DateLimit
}

/** Two dates, of which the end is not before the start. */
export function zeitraum<P extends boolean = false, W extends ConditionData = never, Q extends ConditionData = never>(
  options?: Given<ZeitraumOptions, P, W, Q>,
): Made<Zeitraum, P, W, Q> {
  const { whose, min, max, ...own }: ZeitraumOptions = options ?? {}
  const limits = { ...(min !== undefined && { min }), ...(max !== undefined && { max }) }
  const fields = {
    von: date({
      label: { de: 'Von', en: 'From' },
      phrase: phrase('den Beginn', 'the start', whose),
      ...limits,
    }),
    bis: date({
      label: { de: 'Bis', en: 'To' },
      phrase: phrase('das Ende', 'the end', whose),
      hint: { de: 'Der letzte Tag zählt mit.', en: 'The last day is included.' },
      ...limits,
    }),
  }
  return groupOf<Zeitraum, P, W, Q>({ label: { de: 'Zeitraum', en: 'Period' } }, own, fields, [inOrder])
}

const inOrder = {
  valid: not(lessThan('self.bis', answerTo('self.von'))),
  message: {
    de: 'Prüfen Sie das Ende. Es kann nicht vor dem Beginn liegen.',
    en: 'Check the end. It cannot be before the start.',
  },
  at: 'self.bis',
}
