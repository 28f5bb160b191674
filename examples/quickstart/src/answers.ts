import { readFile, stat } from 'node:fs/promises'
import { fileAnswer, type AttachmentInput } from '@amt24/forms'
import { DataError } from './errors.js'
import type { AttachmentOption } from './options.js'

/** Answers as they came, with the files that were named for questions filled in. */
export interface Input {
  readonly answers: unknown
  readonly attachments: readonly AttachmentInput[]
}

/** @throws {DataError} when the data or an attachment cannot be read */
export async function readInput(dataFile: string, options: readonly AttachmentOption[]): Promise<Input> {
  let answers = await readJson(dataFile)
  const attachments: AttachmentInput[] = []
  for (const { question, path } of options) {
    const attachment: AttachmentInput = {
      path,
      size: await sizeOf(path),
      ...(question !== undefined && { field: question }),
    }
    if (question === undefined) attachments.push(attachment)
    else {
      const answer = fileAnswer(attachment)
      attachments.push({ ...attachment, id: answer.attachmentId })
      answers = withAnswer(answers, question.split('.'), answer)
    }
  }
  return { answers, attachments }
}

async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new DataError(`${file} cannot be read.`)
  })
  try {
    return JSON.parse(text)
  } catch {
    throw new DataError(`${file} is not JSON.`)
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
