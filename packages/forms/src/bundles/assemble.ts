import type { FormId } from '../catalogue/entries.js'
import { logicOf } from '../conditions/form-logic.js'
import { rootScope, type Scope } from '../conditions/scope.js'
import type { ConditionData } from '../model/condition.js'
import { isUnanswered } from '../model/normalise.js'
import { isList, isPlainObject, readOwn } from '../model/plain-object.js'
import { todayFrom, type TodayOptions } from '../model/today.js'
import { visibleTree, type VisiblePart } from '../visibility/visible-tree.js'
import type { BundleAnswers } from './bundle.js'
import type { Feed } from './feeds.js'
import type { LoadedBundle, LoadedMember } from './load-bundle.js'
import { readAt, writeAt } from './locate.js'

/** A bundle with the answers so far. */
export interface Assembly {
  readonly today: () => string
  readonly holds: (condition: ConditionData | undefined) => boolean
  readonly shared: { readonly answers: unknown; readonly tree: VisiblePart; readonly paths: ReadonlySet<string> }
  readonly members: readonly AssembledMember[]
  readonly arrived: ReadonlySet<unknown>
}

export interface AssembledMember extends LoadedMember {
  /** `asked`: an application is made of it. */
  readonly part: 'asked' | 'offered' | 'not-applicable'
  /** The answers of the member: those of the bundle in it, its own beside them. Not checked. */
  readonly input: unknown
  /** Feeds that answer their question now, answered or not: the member does not ask it. */
  readonly active: readonly Feed[]
  /** Paths of what the member asks with these answers. */
  readonly paths: ReadonlySet<string>
}

/** Puts the answers together, member by member, so that a later one can use those of an earlier one. */
export function assemble(loaded: LoadedBundle, answers: BundleAnswers, options: TodayOptions): Assembly {
  const { shared } = loaded.bundle
  const sharedAnswers = answers.shared ?? {}
  const tree = visibleTree(shared, sharedAnswers, options)
  const today = todayFrom(options)
  const logic = logicOf(shared)
  const scope: Scope = rootScope(sharedAnswers, today)
  const holds = (condition: ConditionData | undefined): boolean =>
    condition === undefined || logic.condition(condition, logic.root)(scope) === true
  const base = { today, holds, shared: { answers: sharedAnswers, tree, paths: pathsOf(tree) } }
  const members: AssembledMember[] = []
  const accepted = new Set<unknown>(listIn(answers, 'accepted'))
  for (const member of loaded.members) {
    const part = partOf(member, holds, accepted)
    const active = part === 'asked' ? member.feeds.filter((feed) => isActive(feed, base, members)) : []
    const own = isPlainObject(answers.own) ? readOwn(answers.own, member.member.form) : undefined
    const input = active.reduce<unknown>(
      (target, feed) => writeAt(target, feed.to.steps, valueOf(feed, sharedAnswers, members)),
      own ?? {},
    )
    members.push({ ...member, part, active, input, paths: pathsOf(visibleTree(member.form, input, options)) })
  }
  return { ...base, members, arrived: new Set<unknown>(listIn(answers, 'arrived')) }
}

function listIn(answers: BundleAnswers, key: 'accepted' | 'arrived'): readonly unknown[] {
  const list: unknown = answers[key]
  return isList(list) ? list : []
}

function partOf(
  { member }: LoadedMember,
  holds: Assembly['holds'],
  accepted: ReadonlySet<unknown>,
): AssembledMember['part'] {
  if (!holds(member.when)) return 'not-applicable'
  return member.status === 'always' || accepted.has(member.form) ? 'asked' : 'offered'
}

/** A shared question that is asked answers for good; that of another member only when it was answered there. */
function isActive(
  { source }: Feed,
  { shared, holds }: Pick<Assembly, 'shared' | 'holds'>,
  earlier: readonly AssembledMember[],
): boolean {
  if (source.kind === 'value') return true
  if (source.kind === 'member') return memberAnswer(source.form, source, earlier) !== undefined
  if (!shared.paths.has(source.place.path) || !holds(source.when)) return false
  const answer = readAt(shared.answers, source.place.steps)
  if (source.values === undefined || isUnanswered(answer)) return true
  return typeof answer === 'string' && Object.hasOwn(source.values, answer)
}

function valueOf({ source }: Feed, shared: unknown, earlier: readonly AssembledMember[]): unknown {
  if (source.kind === 'value') return source.value
  if (source.kind === 'member') return memberAnswer(source.form, source, earlier)
  const answer = readAt(shared, source.place.steps)
  if (source.values === undefined || typeof answer !== 'string') return answer
  return readOwn(source.values, answer)
}

function memberAnswer(
  form: FormId,
  { place }: { readonly place: Feed['to'] },
  earlier: readonly AssembledMember[],
): unknown {
  const found = earlier.find(({ member }) => member.form === form)
  if (found?.part !== 'asked' || !found.paths.has(place.path)) return undefined
  const answer = readAt(found.input, place.steps)
  return isUnanswered(answer) ? undefined : answer
}

function pathsOf(tree: VisiblePart): ReadonlySet<string> {
  return new Set(pathsBelow(tree))
}

function* pathsBelow(place: VisiblePart): Generator<string> {
  yield place.path
  for (const child of place.children) yield* pathsBelow(child)
}
