const mediaTypes: ReadonlyMap<string, string> = new Map([
  ['jpeg', 'image/jpeg'],
  ['jpg', 'image/jpeg'],
  ['json', 'application/json'],
  ['pdf', 'application/pdf'],
  ['png', 'image/png'],
  ['txt', 'text/plain'],
  ['xml', 'application/xml'],
])

/** Media type by the ending of a file name; undefined for every ending that is not certain. */
export function mediaTypeOf(filename: string): string | undefined {
  const [, ending] = /\.([a-z0-9]{1,8})$/iu.exec(filename) ?? []
  return ending === undefined ? undefined : mediaTypes.get(ending.toLowerCase())
}
