import type { IdGenerator } from '@amt24/core'
import type { FormId } from '../catalogue/entries.js'
import type { Form } from '../model/form.js'
import { openingState } from '../model/opening.js'
import { isUuid } from '../model/uuid.js'
import { isFileAnswer } from '../output/answer-guards.js'
import { ApplicationError } from '../output/application/application-error.js'
import type { Application, AttachmentInput } from '../output/application/application.js'
import type { AcceptedSchema } from '../output/application/choose-schema.js'
import type { ApplicationProfile } from '../output/application/service-identifier.js'
import { toApplication } from '../output/application/to-application.js'
import { KeyStyleError } from '../output/key-style/key-style-error.js'
import type { ValidateOptions } from '../validation/validate.js'
import { visibleTree, type VisiblePart } from '../visibility/visible-tree.js'
import { assemble } from './assemble.js'
import type { BundleAnswers, Recipient } from './bundle.js'
import { BundleError } from './bundle-error.js'
import type { LoadedBundle, LoadedMember } from './load-bundle.js'
import { validateBundle, type MemberResult, type MemberState } from './validate-bundle.js'

/** Where the application of one member goes. */
export interface BundleDestination {
  /** Schemas that the destination offers. */
  readonly accepts: readonly AcceptedSchema[]
  readonly profile?: ApplicationProfile
}

/** A file to send: its answers name it by `attachmentId`, which is its `id`. A path would lead into one form only. */
export type BundleAttachment = AttachmentInput & { readonly id: string; readonly field?: never }

export interface ToApplicationsOptions extends ValidateOptions {
  /** By form. A member without a destination is not sent: recipients outside of the city need one of their own. */
  readonly destinations: Readonly<Partial<Record<FormId, BundleDestination>>>
  /** Only these members are sent, for example those that were not sent before. Default: all that are ready. */
  readonly only?: readonly FormId[]
  /** Files, each once, however many applications it goes into. */
  readonly attachments?: readonly BundleAttachment[]
  /** Makes ids for what the town asks additionally. Default: random UUIDs. */
  readonly ids?: IdGenerator
}

export interface BundleApplications {
  readonly applications: readonly BundleApplication[]
  /** Members that were wanted and have no application, with the reason. */
  readonly notReady: readonly NotReady[]
}

export interface BundleApplication {
  readonly form: FormId
  readonly recipient: Recipient
  readonly application: Application
}

/** A member without an application, and why. */
export type NotReady = {
  readonly form: FormId
  readonly recipient: Recipient
  readonly result: MemberResult
} & (
  | {
      /** `no-destination`: none was handed over; `not-open`: today lies outside of the opening window of the form. */
      readonly reason: Exclude<MemberState, 'ready'> | 'no-destination' | 'not-open'
    }
  | {
      /** The answers are ready, and a file or the destination does not fit them. */
      readonly reason: 'failed'
      /** What `toApplication` says of it, with code and what to do. */
      readonly error: ApplicationError | KeyStyleError
    }
)

/**
 * Makes an application of every member that is ready, and says of the others why not: one that waits, lacks something or has
 * a file that does not fit keeps no other back. Answers are checked here. No file is read.
 *
 * @throws {BundleError} `member-unknown`, `attachment-unknown`: the call itself is wrong, and nothing was made
 * @throws {FormUsageError} `today-invalid`
 */
export function toApplications(
  loaded: LoadedBundle,
  answers: BundleAnswers,
  options: ToApplicationsOptions,
): BundleApplications {
  requireMembers(loaded, options)
  requireKnownFiles(loaded, answers, options)
  const { members } = validateBundle(loaded, answers, options)
  const wanted = members.filter(({ form }) => options.only?.includes(form) ?? true)
  const applications: BundleApplication[] = []
  const notReady: NotReady[] = []
  for (const result of wanted) {
    const { form: id, recipient } = result
    const member = loaded.members.find((candidate) => candidate.member.form === id)
    const destination = Object.hasOwn(options.destinations, id) ? options.destinations[id] : undefined
    const reason = member && reasonAgainst(result, member, destination, options)
    if (reason !== undefined) notReady.push({ form: id, recipient, reason, result })
    else if (member !== undefined && destination !== undefined) {
      const made = attempt(() => applicationOf(member.form, result, destination, options))
      if ('error' in made) notReady.push({ form: id, recipient, reason: 'failed', error: made.error, result })
      else applications.push({ form: id, recipient, application: made.value })
    }
  }
  return { applications, notReady }
}

/** Errors that say something of one member are values; every other one is a mistake of the program. */
function attempt<T>(make: () => T): { readonly value: T } | { readonly error: ApplicationError | KeyStyleError } {
  try {
    return { value: make() }
  } catch (error) {
    if (error instanceof ApplicationError || error instanceof KeyStyleError) return { error }
    throw error
  }
}

function reasonAgainst(
  { state }: MemberResult,
  { form }: LoadedMember,
  destination: BundleDestination | undefined,
  options: ToApplicationsOptions,
): Exclude<NotReady['reason'], 'failed'> | undefined {
  if (state !== 'ready') return state
  if (openingState(form, options) !== 'open') return 'not-open'
  return destination === undefined ? 'no-destination' : undefined
}

function applicationOf(
  form: Form,
  { value }: MemberResult,
  destination: BundleDestination,
  options: ToApplicationsOptions,
): Application {
  const used = new Set(fileIds(visibleTree(form, value, options)))
  return toApplication(form, value, {
    ...destination,
    ...(options.today !== undefined && { today: options.today }),
    ...(options.ids && { ids: options.ids }),
    attachments: (options.attachments ?? []).filter(({ id }) => used.has(id.toLowerCase())),
  })
}

function* fileIds(place: VisiblePart): Generator<string> {
  if (place.part.kind === 'file' && isFileAnswer(place.value)) yield place.value.attachmentId.toLowerCase()
  for (const child of place.children) yield* fileIds(child)
}

function requireMembers({ bundle, members }: LoadedBundle, { only = [], destinations }: ToApplicationsOptions): void {
  const known = members.map(({ member }) => member.form)
  const unknown = [...only, ...Object.keys(destinations)].filter((id) => !known.some((form) => form === id))
  if (unknown.length === 0) return
  throw new BundleError('member-unknown', `Name members of the bundle '${bundle.id}' only (${known.join(', ')}).`, [
    ...unknown.map((id) => `'${id}' is none.`),
  ])
}

/** Every file belongs to an answer of some member, also of one that is not sent now. */
function requireKnownFiles(loaded: LoadedBundle, answers: BundleAnswers, options: ToApplicationsOptions): void {
  const attachments = options.attachments ?? []
  if (attachments.length === 0) return
  const { members, shared } = assemble(loaded, answers, options)
  const trees = [shared.tree, ...members.map(({ form, input }) => visibleTree(form, input, options))]
  const known = new Set(trees.flatMap((tree) => [...fileIds(tree)]))
  const problems = attachments.flatMap(({ id }, at) =>
    isUuid(id.toLowerCase()) && known.has(id.toLowerCase()) ? [] : [`Attachment ${at + 1} belongs to no answer.`],
  )
  if (problems.length === 0) return
  throw new BundleError('attachment-unknown', 'Pass each file with the attachmentId of its answer as id.', problems)
}
