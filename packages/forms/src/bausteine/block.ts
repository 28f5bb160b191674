import type { CodeList } from '../model/code-list.js'
import type { BranchDefinition, FieldOptions, RuleDefinition, TextDefinition } from '../model/definition.js'
import type { Field, Made, OptionsOf } from '../model/field.js'
import { phrase, type Whose } from './phrase.js'

type TextLimit = 'characters' | 'maxLength' | 'minLength' | 'multiline' | 'rule'

/** Options of a block that is a text: what makes it valid is the block. */
export type TextOptions = OptionsOf<'text', TextLimit> & Whose

/** Options of a block that is an entry of a code list. */
export type CodeOptions = OptionsOf<'code', 'list'> & Whose

/** Options of a block that is a group. Its questions and rules are what makes the block. */
export type GroupOptions = OptionsOf<'group', 'fields' | 'rules'>

/** Options of a block that is a list. */
export type RepeatOptions = Omit<OptionsOf<'repeat', 'fields' | 'rules'>, 'max'> & {
  /** Most entries. */
  readonly max?: number
}

/** Options of a block that is a choice between groups. */
export type VariantOptions = OptionsOf<'variant', 'branches'>

/** The questions whose answers make up an `A`: a block that asks for more, for less or for something else does not compile. */
export type FieldsFor<A> = {
  readonly [K in keyof A]-?: Field<Exclude<A[K], undefined>, undefined extends A[K] ? true : false>
}

/** What a block says about itself where its user says nothing. */
type Defaults = Omit<FieldOptions, 'messages' | 'requiredWhen' | 'visibleWhen'>

/** A text with its limits; options change what is said about it and never what is accepted. */
export function textOf<P extends boolean = false, W = never, Q = never>(
  defaults: Defaults,
  options: TextOptions | undefined,
  limits: Pick<TextDefinition, TextLimit>,
): Made<string, P, W, Q> {
  const definition = { ...said(defaults, options), ...limits, kind: 'text' as const }
  return definition
}

/** An entry of a code list. */
export function codeOf<P extends boolean = false, W = never, Q = never>(
  defaults: Defaults,
  options: CodeOptions | undefined,
  list: CodeList,
): Made<string, P, W, Q> {
  const definition = { ...said(defaults, options), kind: 'code' as const, list }
  return definition
}

/** Options before defaults, and the phrase with whose answer it is. */
export function said(defaults: Defaults, options: (FieldOptions & Whose) | undefined): FieldOptions {
  const { whose, ...own } = options ?? {}
  const { phrase: asked } = defaults
  return { ...defaults, ...(asked && { phrase: phrase(asked.de, asked.en, whose) }), ...own }
}

/** A group whose answer has the name of the interface `A`, so that hovering shows the name. */
export function groupOf<A, P extends boolean = false, W = never, Q = never>(
  defaults: Defaults,
  options: GroupOptions | undefined,
  fields: FieldsFor<A>,
  rules?: readonly RuleDefinition[],
): Made<A, P, W, Q> {
  const definition = { ...defaults, ...options, kind: 'group' as const, fields, ...(rules && { rules }) }
  return definition
}

/** A list whose entries have the name of the interface `A`. */
export function repeatOf<A, P extends boolean = false, W = never, Q = never>(
  defaults: Defaults & { readonly max: number },
  options: RepeatOptions | undefined,
  fields: FieldsFor<A>,
): Made<A[], P, W, Q> {
  const definition = { ...defaults, ...options, kind: 'repeat' as const, fields }
  return definition
}

type BranchesFor<A> = {
  readonly [K in A extends unknown ? keyof A : never]: Pick<BranchDefinition, 'label'> & {
    readonly fields: FieldsFor<A extends Readonly<Record<K, infer V>> ? V : never>
  }
}

/** A choice whose branches are the members of the union `A`, each an object with one key. */
export function variantOf<A, P extends boolean = false, W = never, Q = never>(
  defaults: Defaults,
  options: VariantOptions | undefined,
  branches: BranchesFor<A>,
): Made<A, P, W, Q> {
  const definition = { ...defaults, ...options, kind: 'variant' as const, branches }
  return definition
}
