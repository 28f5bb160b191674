import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'tsup'
import { describe, expect, it } from 'vitest'
import { scratchFolder } from '../testing/scratch-folder.js'
import type { Plugin } from './module-analysis.mjs'
import { sharedEntry, sharedOutput } from './shared-module.mjs'

const members = {
  'src/base/state.ts': `export const state = { uses: 0 }`,
  'src/base/use.ts': `import { state } from './state.js'\nexport const use = () => ++state.uses`,
  'src/forms/_part.ts': `import { use } from '../base/use.js'\nexport const part = () => use()`,
  'src/forms/one.ts': `import { part } from './_part.js'\nexport const one = () => part()`,
  'src/forms/two.ts': `import { part } from './_part.js'\nimport { use } from '../base/use.js'\nexport const two = () => part() + use()`,
  'src/other.ts': `import { state } from './base/state.js'\nexport const uses = () => state.uses`,
}
const entry = { one: 'src/forms/one.ts', two: 'src/forms/two.ts', other: 'src/other.ts' }

async function built(files: Readonly<Record<string, string>>, entries: Record<string, string>, plugin: Plugin) {
  const folder = scratchFolder()
  for (const [path, text] of Object.entries({ 'package.json': '{ "type": "module" }', ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const outDir = join(folder, 'dist')
  await build({
    config: false,
    silent: true,
    entry: Object.fromEntries(Object.entries(entries).map(([name, source]) => [name, join(folder, source)])),
    outDir,
    format: 'esm',
    splitting: true,
    esbuildPlugins: [plugin],
    esbuildOptions: (options) => {
      options.absWorkingDir = folder
      options.logLevel = 'silent'
      options.entryPoints = { ...entries }
    },
  })
  return {
    files: readdirSync(outDir),
    text: (name: string) => readFileSync(join(outDir, name), 'utf8'),
    load: async (name: string): Promise<Record<string, unknown>> =>
      (await import(pathToFileURL(join(outDir, name)).href)) as Record<string, unknown>,
  }
}

describe('a shared output', () => {
  it('holds what the entry points of a folder load from outside, and no part of the folder', async () => {
    const { files, text } = await built(members, entry, sharedOutput('engine', 'src/forms'))
    expect(files.filter((name) => !name.startsWith('chunk-'))).toEqual(['engine.js', 'one.js', 'other.js', 'two.js'])
    expect(text('engine.js')).toContain('uses: 0')
    expect(text('engine.js')).not.toContain('part')
    expect(files.filter((name) => text(name).includes('uses: 0'))).toEqual(['engine.js'])
  })

  it('is one module for all, so that there is one state', async () => {
    const { load } = await built(members, entry, sharedOutput('engine', 'src/forms'))
    const [{ one }, { two }, { uses }] = await Promise.all([load('one.js'), load('two.js'), load('other.js')])
    expect([call(one), call(two), call(uses)]).toEqual([1, 5, 3])
  })

  it('keeps apart what two modules export by one name', async () => {
    const { load } = await built(
      {
        'src/base/a.ts': `export const name = 'a'`,
        'src/base/b.ts': `export const name = 'b'`,
        'src/forms/one.ts': `import { name } from '../base/a.js'\nimport { name as other } from '../base/b.js'\nexport const one = () => name + other`,
        'src/other.ts': `import { name } from './base/b.js'\nexport const other = () => name`,
      },
      { one: 'src/forms/one.ts', other: 'src/other.ts' },
      sharedOutput('engine', 'src/forms'),
    )
    expect([call((await load('one.js'))['one']), call((await load('other.js'))['other'])]).toEqual(['ab', 'b'])
  })

  it.each([
    ['namespace', `import * as all from './base/state.js'\nexport const uses = () => all`],
    ['re-export', `export * from './base/state.js'`],
  ])('is never taken as a whole by a %s', async (_title, other) => {
    const files = { ...members, 'src/other.ts': other }
    await expect(built(files, entry, sharedOutput('engine', 'src/forms'))).rejects.toThrow('Name what it needs')
  })
})

describe('a shared entry point', () => {
  const files = {
    'src/error.ts': `export class Failure extends Error {}\nexport const internal = 1`,
    'src/code.ts': `import { internal } from './error.js'\nexport const code = () => internal`,
    'src/index.ts': `export { Failure } from './error.js'\nexport { code } from './code.js'`,
    'src/http.ts': `import { Failure } from './error.js'\nimport { code } from './code.js'\nexport const fail = () => new Failure(String(code()))`,
  }
  const entries = { index: 'src/index.ts', http: 'src/http.ts' }

  it('holds what it loads, and exports nothing more than before', async () => {
    const { files: outputs, load } = await built(files, entries, sharedEntry('index'))
    expect(outputs.filter((name) => !name.startsWith('chunk-'))).toEqual(['http.js', 'index.js'])
    const [index, http] = await Promise.all([load('index.js'), load('http.js')])
    expect(Object.keys(index).sort()).toEqual(['Failure', 'code'])
    expect(call(http['fail'])).toBeInstanceOf(index['Failure'])
  })

  it('does not lend what it does not export', async () => {
    const http = `import { internal } from './error.js'\nexport const fail = () => internal`
    await expect(built({ ...files, 'src/http.ts': http }, entries, sharedEntry('index'))).rejects.toThrow('internal')
  })

  it('does not guess which of two exports of one name is meant', async () => {
    const second = `export { internal as code } from './error.js'\nexport const other = 2`
    const index = `${files['src/index.ts']}\nexport { other } from './second.js'`
    const changed = { ...files, 'src/second.ts': second, 'src/index.ts': index }
    await expect(built(changed, entries, sharedEntry('index'))).rejects.toThrow("exports 'code'")
  })
})

function call(value: unknown): unknown {
  if (typeof value !== 'function') throw new TypeError('A function was expected.')
  return Reflect.apply(value, undefined, [])
}
