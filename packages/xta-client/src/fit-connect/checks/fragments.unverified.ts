import type { AttachmentDescription } from '../metadata/metadata.js'

/**
 * Ids under which an attachment was uploaded, in the order in which they are joined. UNVERIFIED: a large attachment is
 * believed to be uploaded as its fragments only, each announced and encrypted on its own, the hash covering the whole.
 */
export function uploadedIds({ attachmentId, fragments }: AttachmentDescription): readonly string[] {
  return fragments ?? [attachmentId]
}
