/** What esbuild knows of the modules of a package. Modules are named by their paths, relative to the folder of the package. */
import { join } from 'node:path'

/** @typedef {NonNullable<import('tsup').Options['esbuildPlugins']>[number]} Plugin */
/** @typedef {Parameters<Plugin['setup']>[0]['esbuild']} Esbuild */

/**
 * @param {Esbuild} esbuild
 * @param {string} folder of the package
 * @param {readonly string[]} entries
 * @returns {Promise<string[]>} the modules of the package that importing the entry points evaluates, these first
 */
export async function modulesLoadedBy(esbuild, folder, entries) {
  const { inputs } = await analysed(esbuild, folder, entries)
  const found = new Set(entries.map((entry) => join(entry)))
  for (const module of found)
    for (const { path, kind, external } of inputs[module]?.imports ?? [])
      if (kind === 'import-statement' && external !== true) found.add(path)
  return [...found]
}

/**
 * @param {Esbuild} esbuild
 * @param {string} folder of the package
 * @param {readonly string[]} modules
 * @returns {Promise<Map<string, string[]>>} the names that each module exports, without types
 */
export async function exportsOf(esbuild, folder, modules) {
  const { outputs } = await analysed(esbuild, folder, modules)
  return new Map(
    Object.values(outputs).flatMap(({ entryPoint, exports }) =>
      entryPoint === undefined ? [] : [/** @type {const} */ ([entryPoint, exports])],
    ),
  )
}

/**
 * @param {Esbuild} esbuild
 * @param {string} folder
 * @param {readonly string[]} entries
 */
async function analysed(esbuild, folder, entries) {
  const { metafile } = await esbuild.build({
    absWorkingDir: folder,
    entryPoints: [...entries],
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    outdir: 'dist',
    metafile: true,
    write: false,
  })
  return metafile
}
