import { checkCondition } from '../conditions/check-conditions.js'
import { FormDefinitionError } from '../errors.js'
import { formOf } from '../model/define-form.js'
import type { ConditionData } from '../model/condition.js'
import type { Answers } from '../model/field.js'
import type { FormInput, Sections } from '../model/form-types.js'
import type { Form } from '../model/form.js'
import { outlineOf } from '../model/outline.js'
import type { Bundle, BundleMember, BundleMetadata, MapSource } from './bundle.js'
import { BundleError } from './bundle-error.js'
import { locate } from './locate.js'

/** What an author writes: the sections that are asked once, and the members. */
export interface BundleInput<S> extends BundleMetadata {
  /** Sections as in `defineForm`; their conditions are checked by type. */
  readonly shared: S
  readonly members: readonly BundleMember[]
}

/**
 * Defines a bundle: plain data, frozen. Everything that can be known without the forms of the members is checked here;
 * `loadBundle` checks the rest. Paths and conditions of members are checked at run time only.
 *
 * @throws {BundleError} `bundle-invalid`, with every problem
 * @throws {FormDefinitionError} when the shared questions contradict themselves
 */
export function defineBundle<const S extends Sections>(
  bundle: BundleInput<FormInput<S, [], []>['sections']>,
): Bundle<Answers<S>>
export function defineBundle({ shared: sections, members, ...metadata }: BundleInput<unknown>): Bundle {
  const shared = sharedForm(metadata, sections)
  const problems = [...membersTwice(members), ...members.flatMap((_, at) => problemsOf(members, at, shared))]
  if (problems.length > 0) throw new BundleError('bundle-invalid', `The bundle '${metadata.id}' is wrong.`, problems)
  return Object.freeze({ ...metadata, shared, members: freezeDeep(members) })
}

/** Nobody receives the shared questions, so what a form says about its receiver is said by the members. */
function sharedForm({ id, version, title, lebenslage }: BundleMetadata, sections: unknown): Form {
  const why = 'The shared questions are sent to nobody; each member says its own.'
  return formOf({
    id,
    version,
    title,
    leistung: { leikaKey: null },
    lebenslage,
    trustLevel: { value: 'none', status: 'illustrative', why },
    legalBasis: [],
    authority: 'Mehrere Stellen; jeder Antrag nennt seine.',
    fee: { amountCents: null, status: 'illustrative', why },
    evidence: [],
    sections,
  })
}

function membersTwice(members: readonly BundleMember[]): string[] {
  const ids = members.map(({ form }) => form)
  return ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `The form '${id}' is a member twice.`)
}

function problemsOf(members: readonly BundleMember[], at: number, shared: Form): string[] {
  const member = members[at]
  if (member === undefined) return []
  const root = outlineOf(shared)
  const earlier = members.slice(0, at).map(({ form }) => form)
  const others = members.map(({ form }) => form).filter((form) => form !== member.form)
  const named = (problem: string) => `'${member.form}': ${problem}`
  const sources = Object.values(member.maps)
  const { document } = member.consent ?? {}
  const paths = [
    ...sources.flatMap(sharedPathOf),
    ...(member.waitsFor ?? []).flatMap(dayOf),
    ...(document === undefined ? [] : [document]),
  ]
  return [
    ...paths.filter((path) => locate(root, path) === undefined).map((path) => `there is no shared question '${path}'.`),
    ...sources.flatMap((source) =>
      typeof source === 'object' && 'member' in source && !earlier.includes(source.member)
        ? [`it uses an answer of '${source.member}', which is no member that stands before it.`]
        : [],
    ),
    ...(member.waitsFor ?? []).flatMap((wait) =>
      'result' in wait && !others.includes(wait.result)
        ? [`it waits for '${wait.result}', which is no other member.`]
        : [],
    ),
    ...conditionsOf(member).flatMap((condition) => problemOfCondition(condition, shared)),
  ].map(named)
}

function sharedPathOf(source: MapSource): string[] {
  if (typeof source === 'string') return [source]
  return 'from' in source ? [source.from] : []
}

function dayOf(wait: NonNullable<BundleMember['waitsFor']>[number]): string[] {
  return 'day' in wait ? [wait.day] : []
}

function conditionsOf({ when, consent, maps }: BundleMember): ConditionData[] {
  const sources = Object.values(maps).map((source) =>
    typeof source === 'object' && 'when' in source ? source.when : undefined,
  )
  return [when, consent?.when, consent?.givenWhen, ...sources].filter((condition) => condition !== undefined)
}

function problemOfCondition(condition: ConditionData, shared: Form): string[] {
  try {
    checkCondition(condition, outlineOf(shared))
    return []
  } catch (error) {
    if (error instanceof FormDefinitionError) return [error.message]
    throw error
  }
}

function freezeDeep<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value
  for (const inner of Object.values(value)) freezeDeep(inner)
  return Object.freeze(value)
}
