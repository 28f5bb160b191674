import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Io } from '../../src/command-line/io.js'
import { main } from '../../src/command-line/main.js'
import { nodeIo } from '../../src/command-line/node-io.js'

export interface Ran {
  readonly exitCode: number
  readonly out: string
  readonly err: string
}

/** A new empty folder outside of every project, for the running test. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'amt24-forms-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export const today = '2026-11-29'

/** Runs the command in this process, in a folder, and keeps what it wrote. */
export async function runCommand(args: readonly string[], folder: string, changed: Partial<Io> = {}): Promise<Ran> {
  const shown = { out: '', err: '' }
  const terminal = nodeIo({
    stdout: { write: (text) => (shown.out += text) },
    stderr: { write: (text) => (shown.err += text) },
    env: {},
    cwd: () => folder,
    once: () => undefined,
  })
  const exitCode = await main(args, { ...terminal, today, ...changed })
  return { exitCode, ...shown }
}

export const jsonOf = ({ out }: Ran): unknown => JSON.parse(out)

/** Writes a file into a folder and gives its path. */
export function fileIn(folder: string, name: string, content: unknown): string {
  const path = join(folder, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}
