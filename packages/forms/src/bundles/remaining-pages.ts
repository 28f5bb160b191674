import type { PageView, PartView } from '../view/form-view.js'

/** Paths of questions that are answered elsewhere. */
export type Answered = ReadonlySet<string>

/** What a form still asks: its pages without questions that are answered elsewhere. Empty pages and groups are left out. */
export function remainingPages(pages: readonly PageView[], answered: Answered): PageView[] {
  return pages
    .map((page) => ({ ...page, parts: remainingParts(page.parts, answered) }))
    .filter(({ parts }) => parts.length > 0)
}

function remainingParts(parts: readonly PartView[], answered: Answered): PartView[] {
  return parts.flatMap((part) => (answered.has(part.path) ? [] : remainingPart(part, answered)))
}

function remainingPart(part: PartView, answered: Answered): PartView[] {
  switch (part.kind) {
    case 'group': {
      const parts = remainingParts(part.parts, answered)
      return parts.length === 0 ? [] : [{ ...part, parts }]
    }
    case 'repeat':
      return [{ ...part, items: part.items.map((item) => ({ ...item, parts: remainingParts(item.parts, answered) })) }]
    case 'variant': {
      const settled = part.branches.find(({ path }) => [...answered].some((at) => at.startsWith(`${path}.`)))
      if (settled === undefined) {
        const branches = part.branches.map((branch) => ({ ...branch, parts: remainingParts(branch.parts, answered) }))
        return [{ ...part, branches }]
      }
      // Which branch it is has been answered elsewhere: what is left of it is a group.
      const parts = remainingParts(settled.parts, answered)
      const { label, describedBy, issues } = part
      const { path, id, name } = settled
      return parts.length === 0 ? [] : [{ kind: 'group', path, name, id, label, describedBy, issues, parts }]
    }
    default:
      return [part]
  }
}
