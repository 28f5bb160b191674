import { german, spoken, textsAt } from '../languages/spoken.js'
import type { FormDefinition, PageDefinition, VariantDefinition } from '../model/definition.js'
import type { Texts } from '../model/texts.js'
import { pagesOf } from '../visibility/pages.js'
import type { VisiblePart } from '../visibility/visible-tree.js'
import { domIdOf, formPlace, placeInside, placeOfEntry, type ItemIds, type Place } from '../model/place.js'
import type { BranchView, ItemView, PageView, PartView } from './form-view.js'
import type { PlacedIssues } from './place-issues.js'
import { questionPart, type QuestionStyle } from './question-view.js'

export interface PageStyle extends QuestionStyle {
  readonly items: ItemIds
  readonly issues: PlacedIssues
}

/** A visible part, where it stands, and whether something around it is sensitive. */
interface Shown {
  readonly part: VisiblePart
  readonly place: Place
  readonly isSensitive: boolean
}

/** The pages that ask something now. */
export function pageViews(form: FormDefinition, tree: VisiblePart, style: PageStyle): PageView[] {
  return pagesOf(form).flatMap((page, index) => {
    const asked = page.ask.flatMap((path) =>
      find({ part: tree, place: formPlace, isSensitive: false }, path.split('.')),
    )
    const view = pageView(page, index, asked, style)
    return view.parts.length === 0 ? [] : [view]
  })
}

function pageView(page: PageDefinition, index: number, asked: readonly Shown[], style: PageStyle): PageView {
  const title = spoken(page.title, style.language)
  const [only] = asked
  const isSection = only?.part.part.kind === 'section' && asked.length === 1 && page.ask.length === 1
  if (!isSection || titleOf(only.part)?.de !== page.title.de) {
    return { index, id: `page--${index}`, title, issues: [], parts: asked.flatMap((shown) => partViews(shown, style)) }
  }
  const { id, label, hint, issues } = commonPart(only, style)
  return { index, id, title: label, ...(hint && { hint }), issues, parts: inside(only, style) }
}

function find(from: Shown, [name, ...rest]: readonly string[]): Shown[] {
  if (name === undefined) return [from]
  const child = from.part.children.find((candidate) => candidate.name === name)
  return child === undefined ? [] : find(below(from, child), rest)
}

function below({ part, place, isSensitive }: Shown, child: VisiblePart): Shown {
  return { part: child, place: placeInside(place, child.name), isSensitive: isSensitive || isMarkedSensitive(part) }
}

function isMarkedSensitive({ part: { definition } }: VisiblePart): boolean {
  return 'sensitive' in definition && (definition.sensitive ?? false)
}

function inside(shown: Shown, style: PageStyle): PartView[] {
  return shown.part.children.flatMap((child) => partViews(below(shown, child), style))
}

/** A part as a page shows it; nothing for a group in which nothing is asked. */
function partViews(shown: Shown, style: PageStyle): PartView[] {
  const { part, isSensitive } = shown
  const { definition } = part.part
  const common = commonPart(shown, style)
  const { isRequired } = part
  if (!('kind' in definition) || definition.kind === 'group') {
    const parts = inside(shown, style)
    return parts.length === 0 ? [] : [{ kind: 'group', ...common, parts }]
  }
  switch (definition.kind) {
    case 'repeat': {
      const { min = 1, max } = definition
      return [{ kind: 'repeat', ...common, isRequired, min, max, items: itemViews(shown, style) }]
    }
    case 'variant':
      return [{ kind: 'variant', ...common, isRequired, branches: branchViews(definition, shown, style) }]
    default:
      return [{ ...common, isRequired, ...questionPart(definition, { ...part, isSensitive }, style) }]
  }
}

function itemViews({ part, place, isSensitive }: Shown, style: PageStyle): ItemView[] {
  return part.children.map((entry, position) => {
    const { itemId, place: entryPlace } = placeOfEntry(place, position, style.items)
    const { path } = entryPlace
    const parts = inside({ part: entry, place: entryPlace, isSensitive }, style)
    return { itemId, path, id: domIdOf(entryPlace), number: position + 1, issues: style.issues.at(path), parts }
  })
}

function branchViews({ branches }: VariantDefinition, shown: Shown, style: PageStyle): BranchView[] {
  return Object.entries(branches).map(([name, { label }]) => {
    const chosen = shown.part.children.find((branch) => branch.name === name)
    const place = placeInside(shown.place, name)
    return {
      name,
      path: place.path,
      id: domIdOf(place),
      label: label === undefined ? german(name) : spoken(label, style.language, ownTexts(place, style)?.label),
      isChosen: chosen !== undefined,
      parts: chosen === undefined ? [] : inside(below(shown, chosen), style),
    }
  })
}

function ownTexts({ path }: Place, { language }: PageStyle) {
  return textsAt(language, path)
}

function titleOf({ part: { definition } }: VisiblePart) {
  return 'title' in definition ? definition.title : 'label' in definition ? definition.label : undefined
}

function commonPart({ part, place }: Shown, style: PageStyle) {
  const { definition } = part.part
  const own = ownTexts(place, style)
  const title = titleOf(part)
  const say = (texts: Texts | undefined, overlaid: string | undefined) =>
    texts === undefined ? undefined : spoken(texts, style.language, overlaid)
  const hint = say('hint' in definition ? definition.hint : undefined, own?.hint)
  const help = say('help' in definition ? definition.help : undefined, own?.help)
  const id = domIdOf(place)
  const issues = style.issues.at(place.path)
  return {
    path: place.path,
    name: part.name,
    id,
    describedBy: [...(hint === undefined ? [] : [`${id}--hint`]), ...(issues.length === 0 ? [] : [`${id}--issues`])],
    label: say(title, own?.label) ?? german(part.name),
    ...(hint !== undefined && { hint }),
    ...(help !== undefined && { help }),
    issues,
  }
}
