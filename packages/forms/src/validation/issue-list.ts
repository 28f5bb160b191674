import type { Scope } from '../conditions/scope.js'
import { pathWithin } from '../conditions/scope-path.js'
import { issueTexts } from '../messages/issue-texts.js'
import type { Issue, IssueCode, IssueFacts } from '../model/issue.js'
import type { OutlineNode } from '../model/outline.js'
import type { AnyLanguage } from '../model/overlay.js'
import type { Texts } from '../model/texts.js'
import { spokenIssue, type IssueOrigin } from './spoken-issue.js'
import { textsOf } from './texts-of.js'

/** Position of a place in question order: indexes of the places above it, with positions in lists between them. */
type Order = readonly number[]

/** Whether issues with this code are wanted at a path. */
export type IssueFilter = (path: string, code: IssueCode) => boolean

export interface IssueListOptions {
  readonly limit: number
  readonly language: AnyLanguage
  /** Others are neither listed nor counted. Default: all are wanted. */
  readonly isWanted?: IssueFilter
}

interface Found {
  readonly issue: Issue
  readonly order: Order
}

/** Issues of one validation, up to a limit. */
export class IssueList {
  /** Made with the first issue: most answers have none. */
  #found: Found[] | undefined
  readonly #limit: number
  readonly #language: AnyLanguage
  readonly #isWanted: IssueFilter | undefined
  #isTruncated = false

  constructor({ limit, language, isWanted }: IssueListOptions) {
    this.#limit = limit
    this.#language = language
    this.#isWanted = isWanted
  }

  /** Nothing was wrong: nothing is listed, and nothing was left out. */
  get isEmpty(): boolean {
    return this.#found === undefined && !this.#isTruncated
  }

  /** No further issue will be listed, so looking for more is wasted. */
  get isTruncated(): boolean {
    return this.#isTruncated
  }

  /** Reports an issue of a place, with its own text if it brings one. Returns undefined: the answer of a failed check. */
  add(node: OutlineNode, scope: Scope, code: IssueCode, facts?: IssueFacts): unknown {
    const path = this.#pathOf(node, scope, code)
    if (path !== undefined)
      this.#push(path, textsOf(node, code, facts), { code, node, ...(facts && { facts }) }, orderOf(node, scope))
    return undefined
  }

  /** Reports a key inside of a place. The key is named only when it cannot be anything but an identifier. */
  addKey(node: OutlineNode, scope: Scope, code: IssueCode, key: string): void {
    const path = this.#pathOf(node, scope, code)
    if (path === undefined) return
    const named = identifier.test(key) ? [path, key].filter(Boolean).join('.') : path
    this.#push(named, issueTexts(code), { code }, [...orderOf(node, scope), Number.POSITIVE_INFINITY])
  }

  /** Reports a broken rule at a place. */
  addRule(node: OutlineNode, scope: Scope, texts: Texts): void {
    const path = this.#pathOf(node, scope, 'rule-violated')
    if (path !== undefined) this.#push(path, texts, { code: 'rule-violated' }, orderOf(node, scope))
  }

  /** The issues in question order; the last one says so when there were more. */
  toArray(): readonly Issue[] {
    const sorted = (this.#found ?? []).toSorted((a, b) => compareOrder(a.order, b.order)).map(({ issue }) => issue)
    if (this.#isTruncated) sorted.push(this.#issue('', issueTexts('too-many-issues'), { code: 'too-many-issues' }))
    return sorted
  }

  /** The path of a place whose issue is to be listed; undefined when it is not wanted or the list is full. */
  #pathOf(node: OutlineNode, scope: Scope, code: IssueCode): string | undefined {
    if (this.#isTruncated) return undefined
    const path = pathWithin(node, scope)
    if (this.#isWanted?.(path, code) === false) return undefined
    if ((this.#found?.length ?? 0) >= this.#limit) this.#isTruncated = true
    return this.#isTruncated ? undefined : path
  }

  #push(path: string, texts: Texts, origin: IssueOrigin, order: Order): void {
    this.#found ??= []
    this.#found.push({ issue: this.#issue(path, texts, origin), order })
  }

  #issue(path: string, texts: Texts, origin: IssueOrigin): Issue {
    const { text, lang } = spokenIssue(this.#language, texts, origin)
    return { path, code: origin.code, message: text, lang, texts }
  }
}

const identifier = /^[A-Za-z][A-Za-z0-9_]{0,63}$/

/** Order of places that lie in no list, found once for each. */
const fixedOrders = new WeakMap<OutlineNode, Order>()

function orderOf(node: OutlineNode, scope: Scope): Order {
  if (scope.positions.length > 0) return orderInLists(node, scope)
  const known = fixedOrders.get(node)
  if (known !== undefined) return known
  const order = orderInLists(node, scope)
  fixedOrders.set(node, order)
  return order
}

function orderInLists(node: OutlineNode, scope: Scope): Order {
  const order: number[] = [...scope.positions.slice(node.depth)]
  for (let place: OutlineNode | undefined = node; place !== undefined; place = place.parent) {
    order.unshift(place.index)
    if (place.parent?.part.kind === 'repeat') order.unshift(scope.positions[place.depth - 1] ?? 0)
  }
  return order
}

function compareOrder(a: Order, b: Order): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0)
    if (difference !== 0 && !Number.isNaN(difference)) return difference
  }
  return a.length - b.length
}
