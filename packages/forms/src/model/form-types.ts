import type { Ref } from '../conditions/refs.js'
import type { FormDefinition, PageDefinition, RuleDefinition } from './definition.js'
import type { Section } from './containers.js'
import type { Answers, RefsIn, RuleRefs } from './field.js'
import type { BadRefs, Judged, WithoutSelf } from './path-types.js'

export type Sections = Readonly<Record<string, Section>>

type PageRefs<P extends readonly PageDefinition[]> = PathRef<P[number]['ask'][number]>
type PathRef<P extends string> = P extends string ? Ref<P, never> : never

/** What an author writes: the definition, with questions, pages and rules checked against each other by type. */
export type FormInput<
  S extends Sections,
  P extends readonly PageDefinition[],
  U extends readonly RuleDefinition[],
> = Omit<FormDefinition, 'sections' | 'pages' | 'rules'> & {
  readonly sections: Judged<S, BadRefs<Answers<S>, RefsIn<S>>>
  readonly pages?: Judged<P, BadRefs<Answers<S>, WithoutSelf<PageRefs<P>>>>
  readonly rules?: Judged<U, BadRefs<Answers<S>, WithoutSelf<RuleRefs<U>>>>
}
