/** Prints what happens: calm lines for people, one JSON object per line for programs. */
export interface Timeline {
  /** Reports a step that is done; `ms` counts from the end of the step before. */
  step(name: string, checked: string, facts?: Readonly<Record<string, string | number>>): void
  /** Free lines for people; ignored with `--json`. */
  say(...lines: readonly string[]): void
  /** The final object for programs; ignored for people. */
  result(value: object): void
}

export interface TimelineOptions {
  readonly json: boolean
  readonly colour: boolean
  readonly write: (text: string) => void
  /** Milliseconds, of any origin. */
  readonly now: () => number
}

export function createTimeline({ json, colour, write, now }: TimelineOptions): Timeline {
  const paint = (code: number, text: string): string => (colour ? `\u001b[${String(code)}m${text}\u001b[0m` : text)
  let last = now()
  return {
    step(name, checked, facts = {}) {
      const ms = Math.round(now() - last)
      last = now()
      if (json) {
        write(`${JSON.stringify({ step: name, checked, ...facts, ms })}\n`)
        return
      }
      const details = typeof facts['bytes'] === 'number' ? formatBytes(facts['bytes']) : ''
      write(
        `${paint(32, '✓')} ${name.padEnd(11)} ${checked.padEnd(76)} ${details.padStart(9)} ${paint(2, `${String(ms).padStart(6)} ms`)}\n`,
      )
    },
    say(...lines) {
      if (!json) write(lines.map((line) => `${line}\n`).join(''))
    },
    result(value) {
      if (json) write(`${JSON.stringify(value)}\n`)
    },
  }
}

function formatBytes(bytes: number): string {
  return bytes < 1024
    ? `${String(bytes)} B`
    : bytes < 1024 ** 2
      ? `${(bytes / 1024).toFixed(1)} KiB`
      : `${(bytes / 1024 ** 2).toFixed(1)} MiB`
}
