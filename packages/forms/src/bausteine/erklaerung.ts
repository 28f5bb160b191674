import type { ConditionData } from '../model/condition.js'
import type { Given, Made, OptionsOf } from '../model/field.js'
import type { Texts } from '../model/texts.js'
import { said } from './block.js'

/** A declaration in the author's words, which must be confirmed. */
export function erklaerung<P extends boolean = false, W extends ConditionData = never, Q extends ConditionData = never>(
  words: Texts,
  options?: Given<OptionsOf<'confirmation', 'label'>, P, W, Q>,
): Made<true, P, W, Q> {
  const definition = { ...said({}, options), label: words, kind: 'confirmation' as const }
  return definition
}

/** The declaration that all answers are correct and complete. */
export function richtigkeit<
  P extends boolean = false,
  W extends ConditionData = never,
  Q extends ConditionData = never,
>(options?: Given<OptionsOf<'confirmation'>, P, W, Q>): Made<true, P, W, Q> {
  const defaults = {
    label: {
      de: 'Ich versichere, dass meine Angaben richtig und vollständig sind.',
      en: 'I declare that my entries are correct and complete.',
    },
  }
  const definition = { ...said(defaults, options), kind: 'confirmation' as const }
  return definition
}

/** A consent that can be refused without harm; the answer is absent then. The words name what is consented to. */
export function einwilligung<W extends ConditionData = never, Q extends ConditionData = never>(
  words: Texts,
  options?: Given<OptionsOf<'confirmation', 'label' | 'optional'>, never, W, Q>,
): Made<true, true, W, Q> {
  const defaults = {
    hint: {
      de: 'Freiwillig. Sie können die Einwilligung jederzeit widerrufen.',
      en: 'Voluntary. You can withdraw your consent at any time.',
    },
  }
  const definition = {
    ...said(defaults, options),
    label: words,
    optional: true as const,
    kind: 'confirmation' as const,
  }
  return definition
}
