import type { ConditionData } from '../model/condition.js'
import type { Given, Made } from '../model/field.js'
import { variantOf, type VariantOptions } from './block.js'
import { anschriftAuslandFields, type AnschriftAusland } from './anschrift-ausland.js'
import { anschriftInlandFields, postfachInlandFields, type AnschriftInland, type PostfachInland } from './anschrift.js'
import type { Whose } from './phrase.js'

/** Exactly one way to reach somebody by post. */
export type Anschrift = { inland: AnschriftInland } | { ausland: AnschriftAusland } | { postfach: PostfachInland }

/** Address in Germany, abroad, or a post-office box (FIM group G60000000093 with the box of G60000000088). */
export function anschrift<P extends boolean = false, W extends ConditionData = never, Q extends ConditionData = never>(
  options?: Given<VariantOptions & Whose, P, W, Q>,
): Made<Anschrift, P, W, Q> {
  const { whose, ...own }: VariantOptions & Whose = options ?? {}
  return variantOf<Anschrift, P, W, Q>(
    {
      label: { de: 'Anschrift', en: 'Address' },
      phrase: { de: 'die Art der Anschrift', en: 'the kind of address' },
    },
    own,
    {
      inland: { label: { de: 'In Deutschland', en: 'In Germany' }, fields: anschriftInlandFields(whose) },
      ausland: { label: { de: 'Im Ausland', en: 'Abroad' }, fields: anschriftAuslandFields(whose) },
      postfach: { label: { de: 'Postfach', en: 'Post-office box' }, fields: postfachInlandFields(whose) },
    },
  )
}
