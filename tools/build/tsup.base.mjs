/**
 * The one build configuration of all packages. tsup is replaceable here in one commit (docs/adr/0004-tsup-and-its-exit.md).
 * Entry points are read from the package's own `exports`, so that an export cannot be forgotten in the build.
 */
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { defineConfig } from 'tsup'

const SOURCE_CONDITION = '@amt24/source'

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

/** @param {string} packageFolder */
export function libraryBuild(packageFolder) {
  const manifest = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'))
  return defineConfig({
    entry: entriesOf(manifest),
    ...common,
    splitting: true,
    treeshake: true,
    // `npm start` needs no declarations, and they cost three seconds a package.
    dts:
      process.env['AMT24_BUILD_TYPES'] === '0'
        ? false
        : {
            // tsup injects `baseUrl`, which TypeScript 6 reports as deprecated. Declarations of sibling packages
            // are taken from their build, never inlined from their source.
            compilerOptions: { ignoreDeprecations: '6.0', customConditions: [], noEmit: false },
          },
  })
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

/** @param {{ exports: Record<string, unknown>, bin?: Record<string, string> }} manifest */
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
