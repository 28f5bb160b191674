const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** True for a UUID of any version in lower case, as attachments carry it. */
export function isUuid(text: string): boolean {
  return uuid.test(text)
}
