/**
 * Reads a body that a stranger may have sent: never more than `maxBytes` of it. Copies the bytes together, because a body of
 * a million pieces of one byte would otherwise take two hundred times its size.
 *
 * @returns `undefined` when there is more
 */
export async function readLimited(
  pieces: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<Uint8Array | undefined> {
  let read = new Uint8Array(0)
  let size = 0
  for await (const piece of pieces) {
    const end = size + piece.byteLength
    if (end > maxBytes) return undefined
    if (end > read.byteLength) read = grown(read, Math.min(maxBytes, Math.max(end, 2 * read.byteLength)))
    read.set(piece, size)
    size = end
  }
  return read.subarray(0, size)
}

function grown(bytes: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(length)
  larger.set(bytes)
  return larger
}
