import type { Scope } from '../conditions/scope.js'
import { pathWithin } from '../conditions/scope-path.js'
import { issueTexts } from '../messages/issue-texts.js'
import type { Issue, IssueCode, IssueFacts } from '../model/issue.js'
import type { OutlineNode } from '../model/outline.js'
import type { Language, Texts } from '../model/texts.js'
import { textsOf } from './texts-of.js'

/** Position of a place in question order: indexes of the places above it, with positions in lists between them. */
type Order = readonly number[]

interface Found {
  readonly issue: Issue
  readonly order: Order
}

/** Issues of one validation, up to a limit. */
export class IssueList {
  /** Made with the first issue: most answers have none. */
  #found: Found[] | undefined
  readonly #limit: number
  readonly #language: Language
  #isTruncated = false

  constructor(limit: number, language: Language) {
    this.#limit = limit
    this.#language = language
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
    if (!this.#isFull()) {
      this.#push(pathWithin(node, scope), code, textsOf(node, code, facts), orderOf(node, scope))
    }
    return undefined
  }

  /** Reports a key inside of a place. The key is named only when it cannot be anything but an identifier. */
  addKey(node: OutlineNode, scope: Scope, code: IssueCode, key: string): void {
    if (this.#isFull()) return
    const path = pathWithin(node, scope)
    const named = identifier.test(key) ? [path, key].filter(Boolean).join('.') : path
    this.#push(named, code, issueTexts(code), [...orderOf(node, scope), Number.POSITIVE_INFINITY])
  }

  /** Reports a broken rule at a place. */
  addRule(node: OutlineNode, scope: Scope, texts: Texts): void {
    if (this.#isFull()) return
    this.#push(pathWithin(node, scope), 'rule-violated', texts, orderOf(node, scope))
  }

  /** The issues in question order; the last one says so when there were more. */
  toArray(): readonly Issue[] {
    const sorted = (this.#found ?? []).toSorted((a, b) => compareOrder(a.order, b.order)).map(({ issue }) => issue)
    if (this.#isTruncated) sorted.push(this.#issue('', 'too-many-issues', issueTexts('too-many-issues')))
    return sorted
  }

  #isFull(): boolean {
    if ((this.#found?.length ?? 0) >= this.#limit) this.#isTruncated = true
    return this.#isTruncated
  }

  #push(path: string, code: IssueCode, texts: Texts, order: Order): void {
    this.#found ??= []
    this.#found.push({ issue: this.#issue(path, code, texts), order })
  }

  #issue(path: string, code: IssueCode, texts: Texts): Issue {
    return { path, code, message: texts[this.#language], texts }
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
