import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Io } from './io.js'
import { loadModule } from './load-module.js'

/** The part of `process` that is used. */
export interface NodeProcess {
  readonly stdout: { write(text: string): unknown; readonly isTTY?: boolean | undefined }
  readonly stderr: { write(text: string): unknown }
  readonly env: Readonly<Record<string, string | undefined>>
  cwd(): string
  once(event: 'SIGINT' | 'SIGTERM', listener: () => void): unknown
}

/** The machine itself: files below the working directory, colours by `NO_COLOR` (https://no-color.org) and `TERM`. */
export function nodeIo(node: NodeProcess): Io {
  const at = (path: string) => resolve(node.cwd(), path)
  return {
    out: (text) => node.stdout.write(text),
    err: (text) => node.stderr.write(text),
    hasColours: node.stdout.isTTY === true && !node.env['NO_COLOR'] && node.env['TERM'] !== 'dumb',
    readFile: (path) => readFileSync(path === '-' ? 0 : at(path)),
    listFolder: (path) => (isFolder(at(path)) ? readdirSync(at(path)).sort() : undefined),
    exists: (path) => existsSync(at(path)),
    absolute: at,
    writeFile: (path, content, replace) => {
      mkdirSync(dirname(at(path)), { recursive: true })
      writeFileSync(at(path), content, { flag: replace ? 'w' : 'wx' })
    },
    loadModule: (path) => loadModule(at(path)),
    interrupted: () =>
      new Promise((done) => {
        node.once('SIGINT', done)
        node.once('SIGTERM', done)
      }),
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}
