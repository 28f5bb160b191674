import { createJweCheck, type ExpectedJwe } from '../compact-jwe.js'
import { joseBody } from '../request-body.js'
import type { ServiceContext } from '../service-context.js'

/**
 * Checks and stores an attachment while it arrives; nothing of it stays when it is refused or breaks off.
 * @param requireOpen Is asked again after the last byte: the owner may have been finalised in the meantime.
 * @throws {Refusal} `content-type-wrong`, `too-large`, `cty-missing`, `jwe-invalid`, and what `requireOpen` throws
 */
export async function receiveAttachment(
  { store, limits }: ServiceContext,
  request: Request,
  { ownerId, attachmentId, expected }: { ownerId: string; attachmentId: string; expected: ExpectedJwe },
  requireOpen: () => void,
): Promise<void> {
  const pieces = joseBody(request, limits.attachmentBytes)
  const check = createJweCheck(expected)
  const draft = store.contents.draft()
  try {
    for await (const piece of pieces) {
      check.take(piece)
      draft.write(piece)
    }
    check.finish()
    requireOpen()
  } catch (error) {
    draft.discard()
    throw error
  }
  draft.keep(ownerId, attachmentId)
}
