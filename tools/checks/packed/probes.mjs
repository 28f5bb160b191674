import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runScript } from '../../setup/child.mjs'
import { toolScript } from '../../setup/places.mjs'
import { installedFiles } from './consumer.mjs'

/** @typedef {import('./consumer.mjs').Tarball} Tarball */

const belongsInside =
  /^(package\.json|README\.md|LICENSE|CHANGELOG\.md|dist\/.+\.(js|d\.ts|js\.map)|src\/.+\.(ts|json))$/
const mustBeInside = ['package.json', 'README.md', 'LICENSE']

/**
 * @param {string} project
 * @param {readonly Tarball[]} tarballs
 */
export function checkFiles(project, tarballs) {
  return tarballs.flatMap(({ name }) => unexpectedFiles(name, installedFiles(project, name)))
}

/**
 * @param {string} name
 * @param {readonly string[]} files of the tarball
 */
export function unexpectedFiles(name, files) {
  const missing = mustBeInside.filter((file) => !files.includes(file))
  const foreign = files.filter((file) => !belongsInside.test(file) || /\.test(-d)?\.ts$/.test(file))
  return [
    ...missing.map((file) => `${name} is packed without ${file}`),
    ...foreign.map((file) => `${name} is packed with ${file}`),
  ]
}

/**
 * Node resolves and evaluates every export of the installed packages.
 *
 * @param {string} project
 * @param {readonly string[]} entries
 */
export async function checkRuntimeImports(project, entries) {
  const lines = entries.map((entry) => `await import('${entry}').catch((error) => report('${entry}', error))`)
  const report =
    'const report = (entry, error) => { console.error(`${entry} cannot be imported: ${error.message}`); process.exitCode = 1 }'
  const script = join(project, 'import-all.mjs')
  writeFileSync(script, [report, ...lines, ''].join('\n'))
  const { exitCode, output } = await runScript(script, [])
  return exitCode === 0 ? [] : output.trim().split('\n')
}

/**
 * The declarations of every export compile without skipLibCheck. Errors inside declarations of other projects are theirs.
 *
 * @param {string} project
 * @param {readonly string[]} entries
 * @param {'NodeNext' | 'Bundler'} moduleResolution
 */
export async function checkTypes(project, entries, moduleResolution) {
  const name = `types-${moduleResolution.toLowerCase()}`
  const imports = entries.map((entry, index) => `import * as entry${String(index)} from '${entry}'`)
  const uses = entries.map((_, index) => `export type Entry${String(index)} = typeof entry${String(index)}`)
  writeFileSync(join(project, `${name}.ts`), [...imports, ...uses, ''].join('\n'))
  const compilerOptions = {
    target: 'ES2022',
    lib: ['ES2023'],
    module: moduleResolution === 'NodeNext' ? 'NodeNext' : 'ESNext',
    moduleResolution,
    types: ['node'],
    strict: true,
    noEmit: true,
    skipLibCheck: false,
  }
  writeFileSync(join(project, `${name}.json`), JSON.stringify({ compilerOptions, files: [`${name}.ts`] }))
  const { stdout } = await runScript(toolScript('typescript/bin/tsc'), ['--pretty', 'false', '-p', `${name}.json`], {
    cwd: project,
  })
  const errors = stdout.split('\n').filter((line) => /error TS\d+/.test(line))
  return errors
    .filter((line) => !line.includes('node_modules') || line.includes('@amt24'))
    .map((line) => `${moduleResolution}: ${line}`)
}

/**
 * @param {string} project
 * @param {Tarball} tarball
 */
export async function checkWithPublint(project, { name, file }) {
  const { exitCode, output } = await runScript(toolScript('publint/src/cli.js'), [
    'run',
    '--strict',
    join(project, file),
  ])
  return exitCode === 0 ? [] : [`${name}: publint says\n${output}`]
}

/**
 * @param {string} project
 * @param {Tarball} tarball
 */
export async function checkWithAttw(project, { name, file }) {
  const args = [
    '--profile',
    'esm-only',
    '--no-definitely-typed',
    '--format',
    'ascii',
    '--no-emoji',
    '--no-color',
    join(project, file),
  ]
  const { exitCode, output } = await runScript(toolScript('@arethetypeswrong/cli/dist/index.js'), args)
  return exitCode === 0 ? [] : [`${name}: attw says\n${output}`]
}
