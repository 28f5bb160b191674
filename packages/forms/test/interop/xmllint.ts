import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Documents that one process takes: they fit into any command line, and into the memory folder of a small container. */
const maxDocuments = 1_000

/** On a disk, making a file takes longer than checking it. Linux has a folder in memory. */
const temporaryFolder = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

/**
 * The verdicts of libxml2 about documents, in their order.
 *
 * @throws {Error} with its own words when the schema itself is wrong
 */
export function xsdVerdicts(program: string, xsd: string, documents: readonly string[]): readonly boolean[] {
  const folder = mkdtempSync(join(temporaryFolder, 'amt24-xsd-'))
  try {
    writeFileSync(join(folder, 'form.xsd'), xsd)
    const verdicts: boolean[] = []
    for (let first = 0; first < documents.length; first += maxDocuments) {
      verdicts.push(...verdictsOf(program, folder, documents.slice(first, first + maxDocuments)))
    }
    return verdicts
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function verdictsOf(program: string, folder: string, documents: readonly string[]): readonly boolean[] {
  const names = documents.map((document, at) => {
    writeFileSync(join(folder, `${at}.xml`), document)
    return `${at}.xml`
  })
  const run = spawnSync(program, ['--noout', '--nonet', '--schema', 'form.xsd', ...names], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1024 ** 3,
  })
  // 5: the schema does not compile.
  if (run.status === 5 || run.status === null) throw new Error(`xmllint ended with ${run.status}:\n${run.stderr}`)
  const lines = new Set(run.stderr.split('\n'))
  return names.map((name) => lines.has(`${name} validates`))
}
