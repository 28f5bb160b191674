import { prepare } from '../prepare.mjs'
import { runInProcess } from '../run-in-process.mjs'

/**
 * `npm run sandbox`: every counterpart on loopback ports, for clients in any language.
 *
 * @param {string[]} args
 */
export async function run(args) {
  await prepare({ withTypes: false })
  await runInProcess('packages/sandbox/dist/cli.js', args)
}
