import type { AuthenticationTags } from '../../receipt.js'

/** True when both name the same parts with the same tags. */
export function haveSameTags(left: AuthenticationTags, right: AuthenticationTags): boolean {
  const ids = Object.keys(left.attachments)
  return (
    left.metadata === right.metadata &&
    left.data === right.data &&
    ids.length === Object.keys(right.attachments).length &&
    ids.every((id) => left.attachments[id] === right.attachments[id])
  )
}
