import type { RuleDefinition } from '../../src/model/definition.js'
import type { Form } from '../../src/model/form.js'
import type { Issue } from '../../src/model/issue.js'
import { outlineOf, pathOf, walk } from '../../src/model/outline.js'
import { visibleTree, type VisiblePart } from '../../src/visibility/visible-tree.js'

/**
 * How often each way was taken: both sides of each condition, each branch of each variant, each rule broken. That rules
 * are kept needs no count: every sample keeps all of them.
 */
export type BranchCounts = Map<string, number>

interface Way {
  readonly name: string
  readonly path: string
  readonly isBranch: boolean
  readonly isConditional: boolean
  readonly isSometimesRequired: boolean
}

/** Every way that the definition has, each counted zero times. */
export function noBranches(form: Form): BranchCounts {
  const ways = [...waysOf(form).values()].flat()
  const names = ways.flatMap(({ path, isBranch, isConditional, isSometimesRequired }) => [
    ...(isBranch ? [path] : []),
    ...(isConditional ? [`${path} asked`, `${path} hidden`] : []),
    ...(isSometimesRequired ? [`${path} required`, `${path} optional`] : []),
  ])
  return new Map([...names, ...rulesOf(form).map(({ name }) => name)].map((name) => [name, 0]))
}

/** Adds the ways that these answers take. */
export function countBranches(counts: BranchCounts, form: Form, answers: unknown, today: string): void {
  const ways = waysOf(form)
  const visit = (place: VisiblePart): void => {
    const isList = place.part.kind === 'repeat' && place.position === undefined
    for (const { name, path, ...way } of isList ? [] : (ways.get(place.part.definition) ?? [])) {
      const asked = place.children.find((child) => child.name === name)
      if (way.isBranch && asked !== undefined) add(counts, path)
      if (way.isConditional) add(counts, `${path} ${asked === undefined ? 'hidden' : 'asked'}`)
      if (way.isSometimesRequired && asked !== undefined)
        add(counts, `${path} ${asked.isRequired ? 'required' : 'optional'}`)
    }
    place.children.forEach(visit)
  }
  visit(visibleTree(form, answers, { today }))
}

/** Adds the rules that were found broken. */
export function countBrokenRules(counts: BranchCounts, form: Form, issues: readonly Issue[]): void {
  for (const { path, texts } of issues.filter(({ code }) => code === 'rule-violated')) {
    // Rules of two places may share their text.
    const rules = rulesOf(form).filter(({ rule }) => rule.message === texts)
    const broken = rules.find(({ place }) => path.startsWith(place)) ?? rules[0]
    if (broken !== undefined) add(counts, broken.name)
  }
}

/** Whether a way is a broken rule. */
export function isRule(way: string): boolean {
  return way.endsWith(' broken')
}

function add(counts: BranchCounts, way: string): void {
  counts.set(way, (counts.get(way) ?? 0) + 1)
}

const knownWays = new WeakMap<Form, Map<object, Way[]>>()

/** Ways by the definition of the place in which they part. */
function waysOf(form: Form): ReadonlyMap<object, readonly Way[]> {
  const existing = knownWays.get(form)
  if (existing !== undefined) return existing
  const ways = new Map<object, Way[]>()
  for (const node of walk(outlineOf(form))) {
    const isBranch = node.part.kind === 'branch'
    const isConditional = node.visibleWhen !== undefined
    const isSometimesRequired = node.requiredWhen !== undefined
    if (node.parent === undefined || !(isBranch || isConditional || isSometimesRequired)) continue
    const { definition } = node.parent.part
    const way = { name: node.name, path: pathOf(node), isBranch, isConditional, isSometimesRequired }
    ways.set(definition, [...(ways.get(definition) ?? []), way])
  }
  knownWays.set(form, ways)
  return ways
}

interface NamedRule {
  readonly name: string
  /** The path of the place that the rule belongs to. */
  readonly place: string
  readonly rule: RuleDefinition
}

const knownRules = new WeakMap<Form, readonly NamedRule[]>()

function rulesOf(form: Form): readonly NamedRule[] {
  const existing = knownRules.get(form)
  if (existing !== undefined) return existing
  const rules = walk(outlineOf(form)).flatMap((node) =>
    node.rules.map((rule, at) => {
      const place = pathOf(node)
      return { name: `${place} rule ${at + 1} broken`.trimStart(), place, rule }
    }),
  )
  knownRules.set(form, rules)
  return rules
}
