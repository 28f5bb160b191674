import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Failure } from '../failure.mjs'
import { findFiles } from '../find.mjs'
import { root } from '../places.mjs'
import { prepare } from '../prepare.mjs'

/**
 * `npm run bench`: one file per claim, each prints its own table; `-- --json` for programs.
 *
 * @param {string[]} args options go to the benchmarks, other words choose files whose path contains them
 */
export async function run(args) {
  await prepare({ withTypes: false })
  const words = args.filter((arg) => !arg.startsWith('-'))
  const files = findFiles(['packages', 'examples'], /^(packages|examples)\/[^/]+\/bench\/.*\.bench\.mjs$/)
  const chosen = files.filter((file) => words.every((word) => file.includes(word)))
  if (chosen.length === 0) throw new Failure(`No benchmark matches "${words.join(' ')}".`)
  for (const file of chosen) {
    process.argv = [process.execPath, join(root, file), ...args.filter((arg) => arg.startsWith('-'))]
    await import(pathToFileURL(join(root, file)).href)
  }
}
