import { spawn } from 'node:child_process'
import { Failure } from './failure.mjs'

/** @typedef {{ exitCode: number, output: string, stdout: string }} Finished */

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()

for (const signal of /** @type {const} */ (['SIGTERM', 'SIGINT', 'SIGHUP'])) {
  process.on(signal, () => {
    for (const child of running) child.kill(signal)
    process.exit(128 + { SIGTERM: 15, SIGINT: 2, SIGHUP: 1 }[signal])
  })
}

/**
 * Runs a program to its end and collects what it says. A signal that ends this process ends the program too.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, isShown?: boolean }} [options] `isShown` also shows the output as it comes
 * @returns {Promise<Finished>}
 */
export function runChild(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(options.cwd !== undefined && { cwd: options.cwd }),
      env: { ...process.env, ...options.env },
    })
    running.add(child)
    let output = ''
    let stdout = ''
    /** @param {string} text */
    const take = (text) => {
      output += text
      if (options.isShown === true) process.stderr.write(text)
    }
    child.stdout.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      stdout += text
      take(text)
    })
    child.stderr.setEncoding('utf8').on('data', take)
    child.once('error', (error) => {
      running.delete(child)
      reject(new Failure(`${command} could not be started (${error.message}). Is it installed and in the PATH?`))
    })
    child.once('close', (exitCode) => {
      running.delete(child)
      resolve({ exitCode: exitCode ?? 1, output, stdout })
    })
  })
}

/**
 * Runs a Node script with the Node of this process.
 *
 * @param {string} script
 * @param {readonly string[]} args
 * @param {Parameters<typeof runChild>[2]} [options]
 */
export function runScript(script, args, options) {
  return runChild(process.execPath, [script, ...args], options)
}
