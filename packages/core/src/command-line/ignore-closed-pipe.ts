/** Whoever reads the output may stop early, as `head` does. That is no failure, and there is nobody to tell. */
export function ignoreClosedPipe(stream: Pick<NodeJS.WritableStream, 'on'>): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
}
