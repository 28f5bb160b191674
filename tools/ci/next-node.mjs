/**
 * The tests again on the next long-term Node, which the registry has as a package. Only the tests: types, lint and
 * packaging do not depend on the Node that runs them.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { runChild } from '../setup/child.mjs'
import { Failure } from '../setup/failure.mjs'
import { workFile } from '../setup/places.mjs'
import { runStages } from '../setup/stage.mjs'
import { vitestStage } from '../setup/vitest.mjs'

const MAJOR = '24'

const [counts] = await runStages([{ title: `tests on Node ${MAJOR}`, run: testOnNextNode }])
writeFileSync(workFile('report', 'next-node.counts.json'), JSON.stringify(counts))
if (counts === undefined || counts.failed > 0) process.exitCode = 1

async function testOnNextNode() {
  const node = await installNode()
  return vitestStage('next-node', [], node)
}

/** @returns {Promise<string>} the program */
async function installNode() {
  // A folder with its own manifest: npm must not take the workspace for the project.
  const folder = dirname(workFile('next-node', 'package.json'))
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true }))
  const args = ['install', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error', `node@${MAJOR}`]
  const { exitCode, output } = await runChild('npm', args, { cwd: folder })
  if (exitCode !== 0) throw new Failure(`Node ${MAJOR} could not be installed from the registry:\n${output}`)
  return join(folder, 'node_modules', 'node', 'bin', 'node')
}
