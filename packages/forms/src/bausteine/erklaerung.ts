import type { Made, OptionsOf } from '../model/field.js'
import type { Texts } from '../model/texts.js'
import { said } from './block.js'

/** A declaration in the author's words, which must be confirmed. */
export function erklaerung<const O extends OptionsOf<'confirmation', 'label'>>(
  words: Texts,
  options?: O,
): Made<true, O> {
  const definition = { ...said({}, options), label: words, kind: 'confirmation' as const }
  return definition
}

/** The declaration that all answers are correct and complete. */
export function richtigkeit<const O extends OptionsOf<'confirmation'>>(options?: O): Made<true, O> {
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
export function einwilligung<const O extends OptionsOf<'confirmation', 'label' | 'optional'>>(
  words: Texts,
  options?: O,
): Made<true, O & { readonly optional: true }> {
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
