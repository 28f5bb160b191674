import type { Store } from '../store.js'

/** Hands an attachment out as it lies there, or undefined when it does not. */
export function attachmentResponse(store: Store, ownerId: string, attachmentId: string): Response | undefined {
  const content = store.contents.open(ownerId, attachmentId)
  if (content === undefined) return undefined
  return new Response(content.stream(), {
    headers: { 'content-type': 'application/jose', 'content-length': String(content.size) },
  })
}
