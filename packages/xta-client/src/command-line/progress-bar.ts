import type { Progress } from '../fit-connect/index.js'
import type { Terminal } from './terminal.js'

const width = 30

/** Draws on one line of standard error, for people only. */
export function progressBar({ err, isInteractive }: Terminal): (progress: Progress) => void {
  if (!isInteractive) return () => undefined
  return ({ sentBytes, totalBytes }) => {
    const share = totalBytes === 0 ? 1 : Math.min(1, sentBytes / totalBytes)
    const full = Math.round(share * width)
    const bar = '#'.repeat(full) + '.'.repeat(width - full)
    err(`\r${bar} ${String(Math.floor(share * 100)).padStart(3)} %${share === 1 ? '\n' : ''}`)
  }
}
