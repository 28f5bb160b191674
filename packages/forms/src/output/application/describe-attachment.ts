import type { IdGenerator } from '@amt24/core'
import { defaultMaxFileSize, defaultMediaTypes, type FileAnswer, type FileDefinition } from '../../model/definition.js'
import { isUuid } from '../../model/uuid.js'
import { ApplicationError } from './application-error.js'
import type { AttachmentContent, AttachmentInput } from './application.js'
import { mediaTypeOf } from './media-type.js'

/** What is known of a file without opening it. */
export type FileDescription = Omit<FileAnswer, 'size'>

/** The file name that the caller gave, or the last part of the path. */
export function filenameOf(input: AttachmentInput): string | undefined {
  if (input.filename !== undefined) return input.filename
  const last = 'path' in input ? input.path.split(/[/\\]/u).at(-1) : undefined
  return last === '' ? undefined : last
}

/** Bytes, where they are known without opening the file. */
export function sizeOf(input: AttachmentInput): number | undefined {
  return 'bytes' in input ? input.bytes.byteLength : input.size
}

/** The content as the transport takes it. */
export function contentOf(input: AttachmentInput): AttachmentContent {
  if ('path' in input) return { path: input.path }
  if ('bytes' in input) return input.bytes
  const open = (): AsyncIterable<Uint8Array> => input.open()
  return input.size === undefined ? { open } : { open, size: input.size }
}

/**
 * Describes a file by what the caller says and its name tells. Messages count attachments from 1 and never name the file,
 * which may hold a person's name.
 *
 * @throws {ApplicationError} `attachment-name-missing`, `media-type-unknown`, `attachment-id-invalid`
 */
export function describeAttachment(input: AttachmentInput, position: number, ids: IdGenerator): FileDescription {
  const filename = filenameOf(input)
  if (filename === undefined) {
    throw new ApplicationError('attachment-name-missing', {
      message: `Attachment ${position + 1} has no file name. Pass filename beside its content.`,
      facts: { position },
    })
  }
  const mediaType = input.mediaType?.toLowerCase() ?? mediaTypeOf(filename)
  if (mediaType === undefined) {
    throw new ApplicationError('media-type-unknown', {
      message: `The name of attachment ${position + 1} tells no media type. Pass mediaType, for example 'application/pdf'.`,
      facts: { position },
    })
  }
  return { attachmentId: idOf(input, position, ids), filename, mediaType }
}

/**
 * The answer that a file gives to a question that was left open.
 *
 * @throws {ApplicationError} `attachment-size-missing`, `attachment-not-permitted`, and those of {@link describeAttachment}
 */
export function answerByAttachment(
  input: AttachmentInput,
  position: number,
  question: { readonly path: string; readonly definition: FileDefinition },
  ids: IdGenerator,
): FileAnswer {
  const description = describeAttachment(input, position, ids)
  const size = sizeOf(input)
  if (size === undefined) {
    throw new ApplicationError('attachment-size-missing', {
      message: `The question '${question.path}' has no answer yet, and attachment ${position + 1} does not say its size. Pass size in bytes, or put the answer into the data.`,
      facts: { position, field: question.path },
    })
  }
  const { maxSize = defaultMaxFileSize, mediaTypes = defaultMediaTypes } = question.definition
  if (size > 0 && size <= maxSize && mediaTypes.includes(description.mediaType)) return { ...description, size }
  throw new ApplicationError('attachment-not-permitted', {
    message: `The question '${question.path}' takes ${mediaTypes.join(', ')} of 1 to ${maxSize} bytes; attachment ${position + 1} is ${description.mediaType} of ${size} bytes. Ask the citizen for another file.`,
    facts: { position, field: question.path, mediaType: description.mediaType, size },
  })
}

function idOf({ id }: AttachmentInput, position: number, ids: IdGenerator): string {
  if (id === undefined) return ids.uuid()
  const lowerCase = id.toLowerCase()
  if (isUuid(lowerCase)) return lowerCase
  throw new ApplicationError('attachment-id-invalid', {
    message: `The id of attachment ${position + 1} is not a UUID. Leave it out to have one made.`,
    facts: { position },
  })
}
