/**
 * Reads a body that a stranger may have sent: never more than `maxBytes` of it.
 *
 * @returns `undefined` when there is more
 */
export async function readLimited(
  pieces: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<Uint8Array | undefined> {
  const read: Uint8Array[] = []
  let size = 0
  for await (const piece of pieces) {
    size += piece.byteLength
    if (size > maxBytes) return undefined
    read.push(piece)
  }
  return Buffer.concat(read)
}
