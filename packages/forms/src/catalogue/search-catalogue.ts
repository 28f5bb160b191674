import type { CatalogueEntry } from './entries.js'
import { catalogue } from './entries.js'
import { lebenslagen } from './lebenslagen.js'

/** What to look for; every criterion that is given must be met. */
export interface CatalogueQuery {
  /** Words of the title (German or English), a synonym, the id, the Lebenslage, a LeiKa key or an OZG id. */
  readonly words?: string
  readonly lebenslage?: CatalogueEntry['lebenslage']
  readonly addressee?: CatalogueEntry['addressees'][number]
}

/**
 * Forms that meet the query, best matches first. Every word must be found, as the beginning of a word or inside of a
 * longer one; upper case, accents and umlauts do not matter (`Gewaesser`, `Gewässer` and `gewasser` are alike).
 */
export function searchCatalogue(query: CatalogueQuery): readonly CatalogueEntry[] {
  const words = plain(query.words ?? '')
    .split(' ')
    .filter(Boolean)
  return catalogue
    .filter(({ lebenslage }) => query.lebenslage === undefined || lebenslage === query.lebenslage)
    .filter(({ addressees }) => query.addressee === undefined || addressees.includes(query.addressee))
    .map((entry) => ({ entry, score: scoreOf(entry, words) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ entry }) => entry)
}

/** 0 when a word is missing; the title counts most. */
function scoreOf(entry: CatalogueEntry, words: readonly string[]): number {
  const title = plain(`${entry.title.de} ${entry.title.en} ${entry.id}`)
  const { name, themenfeld } = lebenslagen[entry.lebenslage]
  const others = plain(
    [...entry.synonyms, name, themenfeld, entry.leistung.leikaKey ?? '', entry.leistung.ozgId ?? ''].join(' '),
  )
  let score = 1
  for (const word of words) {
    if (` ${title}`.includes(` ${word}`)) score += 4
    else if (title.includes(word)) score += 3
    else if (` ${others}`.includes(` ${word}`)) score += 2
    else if (others.includes(word)) score += 1
    else return 0
  }
  return score
}

/** Lower case, without accents, umlauts written out or not alike, words separated by one blank. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/ß/gu, 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/([aou])e/gu, '$1')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
