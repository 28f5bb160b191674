import { rmSync } from 'node:fs'
import { runChild } from './child.mjs'
import { root, toolScript, workFile } from './places.mjs'
import { say } from './say.mjs'
import { formatCounts, vitestCounts } from './results.mjs'

/**
 * Runs vitest as a stage and counts its tests.
 *
 * @param {string} name of the report in `.amt24/report`
 * @param {readonly string[]} args
 * @param {string} node the Node that runs the tests
 * @returns {Promise<import('./stage.mjs').Outcome>}
 */
export async function vitestStage(name, args = [], node = process.execPath) {
  const report = workFile('report', `${name}.vitest.json`)
  rmSync(report, { force: true })
  const { exitCode, output } = await runChild(
    node,
    [
      toolScript('vitest/vitest.mjs'),
      'run',
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...args,
    ],
    { cwd: root, env: { NO_COLOR: '1' } },
  )
  for (const line of new Set(output.match(/^SKIPPED: .*$/gm))) say(line)
  const counts = vitestCounts(report) ?? { passed: 0, failed: 1, skipped: 0 }
  const isOk = exitCode === 0 && counts.failed === 0
  // An unhandled rejection fails the run without failing a test.
  const counted = isOk || counts.failed > 0 ? counts : { ...counts, failed: 1 }
  return { isOk, output, counts: counted, remark: formatCounts(counted) }
}
