import { writeFileSync } from 'node:fs'
import { workFile } from '../places.mjs'
import { prepare } from '../prepare.mjs'
import { formatCounts } from '../results.mjs'
import { runStages } from '../stage.mjs'
import { vitestStage } from '../vitest.mjs'

/** `npm run test:interop`: our packages against independent implementations that are installed on this machine. */
export async function run() {
  await prepare({ withTypes: false })
  const args = ['--config', 'tools/testing/interop.config.ts', '--passWithNoTests']
  const [counts] = await runStages([{ title: 'interop tests', run: () => vitestStage('interop', args) }])
  if (counts === undefined) return
  writeFileSync(workFile('report', 'interop.counts.json'), JSON.stringify(counts))
  process.stdout.write(`${formatCounts(counts)}\n`)
  if (counts.failed > 0) process.exitCode = 1
}
