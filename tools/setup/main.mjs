import { endWithNpm } from './end-with-npm.mjs'
import { Failure } from './failure.mjs'
import { say } from './say.mjs'

/**
 * The commands, loaded when asked for.
 *
 * @type {Record<string, () => Promise<{ run: (args: string[]) => Promise<void> }>>}
 */
const commands = {
  start: () => import('./commands/start.mjs'),
  sandbox: () => import('./commands/sandbox.mjs'),
  test: () => import('./commands/test.mjs'),
  interop: () => import('./commands/interop.mjs'),
  bench: () => import('./commands/bench.mjs'),
  mutation: () => import('./commands/mutation.mjs'),
  build: () => import('./commands/build.mjs'),
}

/** @param {string[]} args */
export async function main([name = '', ...args]) {
  endWithNpm()
  const command = commands[name]
  try {
    if (command === undefined)
      throw new Failure(`Unknown command "${name}". There are: ${Object.keys(commands).join(', ')}.`, 2)
    await (await command()).run(args)
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    say(error.message)
    process.exitCode = error.exitCode
  }
}
