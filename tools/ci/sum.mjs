/** The last line of .ci/run: all suites together. A suite that left no report has failed. */
import { readFileSync } from 'node:fs'
import { workFile } from '../setup/places.mjs'
import { formatCounts, sum } from '../setup/results.mjs'

const total = sum(['test', 'interop', 'agreement', 'next-node'].map(countsOf))
console.log(formatCounts(total))
if (total.failed > 0) process.exitCode = 1

/**
 * @param {string} suite
 * @returns {import('../setup/results.mjs').Counts}
 */
function countsOf(suite) {
  try {
    return JSON.parse(readFileSync(workFile('report', `${suite}.counts.json`), 'utf8'))
  } catch {
    console.error(`The suite "${suite}" did not report.`)
    return { passed: 0, failed: 1, skipped: 0 }
  }
}
