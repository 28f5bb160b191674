/** The first bytes of a body, or all there are; the rest is let go. */
export async function firstBytes(
  body: ReadableStream<Uint8Array> | null,
  bytes: number,
): Promise<readonly Uint8Array[]> {
  const taken: Uint8Array[] = []
  await readAtMost(body, bytes, (piece) => void taken.push(piece))
  await body?.cancel()
  return taken
}

/** Lets so many bytes of a body pass, or all there are; the rest stays where it is. */
export async function readAtMost(
  body: ReadableStream<Uint8Array> | null,
  bytes: number,
  take: (piece: Uint8Array) => void = () => undefined,
): Promise<void> {
  if (body === null) return
  const reader = body.getReader()
  for (let left = bytes; left > 0;) {
    const { done, value } = await reader.read()
    if (done) break
    take(value.subarray(0, left))
    left -= value.length
  }
  reader.releaseLock()
}
