import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'

/**
 * Hash over labelled parts. A stamp that holds it says: "made from exactly this".
 *
 * @param {Iterable<readonly [label: string, content: string | Buffer]>} parts
 */
export function hashParts(parts) {
  const hash = createHash('sha256')
  for (const [label, content] of parts) {
    hash.update(`${label}\0${String(Buffer.byteLength(content))}\0`)
    hash.update(content)
  }
  return hash.digest('hex')
}

/**
 * Relative path and content of every file below a folder, in a stable order.
 *
 * @param {string} folder
 * @param {(path: string) => boolean} isWanted
 * @returns {Generator<readonly [string, Buffer]>}
 */
export function* filesBelow(folder, isWanted = () => true) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  for (const file of files.sort()) {
    const path = relative(folder, file).split(sep).join('/')
    if (isWanted(path)) yield [path, readFileSync(file)]
  }
}

/**
 * @param {string} file
 * @returns {Record<string, unknown>} empty when the stamp is missing or unreadable
 */
export function readStamp(file) {
  try {
    const stamp = JSON.parse(readFileSync(file, 'utf8'))
    return typeof stamp === 'object' && stamp !== null ? stamp : {}
  } catch {
    return {}
  }
}

/**
 * Writes a stamp in one step, so that a reader never sees half of it.
 *
 * @param {string} file
 * @param {Record<string, unknown>} stamp
 */
export function writeStamp(file, stamp) {
  mkdirSync(dirname(file), { recursive: true })
  const draft = `${file}.${String(process.pid)}`
  writeFileSync(draft, `${JSON.stringify(stamp)}\n`)
  renameSync(draft, file)
}

/** @param {string} file */
export function removeStamp(file) {
  rmSync(file, { force: true })
}
