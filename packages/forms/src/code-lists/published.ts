import type { CodeList, CodeListEntry } from '../model/code-list.js'
import * as lists from './lists.js'

interface Published {
  readonly list: CodeList
  readonly load: () => Promise<{ readonly entries: readonly CodeListEntry[] }>
}

/** Every list of this package with the way to its entries, which are loaded when they are asked for. */
export const published = {
  'ags-sachsen': { list: lists.agsSachsen, load: () => import('./ags-sachsen.entries.generated.js') },
  'ars-sachsen': { list: lists.arsSachsen, load: () => import('./ars-sachsen.entries.generated.js') },
  ausweisdokument: { list: lists.ausweisdokument, load: () => import('./ausweisdokument.entries.generated.js') },
  bundesland: { list: lists.bundesland, load: () => import('./bundesland.entries.generated.js') },
  erreichbarkeit: { list: lists.erreichbarkeit, load: () => import('./erreichbarkeit.entries.generated.js') },
  familienstand: { list: lists.familienstand, load: () => import('./familienstand.entries.generated.js') },
  geschlecht: { list: lists.geschlecht, load: () => import('./geschlecht.entries.generated.js') },
  'gesetzlicher-vertreter': {
    list: lists.gesetzlicherVertreter,
    load: () => import('./gesetzlicher-vertreter.entries.generated.js'),
  },
  kreis: { list: lists.kreis, load: () => import('./kreis.entries.generated.js') },
  namensart: { list: lists.namensart, load: () => import('./namensart.entries.generated.js') },
  rechtsform: { list: lists.rechtsform, load: () => import('./rechtsform.entries.generated.js') },
  'sprache-eu': { list: lists.spracheEu, load: () => import('./sprache-eu.entries.generated.js') },
  staat: { list: lists.staat, load: () => import('./staat.entries.generated.js') },
  staatsangehoerigkeit: {
    list: lists.staatsangehoerigkeit,
    load: () => import('./staatsangehoerigkeit.entries.generated.js'),
  },
  waehrung: { list: lists.waehrung, load: () => import('./waehrung.entries.generated.js') },
} satisfies Readonly<Record<string, Published>>

/** Names of the lists of this package. */
export type CodeListName = keyof typeof published
