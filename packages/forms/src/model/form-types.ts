import type { FormDefinition, PageDefinition, RuleDefinition } from './definition.js'
import type { Section } from './containers.js'
import type { Flat, RuleRefs } from './field.js'
import type { BadRefs } from './path-types.js'

export type Sections = Readonly<Record<string, Section>>

type AnswersOf<S> = S extends { readonly '~section'?: { readonly answers: infer A } } ? A : never
type OptionalSections<S> = {
  [K in keyof S]: S[K] extends { readonly '~section'?: { readonly optional: true } } ? K : never
}[keyof S]

/** The validated answers of a form with these sections. */
export type DataOfSections<S> = Flat<
  { -readonly [K in Exclude<keyof S, OptionalSections<S>>]: AnswersOf<S[K]> } & {
    -readonly [K in OptionalSections<S>]?: AnswersOf<S[K]>
  }
>

type SectionRefs<S> = {
  [K in keyof S]: S[K] extends { readonly '~section'?: { readonly refs: infer R } } ? R : never
}[keyof S]
type PageRefs<P extends readonly PageDefinition[]> = PathRef<P[number]['ask'][number]>
type PathRef<P extends string> = P extends string ? { readonly path: P; readonly value: never } : never

type Judged<S, R, Good> = [BadRefs<DataOfSections<S>, R>] extends [never] ? Good : BadRefs<DataOfSections<S>, R>

/** What an author writes: the definition, with questions, pages and rules checked against each other by type. */
export type FormInput<
  S extends Sections,
  P extends readonly PageDefinition[],
  U extends readonly RuleDefinition[],
> = Omit<FormDefinition, 'sections' | 'pages' | 'rules'> & {
  readonly sections: Judged<S, SectionRefs<S>, S>
  readonly pages?: Judged<S, PageRefs<P>, P>
  readonly rules?: Judged<S, RuleRefs<{ rules: U }>, U>
}
