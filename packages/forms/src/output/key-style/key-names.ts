import { answerParts } from '../../conditions/resolve-path.js'
import type { FimElement } from '../../model/definition.js'
import { pathOf, walk, type OutlineNode } from '../../model/outline.js'
import { choiceCodesOf, type ChoiceCodes } from './choice-codes.js'
import { KeyStyleError } from './key-style-error.js'
import type { KeyStyle, KeyStyleOptions } from './key-style.js'
import { fimOfPart } from './part-ids.js'

/** What the inside of one place is called in data: the questions in it, or the parts of its composed answer. */
export interface KeyNames {
  /** Name of the definition to key, in question order. */
  readonly keys: ReadonlyMap<string, string>
  /** Key to name of the definition. */
  readonly names: ReadonlyMap<string, string>
}

/** The keys of every place that has something inside. */
export class FormKeys {
  readonly choices: ChoiceCodes
  readonly #inside: ReadonlyMap<OutlineNode, KeyNames>

  /** @throws {KeyStyleError} `key-missing`, `key-repeated` */
  constructor(root: OutlineNode, { keyStyle = 'name', withoutId = 'refuse' }: KeyStyleOptions = {}) {
    const missing: string[] = []
    const keyOf = (path: string, name: string, element: FimElement | undefined): string => {
      const key = keyStyle === 'name' ? name : fimKey(element, keyStyle)
      if (key === undefined) missing.push(path)
      return key ?? name
    }
    this.choices = choiceCodesOf(keyStyle)
    this.#inside = new Map(walk(root).map((node) => [node, namesWithin(node, keyOf)]))
    if (withoutId === 'refuse' && missing.length > 0) throw keysMissing(missing, keyStyle)
  }

  /** What the inside of a place is called; empty maps when there is nothing inside. */
  within(node: OutlineNode): KeyNames {
    return this.#inside.get(node) ?? nothingInside
  }

  /** The key of a place within the object around it; empty for the form. */
  keyOf(node: OutlineNode): string {
    return node.parent === undefined ? '' : (this.within(node.parent).keys.get(node.name) ?? node.name)
  }

  /** Keys from the form, or from the entry of the innermost list, down to a place. */
  keysTo(node: OutlineNode): readonly string[] {
    const { parent } = node
    if (parent === undefined) return []
    return parent.part.kind === 'repeat' ? [this.keyOf(node)] : [...this.keysTo(parent), this.keyOf(node)]
  }

  /** Keys from the form down to a place; `*` stands for the position in a list. */
  segmentsTo(node: OutlineNode): readonly string[] {
    const { parent } = node
    if (parent === undefined) return []
    const above = this.segmentsTo(parent)
    return parent.part.kind === 'repeat' ? [...above, '*', this.keyOf(node)] : [...above, this.keyOf(node)]
  }
}

const nothingInside: KeyNames = { keys: new Map(), names: new Map() }

/** A file answer is of our own making and unknown to FIM: its parts keep their names in every style. */
const withOwnNames = new Set(['file'])

type KeyOf = (path: string, name: string, element: FimElement | undefined) => string

function namesWithin(node: OutlineNode, keyOf: KeyOf): KeyNames {
  const keys = new Map<string, string>()
  for (const child of node.children.values()) {
    keys.set(
      child.name,
      keyOf(pathOf(child), child.name, child.part.kind === 'form' ? undefined : child.part.definition),
    )
  }
  for (const part of answerParts[node.part.kind] ?? []) {
    const isOwn = withOwnNames.has(node.part.kind)
    keys.set(part, isOwn ? part : keyOf(`${pathOf(node)}.${part}`, part, fimOfPart(node, part)))
  }
  return { keys, names: reversed(node, keys) }
}

function fimKey(element: FimElement | undefined, style: KeyStyle): string | undefined {
  if (element?.fim === undefined) return undefined
  if (style === 'id') return element.fim
  return element.fimVersion === undefined ? undefined : `${element.fim}V${element.fimVersion}`
}

function reversed(node: OutlineNode, keys: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const [name, key] of keys) {
    const other = names.get(key)
    if (other !== undefined)
      throw keyRepeated(
        key,
        [other, name].map((end) => within(node, end)),
      )
    names.set(key, name)
  }
  return names
}

function within(node: OutlineNode, name: string): string {
  return [pathOf(node), name].filter(Boolean).join('.')
}

/** Paths that a message lists; the facts have all. */
const maxListed = 10

function keysMissing(paths: readonly string[], style: KeyStyle): KeyStyleError {
  const what = style === 'id' ? 'no `fim`' : '`fim` or `fimVersion` missing'
  const more = paths.length > maxListed ? ` and ${paths.length - maxListed} more` : ''
  return new KeyStyleError('key-missing', {
    message:
      `${paths.length} parts of the form have ${what}: ${paths.slice(0, maxListed).join(', ')}${more}. ` +
      `Add the identifiers to the definition, or pass withoutId: 'name' to write the names of these parts.`,
    facts: { paths },
  })
}

function keyRepeated(key: string, paths: readonly string[]): KeyStyleError {
  return new KeyStyleError('key-repeated', {
    message: `${paths.join(' and ')} would both have the key '${key}' in one object. Put them into groups of their own, or correct \`fim\`.`,
    facts: { key, paths },
  })
}

const known = new WeakMap<OutlineNode, Map<string, FormKeys>>()

/** The keys of a form in one style; made once for each outline. */
export function formKeysOf(root: OutlineNode, options: KeyStyleOptions): FormKeys {
  const ofRoot = known.get(root) ?? new Map<string, FormKeys>()
  known.set(root, ofRoot)
  const style = `${options.keyStyle ?? 'name'} ${options.withoutId ?? 'refuse'}`
  const existing = ofRoot.get(style)
  if (existing !== undefined) return existing
  const made = new FormKeys(root, options)
  ofRoot.set(style, made)
  return made
}
