/** True for the text form of a UUID of any version. What passes is one harmless segment of a path. */
export function isUuid(text: unknown): text is string {
  return typeof text === 'string' && /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text)
}

/** True for two spellings of the same id: letters of a UUID may be large or small. */
export function isSameId(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase()
}
