import { writeFileSync } from 'node:fs'
import { Failure } from './failure.mjs'
import { workFile } from './places.mjs'
import { say, sayStage } from './say.mjs'

/** @typedef {import('./results.mjs').Counts} Counts */

/**
 * @typedef {object} Outcome
 * @property {boolean} isOk
 * @property {string} output shown when the stage failed
 * @property {string} [remark] shown at the end of the stage's line
 * @property {Counts} [counts] default: the stage counts as one
 */

/** @typedef {{ title: string, run: () => Promise<Outcome> }} Stage */

/**
 * Runs stages, some at the same time. Every stage runs, whatever became of the others; its output is shown when it failed.
 *
 * @param {readonly Stage[]} stages
 * @param {{ atOnce?: number }} [options]
 * @returns {Promise<Counts[]>}
 */
export async function runStages(stages, { atOnce = 1 } = {}) {
  const waiting = [...stages]
  /** @type {Counts[]} */
  const counts = []
  const worker = async () => {
    for (let stage = waiting.shift(); stage !== undefined; stage = waiting.shift()) counts.push(await runStage(stage))
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return counts
}

/**
 * @param {Stage} stage
 * @returns {Promise<Counts>}
 */
async function runStage({ title, run }) {
  const startedAt = performance.now()
  const outcome = await run().catch(failedBy)
  writeFileSync(workFile('log', `${title.replaceAll(/\W+/g, '-')}.log`), outcome.output)
  sayStage(outcome.isOk ? 'ok' : 'failed', title, performance.now() - startedAt, outcome.remark)
  if (!outcome.isOk) say(indent(outcome.output))
  return outcome.counts ?? { passed: outcome.isOk ? 1 : 0, failed: outcome.isOk ? 0 : 1, skipped: 0 }
}

/**
 * @param {unknown} error
 * @returns {Outcome}
 */
function failedBy(error) {
  if (error instanceof Failure) return { isOk: false, output: error.message }
  return { isOk: false, output: error instanceof Error ? (error.stack ?? error.message) : String(error) }
}

/** @param {string} text */
function indent(text) {
  return text.trim().replaceAll(/^/gm, '    ')
}
