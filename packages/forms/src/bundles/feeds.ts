import type { FormId } from '../catalogue/entries.js'
import { codesOf } from '../model/code-list.js'
import type { ConditionData, Scalar } from '../model/condition.js'
import type { OutlineNode } from '../model/outline.js'
import type { BundleMember, MapSource } from './bundle.js'
import { inside, locate, type Located } from './locate.js'

/** One question of a member, and what answers it. */
export interface Feed {
  readonly to: Located
  readonly source: FeedSource
}

export type FeedSource =
  | {
      readonly kind: 'shared'
      readonly place: Located
      readonly when: ConditionData | undefined
      readonly values: Readonly<Record<string, Scalar>> | undefined
    }
  | { readonly kind: 'member'; readonly form: FormId; readonly place: Located }
  | { readonly kind: 'value'; readonly value: Scalar | readonly string[] }

/** Where the sources of a bundle are looked up. */
export interface Roots {
  readonly shared: OutlineNode
  readonly members: ReadonlyMap<FormId, OutlineNode>
}

/** The maps of a member, question by question, and what is wrong with them, one sentence each. */
export function feedsOf({ form, maps }: BundleMember, roots: Roots): { feeds: readonly Feed[]; problems: string[] } {
  const problems: string[] = []
  const feeds = Object.entries(maps).flatMap(([path, source]) => {
    const root = roots.members.get(form)
    const to = root && locate(root, path)
    if (to === undefined) {
      problems.push(`The form '${form}' has no question '${path}'.`)
      return []
    }
    const found = feedsInto(to, source, roots)
    problems.push(...found.problems.map((problem) => `'${path}' of '${form}': ${problem}`))
    return found.feeds
  })
  return { feeds, problems: [...problems, ...answeredTwice(form, feeds)] }
}

interface Found {
  readonly feeds: readonly Feed[]
  readonly problems: readonly string[]
}

function feedsInto(to: Located, source: MapSource, roots: Roots): Found {
  if (typeof source === 'string') return feedsInto(to, { from: source }, roots)
  if ('value' in source) {
    const problems = takes(to.node, source.value) ? [] : ['it cannot have the value that the bundle gives it.']
    return { feeds: [{ to, source: { kind: 'value', value: source.value } }], problems }
  }
  if ('member' in source) {
    const root = roots.members.get(source.member)
    const place = root && locate(root, source.path)
    if (place === undefined) return refused(`the form '${source.member}' has no question '${source.path}'.`)
    return pairs(place, to, (inner) => ({ kind: 'member', form: source.member, place: inner }))
  }
  const place = locate(roots.shared, source.from)
  if (place === undefined) return refused(`the bundle has no shared question '${source.from}'.`)
  const { when, values } = source
  const shared = (inner: Located): FeedSource => ({ kind: 'shared', place: inner, when, values })
  if (values === undefined) return pairs(place, to, shared)
  const choices = choicesOf(place.node) ?? []
  const unknown = Object.keys(values).filter((choice) => !choices.includes(choice))
  const unfit = Object.values(values).filter((value) => !takes(to.node, value))
  return {
    feeds: [{ to, source: shared(place) }],
    problems: [
      ...unknown.map((choice) => `'${source.from}' has no choice '${choice}'.`),
      ...unfit.map((value) => `it cannot have the value '${String(value)}'.`),
    ],
  }
}

/** Groups are taken apart, so that what the target asks beyond the source stays a question. */
function pairs(from: Located, to: Located, source: (place: Located) => FeedSource): Found {
  if (!isContainer(from) || !isContainer(to)) {
    const problem = mismatch(from.node, to.node)
    return { feeds: [{ to, source: source(from) }], problems: problem === undefined ? [] : [problem] }
  }
  const found = [...from.node.children.keys()].map((name) => {
    const [inner, target] = [inside(from, name), inside(to, name)]
    if (inner === undefined || target === undefined) return refused(`it has no '${name}', which '${from.path}' asks.`)
    return pairs(inner, target, source)
  })
  return { feeds: found.flatMap(({ feeds }) => feeds), problems: found.flatMap(({ problems }) => problems) }
}

const containers: ReadonlySet<string> = new Set(['section', 'group', 'branch'])

function isContainer({ node, isEntry }: Located): boolean {
  return isEntry || containers.has(node.part.kind)
}

/** Why an answer of one question is none of the other. Limits may differ: an answer beyond them is an issue. */
function mismatch(from: OutlineNode, to: OutlineNode): string | undefined {
  const [{ definition: source }, { definition: target }] = [from.part, to.part]
  if (from.part.kind !== to.part.kind) return `'${from.name}' is of kind ${from.part.kind} and not ${to.part.kind}.`
  if ('rule' in target && target.rule !== ('rule' in source ? source.rule : undefined))
    return `'${from.name}' is not checked by the rule '${target.rule ?? ''}'.`
  if ('choices' in source && 'choices' in target) {
    const missing = Object.keys(source.choices).filter((choice) => !Object.hasOwn(target.choices, choice))
    return missing.length === 0 ? undefined : `it has no choice ${missing.map((choice) => `'${choice}'`).join(', ')}.`
  }
  if ('list' in source && 'list' in target) {
    const isPart = source.list.urn === target.list.urn && isSubset(codesOf(source.list), codesOf(target.list))
    return isPart ? undefined : `'${from.name}' has codes that it does not have.`
  }
  for (const child of from.children.values()) {
    const partner = to.children.get(child.name)
    const problem = partner === undefined ? `it has no '${child.name}'.` : mismatch(child, partner)
    if (problem !== undefined) return problem
  }
  return undefined
}

function isSubset(part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean {
  return [...part].every((member) => whole.has(member))
}

function choicesOf({ part: { definition } }: OutlineNode): string[] | undefined {
  return 'choices' in definition ? Object.keys(definition.choices) : undefined
}

function takes(node: OutlineNode, value: Scalar | readonly string[]): boolean {
  const choices = choicesOf(node)
  if (typeof value === 'object')
    return node.part.kind === 'choices' && value.every((choice) => choices?.includes(choice))
  switch (node.part.kind) {
    case 'choice':
      return choices?.includes(String(value)) ?? false
    case 'yesNo':
      return typeof value === 'boolean'
    case 'integer':
      return typeof value === 'number'
    case 'text':
      return typeof value === 'string'
    default:
      return false
  }
}

function answeredTwice(form: FormId, feeds: readonly Feed[]): string[] {
  const paths = feeds.map(({ to }) => to.path)
  const twice = paths.filter((path, at) => paths.some((other, i) => i !== at && `${path}.`.startsWith(`${other}.`)))
  return [...new Set(twice)].map((path) => `'${path}' of '${form}' is answered twice.`)
}

function refused(problem: string): Found {
  return { feeds: [], problems: [problem] }
}
