import { prepare } from '../prepare.mjs'
import { runInProcess } from '../run-in-process.mjs'

/**
 * `npm start`: the main job, end to end, on this machine.
 *
 * @param {string[]} args
 */
export async function run(args) {
  await prepare({ withTypes: false })
  await runInProcess('examples/quickstart/dist/main.js', args)
}
