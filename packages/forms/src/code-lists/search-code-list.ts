import { searchForm, withoutMarks } from '../bausteine/din-91379/search-form.js'
import { codesOf, type CodeListEntry, type LoadedCodeList } from '../model/code-list.js'

/** More is not typed into a search box; the rest is ignored. */
const maxTyped = 100

/**
 * Entries that can be chosen and in which every word occurs, however it is accented or written: `lodz`, `Oesterreich`,
 * `osterreich`. Entries in which the words begin a word come first, otherwise in the order of the list. The code itself
 * finds its entry. Without words: all entries that can be chosen.
 */
export function searchCodeList(list: LoadedCodeList, words: string): readonly CodeListEntry[] {
  const typed = words.slice(0, maxTyped)
  const wanted = searchForm(typed).split(' ').filter(Boolean)
  const selectable = list.entries.filter(({ code }) => codesOf(list).has(code))
  // Signs and foreign scripts leave no word, and no word would be in every entry.
  if (wanted.length === 0) return typed.trim() === '' ? selectable : []
  const found = selectable
    .map((entry) => ({ entry, rank: rankOf(entry, wanted, typed.trim()) }))
    .filter(({ rank }) => rank > 0)
  return found.toSorted((a, b) => b.rank - a.rank).map(({ entry }) => entry)
}

/** 3 for the code itself, 2 when every word begins a word, 1 when it is somewhere inside, 0 when one is missing. */
function rankOf(entry: CodeListEntry, wanted: readonly string[], typed: string): number {
  if (entry.code.toLowerCase() === typed.toLowerCase()) return 3
  const text = ` ${entry.searchForm} ${withoutMarks(entry.name)}`
  if (wanted.every((word) => text.includes(` ${word}`))) return 2
  return wanted.every((word) => text.includes(word)) ? 1 : 0
}
