import { existsSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { runScript } from '../child.mjs'
import { isInstalled } from '../install.mjs'
import { root, toolScript, workFile } from '../places.mjs'
import { prepare } from '../prepare.mjs'
import { formatCounts, sum } from '../results.mjs'
import { say } from '../say.mjs'
import { runStages } from '../stage.mjs'
import { vitestStage } from '../vitest.mjs'
import { workspaceMembers } from '../workspace.mjs'

/** @typedef {import('../stage.mjs').Stage} Stage */

/** `npm test`: everything that must hold before a change is merged, and that needs nothing but Node and the registry. */
export async function run() {
  const setup = await runStages([{ title: 'set-up and build', run: setUp }])
  // Without dependencies there is nothing that could check anything.
  const checks = isInstalled() ? await runStages(checkStages(), { atOnce: Math.min(2, availableParallelism()) }) : []
  const tests = isInstalled() ? await runStages([{ title: 'tests', run: () => vitestStage('test') }]) : []
  const total = sum([...setup, ...checks, ...tests])
  writeFileSync(workFile('report', 'test.counts.json'), JSON.stringify(total))
  say(`checks  ${formatCounts(sum([...setup, ...checks]))}`)
  say(`tests   ${formatCounts(sum(tests))}`)
  process.stdout.write(`${formatCounts(total)}\n`)
  if (total.failed > 0) process.exitCode = 1
}

async function setUp() {
  await prepare({ withTypes: true })
  return { isOk: true, output: '' }
}

/** The slow ones first, so that two at a time end at about the same time. */
function checkStages() {
  return [
    script('lint', toolScript('eslint/bin/eslint.js'), ['--max-warnings', '0', '.']),
    ...typeCheckStages(),
    check('packed', 'packed packages'),
    check('docs-code', 'code in documents'),
    check('docs-links', 'links in documents'),
    check('no-import-work', 'no work at import'),
    check('boundaries', 'doors between packages'),
    check('public-types', 'types in declarations'),
    check('form-types', 'cost of form types'),
    check('reference', 'reference documentation'),
    script('catalogue up to date', join(root, 'packages/forms/scripts/generate-catalogue.mjs'), ['--check']),
    script('unused code', toolScript('knip/bin/knip.js'), ['--no-progress', '--no-config-hints']),
    script('format', toolScript('prettier/bin/prettier.cjs'), ['--check', '--log-level', 'warn', '.']),
  ]
}

/** @returns {Stage[]} */
function typeCheckStages() {
  const folders = [...workspaceMembers().map(({ place }) => place), '.']
  const projects = folders.filter((folder) => existsSync(join(root, folder, 'tsconfig.json')))
  return projects.map((folder) => script(`types ${folder}`, toolScript('typescript/bin/tsc'), ['-p', folder]))
}

/**
 * @param {string} name of the script in `tools/checks`
 * @param {string} title
 */
function check(name, title) {
  return script(title, join(root, 'tools', 'checks', `${name}.mjs`), [])
}

/**
 * @param {string} title
 * @param {string} path
 * @param {readonly string[]} args
 * @returns {Stage}
 */
function script(title, path, args) {
  return {
    title,
    run: async () => {
      const { exitCode, output } = await runScript(path, args, { cwd: root, env: { NO_COLOR: '1' } })
      return { isOk: exitCode === 0, output }
    },
  }
}
