import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { runScript } from '../child.mjs'
import { Failure } from '../failure.mjs'
import { prepare } from '../prepare.mjs'
import { root, toolScript } from '../places.mjs'

/**
 * `npm run mutation -- <folder> …`: mutation tests of these folders or files, in a copy of the checkout.
 *
 * @param {string[]} args
 */
export async function run(args) {
  if (args.length === 0)
    throw new Failure('Say which folders: npm run mutation -- packages/xta-client/src/fit-connect/events', 2)
  const missing = args.find((place) => !existsSync(join(root, place)))
  if (missing !== undefined) throw new Failure(`There is no ${missing}.`, 2)
  await prepare({ withTypes: false })
  const mutate = args
    .flatMap((place) => (place.endsWith('.ts') ? [place] : [`${place}/**/*.ts`]))
    .concat('!**/*.test.ts')
  // Each folder must be held by its own tests.
  const testFiles = args.map((place) => `${place.endsWith('.ts') ? dirname(place) : place}/**/*.test.ts`)
  // The copy lies elsewhere, and its tests look for the official files beside their checkout.
  const specDir = resolve(root, process.env['AMT24_SPEC_DIR'] ?? join(dirname(root), 'shared', 'spec'))
  const { exitCode } = await runScript(
    toolScript('@stryker-mutator/core/bin/stryker.js'),
    ['run', '--mutate', mutate.join(','), '--testFiles', testFiles.join(',')],
    { cwd: root, env: { AMT24_SPEC_DIR: specDir }, isShown: true },
  )
  if (exitCode !== 0) process.exitCode = 1
}
