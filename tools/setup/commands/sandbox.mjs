import { prepare } from '../prepare.mjs'
import { runInProcess } from '../run-in-process.mjs'

/**
 * `npm run sandbox`: every counterpart on loopback ports, for clients in any language.
 *
 * @param {string[]} args
 */
export async function run(args) {
  await prepare({ withTypes: false })
  // npm runs scripts in the checkout; users type paths from where they are.
  process.chdir(process.env['INIT_CWD'] ?? '.')
  await runInProcess('packages/sandbox/dist/cli.js', args)
}
