import { stat } from 'node:fs/promises'
import { IntegrationError } from '@amt24/core'
import {
  fileAnswer,
  sample,
  sampleAttachments,
  visibleTree,
  type AttachmentInput,
  type FileAnswer,
  type Form,
  type FormDefinition,
  type TodayOptions,
  type VisiblePart,
} from '@amt24/forms'
import { DataError } from './errors.js'
import type { AttachmentOption, Options } from './options.js'
import { readJson } from './read-json.js'

/** Answers as they came, with the files that were named for questions filled in. */
export interface Input {
  readonly answers: unknown
  readonly attachments: readonly AttachmentInput[]
}

/**
 * What the user handed over, or the answers and files of an artificial person.
 *
 * @throws {DataError} when the data or an attachment cannot be read
 */
export async function inputFor(
  form: Form,
  { data, attachments }: Pick<Options, 'data' | 'attachments'>,
  when: TodayOptions,
): Promise<Input> {
  if (data !== undefined) return readInput(form, data, attachments)
  if (attachments.length > 0) throw new DataError('--attachment needs --data: generated answers bring their own files.')
  const answers = sample(form, 1, when)
  return { answers, attachments: sampleAttachments(form, answers, when) }
}

/**
 * A file that names no question answers the only file question that is open; with none or several, it travels along.
 *
 * @throws {DataError} when the data or an attachment cannot be read
 */
async function readInput(form: FormDefinition, dataFile: string, options: readonly AttachmentOption[]): Promise<Input> {
  let answers = await readJson(dataFile)
  const attachments: AttachmentInput[] = []
  for (const { question = onlyOpenFileQuestion(form, answers), path } of options) {
    const attachment: AttachmentInput = {
      path,
      size: await sizeOf(path),
      ...(question !== undefined && { field: question }),
    }
    const answer = answerOf(attachment, path)
    attachments.push({ ...attachment, id: answer.attachmentId })
    if (question !== undefined) answers = withAnswer(answers, question.split('.'), answer)
  }
  return { answers, attachments }
}

function onlyOpenFileQuestion(form: FormDefinition, answers: unknown): string | undefined {
  const [first, ...others] = openFileQuestions(visibleTree(form, answers))
  return others.length === 0 ? first : undefined
}

function openFileQuestions({ part, path, value, children }: VisiblePart): readonly string[] {
  return part.kind === 'file' && value === undefined ? [path] : children.flatMap(openFileQuestions)
}

function answerOf(attachment: AttachmentInput, path: string): FileAnswer {
  try {
    return fileAnswer(attachment)
  } catch (error) {
    if (!IntegrationError.isInstance(error) || error.code !== 'media-type-unknown') throw error
    throw new DataError(`The name of ${path} tells no media type. Name it with its ending, for example .pdf.`)
  }
}

async function sizeOf(path: string): Promise<number> {
  const stats = await stat(path).catch(() => {
    throw new DataError(`The attachment ${path} cannot be read.`)
  })
  if (stats.isFile()) return stats.size
  throw new DataError(`The attachment ${path} is not a file.`)
}

/** A copy with one answer set; what does not fit is left for the form to complain about. */
function withAnswer(answers: unknown, [name, ...rest]: readonly string[], answer: unknown): unknown {
  if (name === undefined) return answer
  const object: Readonly<Record<string, unknown>> = isObject(answers) ? answers : {}
  return { ...object, [name]: withAnswer(Object.hasOwn(object, name) ? object[name] : undefined, rest, answer) }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
