import { anschriftInland } from '../bausteine/anschrift.js'
import { flurstueckFields } from '../bausteine/grundstueck.js'
import { repeat } from '../model/containers.js'

/**
 * A piece of land as building authorities keep it: by its parcels, of which there may be several, and by its address where
 * it has one. The building block `grundstueck` asks for one of the two.
 */
export function grundstuecksangaben() {
  return {
    anschrift: anschriftInland({
      label: { de: 'Anschrift des Grundstücks', en: 'Address of the piece of land' },
      hint: { de: 'Wenn es schon eine gibt.', en: 'If there is one already.' },
      whose: { de: 'des Grundstücks', en: 'of the piece of land' },
      optional: true,
    }),
    flurstuecke: repeat(flurstueckFields(), {
      label: { de: 'Flurstücke', en: 'Parcels of land' },
      phrase: { de: 'die Flurstücke', en: 'the parcels of land' },
      hint: {
        de: 'Alle Flurstücke, um die es geht, eines je Eintrag.',
        en: 'All parcels concerned, one per entry.',
      },
      max: 20,
    }),
  }
}
