import { printable } from '@amt24/core/command-line'

/** How a part of a line is meant; shown as a colour on terminals. */
export type Tone = 'good' | 'bad' | 'faint' | 'strong'

export interface TonedText {
  readonly tone: Tone
  readonly text: string
}

/** One line for people: texts side by side. */
export type Line = string | readonly (string | TonedText)[]

export const good = (text: string): TonedText => ({ tone: 'good', text })
export const bad = (text: string): TonedText => ({ tone: 'bad', text })
export const faint = (text: string): TonedText => ({ tone: 'faint', text })
export const strong = (text: string): TonedText => ({ tone: 'strong', text })

const sequences: Readonly<Record<Tone, readonly [string, string]>> = {
  good: ['\u001b[32m', '\u001b[39m'],
  bad: ['\u001b[31m', '\u001b[39m'],
  faint: ['\u001b[2m', '\u001b[22m'],
  strong: ['\u001b[1m', '\u001b[22m'],
}

/** The line as it is written, without what could move the cursor. */
export function writtenLine(line: Line, hasColours: boolean): string {
  const parts = typeof line === 'string' ? [line] : line
  const text = parts.map((part) => {
    if (typeof part === 'string') return printable(part)
    const [on, off] = hasColours ? sequences[part.tone] : ['', '']
    return `${on}${printable(part.text)}${off}`
  })
  return `${text.join('').trimEnd()}\n`
}

/** Rows with columns of equal width; the last one is as long as it is. */
export function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = rows.reduce<number[]>(
    (known, row) => row.map((cell, index) => Math.max(known[index] ?? 0, cell.length)),
    [],
  )
  return rows.map((row) =>
    row
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}
