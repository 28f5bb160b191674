/**
 * The one build configuration of all packages. tsup is replaceable here in one commit (docs/adr/0004-tsup-and-its-exit.md).
 * Entry points are read from the package's own `exports`, so that an export cannot be forgotten in the build.
 */
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { defineConfig } from 'tsup'
import { sharedEntry, sharedOutput } from './shared-module.mjs'

/** @typedef {{ exports: Record<string, unknown>, bin?: Record<string, string> }} Manifest */
/** @typedef {{ sharedEntry: string } | { sharedOutput: string, usedIn: string }} Sharing see shared-module.mjs */

const SOURCE_CONDITION = '@amt24/source'

/** The `outDir` of tsconfig.declarations.json. */
const declarationsFolder = '.declarations'

/** @type {import('tsup').Options} */
const common = {
  format: 'esm',
  target: 'node20',
  platform: 'node',
  // `node:fs` stays `node:fs`: other runtimes know the built-in modules by no other name.
  removeNodeProtocol: false,
  outDir: 'dist',
  clean: true,
  sourcemap: true,
}

/**
 * Scripts, or with `AMT24_BUILD_TYPES=1` the declarations alone: `npm start` needs none.
 *
 * @param {string} packageFolder
 * @param {Sharing} [sharing] what the entry points load goes into one file. Default: into a file for each set of entry points
 */
export function libraryBuild(packageFolder, sharing) {
  const manifest = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'))
  return defineConfig(process.env['AMT24_BUILD_TYPES'] === '1' ? declarations(manifest) : scripts(manifest, sharing))
}

/**
 * @param {Manifest} manifest
 * @param {Sharing | undefined} sharing
 * @returns {import('tsup').Options}
 */
function scripts(manifest, sharing) {
  const esbuildPlugins = sharing === undefined ? [] : [pluginOf(sharing)]
  return { ...common, entry: entriesOf(manifest), splitting: true, treeshake: true, dts: false, esbuildPlugins }
}

/** @param {Sharing} sharing */
function pluginOf(sharing) {
  return 'usedIn' in sharing ? sharedOutput(sharing.sharedOutput, sharing.usedIn) : sharedEntry(sharing.sharedEntry)
}

/**
 * One file for each entry point, out of the declarations that tsc wrote beside each other.
 *
 * @param {Manifest} manifest
 * @returns {import('tsup').Options}
 */
function declarations({ exports }) {
  const written = Object.entries(entriesOf({ exports })).map(([name, source]) => [name, declarationOf(source)])
  return {
    ...common,
    clean: false,
    entry: Object.fromEntries(written),
    dts: {
      only: true,
      // tsup injects `baseUrl`, which TypeScript 6 reports as deprecated. Declarations of sibling packages
      // are taken from their build, never inlined from their source.
      compilerOptions: { ignoreDeprecations: '6.0', customConditions: [], noEmit: false },
    },
  }
}

/** @param {string} source */
function declarationOf(source) {
  return source.replace(/^\.\/src\//, `${declarationsFolder}/`).replace(/\.ts$/, '.d.ts')
}

/**
 * An example is a program: one script, no declarations.
 *
 * @param {string} exampleFolder
 */
export function exampleBuild(exampleFolder) {
  return defineConfig({
    entry: { main: join(exampleFolder, 'src', 'main.ts') },
    ...common,
    dts: false,
  })
}

/** @param {Manifest} manifest */
function entriesOf(manifest) {
  /** @type {Record<string, string>} */
  const entries = {}
  for (const target of Object.values(manifest.exports)) {
    if (typeof target !== 'object' || target === null || !(SOURCE_CONDITION in target)) continue
    const { [SOURCE_CONDITION]: source, default: output } = /** @type {Record<string, string>} */ (target)
    if (source !== undefined && output !== undefined) entries[basename(output, '.js')] = source
  }
  for (const output of Object.values(manifest.bin ?? {}))
    entries[basename(output, '.js')] = `src/${basename(output, '.js')}.ts`
  return entries
}
