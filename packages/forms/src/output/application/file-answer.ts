import { randomIds, type IdGenerator } from '@amt24/core'
import type { FileAnswer } from '../../model/definition.js'
import { ApplicationError } from './application-error.js'
import type { AttachmentInput } from './application.js'
import { describeAttachment, sizeOf } from './describe-attachment.js'

/**
 * The answer to a file question, as a portal stores it when a file was uploaded. Whether the question takes such a file
 * is told by `validate`. Pass the same file, with the answer's `attachmentId` as `id`, to `toApplication` later.
 *
 * @throws {ApplicationError} `attachment-size-missing`, `attachment-name-missing`, `media-type-unknown`,
 *   `attachment-id-invalid`
 */
export function fileAnswer(
  input: AttachmentInput,
  { ids = randomIds }: { readonly ids?: IdGenerator } = {},
): FileAnswer {
  const description = describeAttachment(input, 0, ids)
  const size = sizeOf(input)
  if (size !== undefined) return { ...description, size }
  throw new ApplicationError('attachment-size-missing', {
    message: 'The size of the file is not known. Pass size in bytes.',
  })
}
