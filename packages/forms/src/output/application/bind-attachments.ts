import type { IdGenerator } from '@amt24/core'
import type { FileAnswer, FileDefinition } from '../../model/definition.js'
import type { Evidence } from '../../model/metadata.js'
import type { VisiblePart } from '../../visibility/visible-tree.js'
import { isFileAnswer } from '../answer-guards.js'
import { ApplicationError } from './application-error.js'
import type { ApplicationAttachment, AttachmentInput } from './application.js'
import { answerByAttachment, contentOf, describeAttachment, filenameOf } from './describe-attachment.js'

/** Attachments as they will be sent, and the answers that they gave to file questions left open. */
export interface BoundAttachments {
  readonly attachments: readonly ApplicationAttachment[]
  /** By path of the question. */
  readonly newAnswers: ReadonlyMap<string, FileAnswer>
}

interface FileQuestion {
  readonly path: string
  readonly definition: FileDefinition
  readonly answer: FileAnswer | undefined
}

/**
 * Brings files and file questions together: by the path that the caller names, else by the id, else by the file name of
 * an answer.
 *
 * @param evidence - what the form wants to see; proofs without a question may be sent without one
 * @throws {ApplicationError} every code that begins with `attachment-`, and `media-type-unknown`
 */
export function bindAttachments(
  visible: VisiblePart,
  inputs: readonly AttachmentInput[],
  { evidence, ids }: { readonly evidence: readonly Evidence[]; readonly ids: IdGenerator },
): BoundAttachments {
  const questions = new Map([...fileQuestions(visible)].map((question) => [question.path, question]))
  const named = bindByField(inputs, questions)
  const known = bindByAnswer(inputs, questions, named, ({ attachmentId }, { id }) => attachmentId === id?.toLowerCase())
  const bound = bindByAnswer(inputs, questions, known, ({ filename }, input) => filename === filenameOf(input))
  requireFiles(questions, bound)
  if (evidence.every(({ field }) => field !== undefined)) requireQuestions(inputs, bound)

  const newAnswers = new Map<string, FileAnswer>()
  const attachments = inputs.map((input, position): ApplicationAttachment => {
    const question = bound.get(position)
    if (question === undefined) return attachmentOf(input, describeAttachment(input, position, ids))
    const answer = question.answer ?? answerByAttachment(input, position, question, ids)
    if (question.answer === undefined) newAnswers.set(question.path, answer)
    return { ...attachmentOf(input, answer), field: question.path }
  })
  requireUniqueIds(attachments)
  return { attachments, newAnswers }
}

function* fileQuestions(place: VisiblePart): Generator<FileQuestion> {
  const { definition } = place.part
  if ('kind' in definition && definition.kind === 'file') {
    yield { path: place.path, definition, answer: isFileAnswer(place.value) ? place.value : undefined }
  }
  for (const child of place.children) yield* fileQuestions(child)
}

type Questions = ReadonlyMap<string, FileQuestion>
/** The question of each attachment, by position of the attachment. */
type Bindings = ReadonlyMap<number, FileQuestion>

function bindByField(inputs: readonly AttachmentInput[], questions: Questions): Bindings {
  const bound = new Map<number, FileQuestion>()
  for (const [position, { field }] of inputs.entries()) {
    if (field === undefined) continue
    const question = questions.get(field)
    if (question === undefined) throw notAsked(field, questions)
    if ([...bound.values()].includes(question))
      throw duplicate(`Two attachments answer the question '${field}'.`, field)
    bound.set(position, question)
  }
  return bound
}

/** One way after the other, so that no file name takes a question away from the attachment that was meant for it. */
function bindByAnswer(
  inputs: readonly AttachmentInput[],
  questions: Questions,
  bindings: Bindings,
  fits: (answer: FileAnswer, input: AttachmentInput) => boolean,
): Bindings {
  const bound = new Map(bindings)
  for (const [position, input] of inputs.entries()) {
    if (bound.has(position)) continue
    const taken = new Set(bound.values())
    const question = [...questions.values()].find(
      (candidate) => candidate.answer !== undefined && !taken.has(candidate) && fits(candidate.answer, input),
    )
    if (question !== undefined) bound.set(position, question)
  }
  return bound
}

/** A file that nobody asked for may be one that was uploaded for a question that is hidden now. */
function requireQuestions(inputs: readonly AttachmentInput[], bound: Bindings): void {
  const position = inputs.findIndex((_, at) => !bound.has(at))
  if (position === -1) return
  throw new ApplicationError('attachment-unreferenced', {
    message: `Attachment ${position + 1} belongs to no file question of these answers, and the form lists no evidence that is sent without one. Name its question as field, or leave it out.`,
    facts: { position },
  })
}

function requireFiles(questions: Questions, bound: Bindings): void {
  const answered = new Set(bound.values())
  const missing = [...questions.values()].find((question) => question.answer !== undefined && !answered.has(question))
  if (missing === undefined) return
  throw new ApplicationError('attachment-missing', {
    message: `The answer to '${missing.path}' names a file that was not handed over. Add { field: '${missing.path}', path: … } to attachments.`,
    facts: { field: missing.path },
  })
}

function attachmentOf(
  input: AttachmentInput,
  { attachmentId, filename, mediaType }: Pick<FileAnswer, 'attachmentId' | 'filename' | 'mediaType'>,
): ApplicationAttachment {
  return { id: attachmentId, purpose: 'attachment', filename, mediaType, content: contentOf(input) }
}

function requireUniqueIds(attachments: readonly ApplicationAttachment[]): void {
  const seen = new Set<string>()
  for (const { id } of attachments) {
    if (seen.has(id)) throw duplicate(`Two attachments have the id ${id}.`)
    seen.add(id)
  }
}

function notAsked(field: string, questions: Questions): ApplicationError {
  const asked = [...questions.keys()].join(', ') || 'none'
  return new ApplicationError('attachment-not-asked', {
    message: `With these answers the form asks for no file at '${field}' (it asks for: ${asked}). Correct the field, or leave the file out.`,
    facts: { field, asked: [...questions.keys()] },
  })
}

function duplicate(what: string, field?: string): ApplicationError {
  return new ApplicationError('attachment-duplicate', {
    message: `${what} Give each attachment a question and an id of its own.`,
    facts: { field },
  })
}
