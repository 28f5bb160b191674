import { spoken } from '../languages/spoken.js'
import type { Issue } from '../model/issue.js'
import type { AnyLanguage, SpokenText } from '../model/overlay.js'
import type { VisiblePart } from '../visibility/visible-tree.js'
import { domIdOf, formPlace, placeInside, placeOfEntry, type ItemIds, type Place } from '../model/place.js'
import type { IssueView } from './form-view.js'
import { tagOf } from '../languages/spoken.js'

/** Issues as a page shows them: all in one list, and by the path of the part at which each stands. */
export interface PlacedIssues {
  readonly all: readonly IssueView[]
  readonly at: (path: string) => readonly IssueView[]
}

/** Gives each issue to the innermost visible part at or above its path. */
export function placeIssues(
  tree: VisiblePart,
  issues: readonly Issue[],
  { language, items }: { readonly language: AnyLanguage; readonly items: ItemIds },
): PlacedIssues {
  if (issues.length === 0) return { all: [], at: () => [] }
  const ids = new Map(placesIn(tree, formPlace, items).map((place) => [place.path, domIdOf(place)]))
  const byPath = new Map<string, IssueView[]>()
  const all = issues.map((issue): IssueView => {
    const path = nearest(issue.path, ids)
    const target = path === undefined ? undefined : ids.get(path)
    const view = {
      path: issue.path,
      code: issue.code,
      message: messageOf(issue, language),
      ...(target !== undefined && { target }),
    }
    if (path !== undefined) byPath.set(path, [...(byPath.get(path) ?? []), view])
    return view
  })
  return { all, at: (path) => byPath.get(path) ?? [] }
}

/** Every visible part at which issues can stand; those of a branch stand at its variant. */
function placesIn(part: VisiblePart, place: Place, items: ItemIds): Place[] {
  const own = part.part.kind === 'form' || part.part.kind === 'branch' ? [] : [place]
  const isList = part.part.kind === 'repeat' && part.position === undefined
  const inside = part.children.flatMap((child, position) =>
    placesIn(child, isList ? placeOfEntry(place, position, items).place : placeInside(place, child.name), items),
  )
  return [...own, ...inside]
}

function nearest(path: string, known: ReadonlyMap<string, string>): string | undefined {
  for (let at = path; at !== ''; at = at.slice(0, Math.max(at.lastIndexOf('.'), 0))) if (known.has(at)) return at
  return undefined
}

/** The message as validation spoke it when that was in this language, else the texts that it brought along. */
function messageOf({ message, lang, texts }: Issue, language: AnyLanguage): SpokenText {
  const tag = tagOf(language)
  return lang === tag.lang ? { text: message, ...tag } : spoken(texts, language)
}
