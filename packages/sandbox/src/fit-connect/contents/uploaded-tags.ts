import { tagCharacters } from '../compact-jwe.js'
import { Refusal } from '../refusal.js'
import type { Store } from '../store.js'

/** The tags of all announced attachments, by id. @throws {Refusal} `attachments-incomplete` */
export function uploadedTags(
  { contents }: Store,
  ownerId: string,
  announcedAttachments: readonly string[],
): Record<string, string> {
  const uploaded = contents.sizes(ownerId)
  const missing = announcedAttachments.filter((id) => !uploaded.has(id))
  if (missing.length > 0)
    throw new Refusal('attachments-incomplete', `Announced but not uploaded: ${missing.join(', ')}`)
  return Object.fromEntries(announcedAttachments.map((id) => [id, contents.ending(ownerId, id, tagCharacters) ?? '']))
}

/** Bytes that an owner has uploaded so far. */
export function uploadedBytes({ contents }: Store, ownerId: string): number {
  return [...contents.sizes(ownerId).values()].reduce((sum, size) => sum + size, 0)
}
