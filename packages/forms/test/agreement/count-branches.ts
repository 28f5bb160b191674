import type { Form } from '../../src/model/form.js'
import { outlineOf, pathOf, walk } from '../../src/model/outline.js'
import { visibleTree, type VisiblePart } from '../../src/visibility/visible-tree.js'

/** How often each way was taken: both sides of each condition, each branch of each variant. */
export type BranchCounts = Map<string, number>

interface Way {
  readonly name: string
  readonly path: string
  readonly isBranch: boolean
}

/** Every way that the definition has, each counted zero times. */
export function noBranches(form: Form): BranchCounts {
  const ways = [...waysOf(form).values()].flat()
  return new Map(
    ways.flatMap(({ path, isBranch }) =>
      (isBranch ? [path] : [`${path} asked`, `${path} hidden`]).map((way) => [way, 0]),
    ),
  )
}

/** Adds the ways that these answers take. */
export function countBranches(counts: BranchCounts, form: Form, answers: unknown, today: string): void {
  const ways = waysOf(form)
  const add = (way: string) => counts.set(way, (counts.get(way) ?? 0) + 1)
  const visit = (place: VisiblePart): void => {
    const isList = place.part.kind === 'repeat' && place.position === undefined
    for (const { name, path, isBranch } of isList ? [] : (ways.get(place.part.definition) ?? [])) {
      const isAsked = place.children.some((child) => child.name === name)
      if (!isBranch) add(`${path} ${isAsked ? 'asked' : 'hidden'}`)
      else if (isAsked) add(path)
    }
    place.children.forEach(visit)
  }
  visit(visibleTree(form, answers, { today }))
}

const known = new WeakMap<Form, Map<object, Way[]>>()

/** Ways by the definition of the place in which they part. */
function waysOf(form: Form): ReadonlyMap<object, readonly Way[]> {
  const existing = known.get(form)
  if (existing !== undefined) return existing
  const ways = new Map<object, Way[]>()
  for (const node of walk(outlineOf(form))) {
    const isBranch = node.part.kind === 'branch'
    if (node.parent === undefined || (node.visibleWhen === undefined && !isBranch)) continue
    const { definition } = node.parent.part
    ways.set(definition, [...(ways.get(definition) ?? []), { name: node.name, path: pathOf(node), isBranch }])
  }
  known.set(form, ways)
  return ways
}
