import type { FormDefinition } from '../../model/definition.js'
import type { TodayOptions } from '../../model/today.js'
import { visibleTree, type VisiblePart } from '../../visibility/visible-tree.js'
import { isFileAnswer } from '../answer-guards.js'
import type { AttachmentInput } from '../application/application.js'

/** Says to whoever opens such a file by mistake what it is. */
const line = new TextEncoder().encode('Artificial example, not a document.\n')

/**
 * Files to the answers that {@link sample} made: for each file question that is asked and answered, an attachment of the
 * size that the answer names. The content is text and no document of the media type.
 *
 * @throws {FormUsageError} `today-invalid`
 */
export function sampleAttachments(
  form: FormDefinition,
  answers: unknown,
  options: TodayOptions = {},
): readonly AttachmentInput[] {
  return attachmentsOf(visibleTree(form, answers, options))
}

function attachmentsOf({ part, path, value, children }: VisiblePart): AttachmentInput[] {
  if (part.kind === 'file' && isFileAnswer(value)) {
    return [{ field: path, id: value.attachmentId, filename: value.filename, bytes: contentOfSize(value.size) }]
  }
  return children.flatMap(attachmentsOf)
}

function contentOfSize(size: number): Uint8Array {
  const content = new Uint8Array(size)
  for (let at = 0; at < size; at += line.length) content.set(line.subarray(0, size - at), at)
  return content
}
