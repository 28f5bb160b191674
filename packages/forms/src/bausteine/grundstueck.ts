import type { ConditionData } from '../model/condition.js'
import type { Given, Made } from '../model/field.js'
import { text } from '../model/fields.js'
import { anschriftInlandFields, type AnschriftInland } from './anschrift.js'
import { groupOf, variantOf, type FieldsFor, type GroupOptions, type VariantOptions } from './block.js'

/** A parcel of land as the cadastre names it. */
export interface Flurstueck {
  gemarkung: string
  nummer: string
}

/** A piece of land, by its address or by its parcel. */
export type Grundstueck = { anschrift: AnschriftInland } | { flurstueck: Flurstueck }

/** Cadastral district and number of a parcel. */
export function flurstueck<P extends boolean = false, W extends ConditionData = never, Q extends ConditionData = never>(
  options?: Given<GroupOptions, P, W, Q>,
): Made<Flurstueck, P, W, Q> {
  return groupOf<Flurstueck, P, W, Q>({ label: { de: 'Flurstück', en: 'Parcel of land' } }, options, flurstueckFields())
}

/** A piece of land, by address where it has one, otherwise by parcel. */
export function grundstueck<
  P extends boolean = false,
  W extends ConditionData = never,
  Q extends ConditionData = never,
>(options?: Given<VariantOptions, P, W, Q>): Made<Grundstueck, P, W, Q> {
  return variantOf<Grundstueck, P, W, Q>(
    {
      label: { de: 'Grundstück', en: 'Piece of land' },
      phrase: { de: 'die Art der Ortsangabe', en: 'how you name the place' },
    },
    options,
    {
      anschrift: {
        label: { de: 'Mit Anschrift', en: 'By address' },
        fields: anschriftInlandFields({ de: 'des Grundstücks', en: 'of the piece of land' }),
      },
      flurstueck: { label: { de: 'Mit Flurstück', en: 'By parcel' }, fields: flurstueckFields() },
    },
  )
}

/** The questions of {@link flurstueck}, for lists of parcels. */
export function flurstueckFields(): FieldsFor<Flurstueck> {
  return {
    gemarkung: text({
      label: { de: 'Gemarkung', en: 'Cadastral district' },
      phrase: { de: 'die Gemarkung', en: 'the cadastral district' },
      hint: {
        de: 'Sie steht im Grundbuchauszug oder im Grundsteuerbescheid.',
        en: 'You find it in the extract from the land register or the property tax assessment.',
      },
      maxLength: 60,
      characters: 'din-91379-b',
    }),
    nummer: text({
      label: { de: 'Flurstücksnummer', en: 'Number of the parcel' },
      phrase: { de: 'die Flurstücksnummer', en: 'the number of the parcel' },
      hint: { de: 'Zum Beispiel „123/4“.', en: 'For example “123/4”.' },
      maxLength: 14,
      rule: 'flurstueck',
    }),
  }
}
