import type {
  BranchDefinition,
  FieldDefinition,
  FieldDefinitions,
  FormDefinition,
  RuleDefinition,
  SectionDefinition,
} from './definition.js'
import type { ConditionData } from './condition.js'
import { requireForm } from './require-form.js'

/** What stands at one place of a form. */
export type OutlinePart =
  | { readonly kind: 'form'; readonly definition: FormDefinition }
  | { readonly kind: 'section'; readonly definition: SectionDefinition }
  | { readonly kind: 'branch'; readonly definition: BranchDefinition }
  | { readonly kind: FieldDefinition['kind']; readonly definition: FieldDefinition }

/** One place of a form: the form itself, a section, a question or a branch of a variant. */
export interface OutlineNode {
  readonly part: OutlinePart
  readonly name: string
  readonly parent: OutlineNode | undefined
  readonly children: ReadonlyMap<string, OutlineNode>
  /** Number of lists around this place. Each entry of a list is a scope of its own. */
  readonly depth: number
  /** Names from the form, or from the entry of the innermost list, down to this place. */
  readonly keys: readonly string[]
  /** Names from the form; `*` stands for the position in a list. */
  readonly segments: readonly string[]
  /** Position in question order over the whole form. */
  readonly index: number
  readonly visibleWhen: ConditionData | undefined
  readonly requiredWhen: ConditionData | undefined
  readonly rules: readonly RuleDefinition[]
}

interface Building {
  next: number
}

/**
 * The form as a tree in question order, with the parent known everywhere.
 *
 * @throws {FormUsageError} `form-expected`
 */
export function outlineOf(form: FormDefinition): OutlineNode {
  requireForm(form)
  const building: Building = { next: 0 }
  const children = new Map<string, OutlineNode>()
  const root: OutlineNode = {
    part: { kind: 'form', definition: form },
    name: '',
    parent: undefined,
    children,
    depth: 0,
    keys: [],
    segments: [],
    index: building.next++,
    visibleWhen: undefined,
    requiredWhen: undefined,
    rules: form.rules ?? [],
  }
  for (const [name, definition] of Object.entries(form.sections)) {
    children.set(name, nodeOf(building, root, name, { kind: 'section', definition }))
  }
  return root
}

function nodeOf(building: Building, parent: OutlineNode, name: string, part: OutlinePart): OutlineNode {
  const inList = parent.part.kind === 'repeat'
  const children = new Map<string, OutlineNode>()
  const node: OutlineNode = {
    part,
    name,
    parent,
    children,
    depth: parent.depth + (inList ? 1 : 0),
    keys: inList ? [name] : [...parent.keys, name],
    segments: inList ? [...parent.segments, '*', name] : [...parent.segments, name],
    index: building.next++,
    visibleWhen: 'visibleWhen' in part.definition ? part.definition.visibleWhen : undefined,
    requiredWhen: 'requiredWhen' in part.definition ? part.definition.requiredWhen : undefined,
    rules: 'rules' in part.definition ? (part.definition.rules ?? []) : [],
  }
  for (const [childName, child] of childParts(part)) children.set(childName, nodeOf(building, node, childName, child))
  return node
}

function childParts(part: OutlinePart): [string, OutlinePart][] {
  const { definition } = part
  if ('branches' in definition) {
    return Object.entries(definition.branches).map(([name, branch]) => [name, { kind: 'branch', definition: branch }])
  }
  return 'fields' in definition ? fieldParts(definition.fields) : []
}

function fieldParts(fields: FieldDefinitions): [string, OutlinePart][] {
  return Object.entries(fields).map(([name, definition]) => [name, { kind: definition.kind, definition }])
}

/** This place and everything below it, in question order. */
export function walk(node: OutlineNode): readonly OutlineNode[] {
  const found: OutlineNode[] = []
  collect(node, found)
  return found
}

// Not a generator: every form is walked four times when it is imported, and generators within generators take longer to start.
function collect(node: OutlineNode, found: OutlineNode[]): void {
  found.push(node)
  for (const child of node.children.values()) collect(child, found)
}

/** The path as authors write it, without positions in lists. */
export function pathOf(node: OutlineNode): string {
  return node.segments.filter((segment) => segment !== '*').join('.')
}

/** Depth of the scope in which the inside of this place is evaluated: one more for a list. */
export function innerDepth(node: OutlineNode): number {
  return node.depth + (node.part.kind === 'repeat' ? 1 : 0)
}
