/**
 * One module for what many entry points share. esbuild makes a file of each set of modules that the same entry points load, and
 * Node takes up to a millisecond for each file of an import (docs/adr/0019-one-module-for-what-is-shared.md).
 */
import { join, relative, sep } from 'node:path'
import { exportsOf, modulesLoadedBy } from './module-analysis.mjs'

/** @typedef {import('./module-analysis.mjs').Plugin} Plugin */
/** @typedef {import('./module-analysis.mjs').Esbuild} Esbuild */
/** @typedef {Record<string, string>} EntryPoints sources by output */
/** @typedef {ReadonlyMap<string, readonly (readonly [own: string, shared: string | undefined])[]>} Shared names by module */
/** @typedef {(esbuild: Esbuild, folder: string, entryPoints: EntryPoints) => Promise<Shared>} Plan */

const namespace = 'shared-module'

/**
 * What an entry point loads is in its own output alone, and everything else imports it from there, by its public names.
 *
 * @param {string} name of the entry point
 * @returns {Plugin}
 */
export function sharedEntry(name) {
  return plugin(name, async (esbuild, folder, entryPoints) => {
    const modules = await modulesLoadedBy(esbuild, folder, [entryPoints[name] ?? ''])
    const exports = await exportsOf(esbuild, folder, modules)
    const [entry = '', ...others] = modules
    const isPublic = new Set(exports.get(entry))
    const taken = new Set()
    const publicName = (/** @type {string} */ own) => {
      if (!isPublic.has(own)) return undefined
      if (taken.has(own))
        throw new Error(`${entry} exports '${own}', which more than one of its modules does. Rename one.`)
      taken.add(own)
      return own
    }
    return new Map([...others.map((module) => named(module, exports, publicName)), named(entry, exports, (own) => own)])
  })
}

/**
 * What the entry points inside of a folder load from outside of it is in a new, internal output alone, and everything else imports
 * it from there.
 *
 * @param {string} name of the output
 * @param {string} usedIn the folder, relative to that of the package
 * @returns {Plugin}
 */
export function sharedOutput(name, usedIn) {
  return plugin(name, async (esbuild, folder, entryPoints) => {
    const isUser = (/** @type {string} */ module) => module.startsWith(join(usedIn, sep))
    const users = Object.values(entryPoints).map((entry) => join(entry))
    const modules = await modulesLoadedBy(esbuild, folder, users.filter(isUser))
    const shared = modules.filter((module) => !isUser(module)).sort()
    const exports = await exportsOf(esbuild, folder, shared)
    const taken = new Set()
    const newName = (/** @type {string} */ own, count = 1) => {
      const candidate = count === 1 ? own : `${own}_${String(count)}`
      if (taken.has(candidate)) return newName(own, count + 1)
      taken.add(candidate)
      return candidate
    }
    entryPoints[name] = namespace
    return new Map(shared.map((module) => named(module, exports, (own) => newName(own))))
  })
}

/**
 * @param {string} name
 * @param {Plan} plan
 * @returns {Plugin}
 */
function plugin(name, plan) {
  const file = `./${name}.js`
  return {
    name: namespace,
    async setup({ esbuild, initialOptions, onEnd, onLoad, onResolve }) {
      const folder = initialOptions.absWorkingDir ?? process.cwd()
      const shared = await plan(esbuild, folder, /** @type {EntryPoints} */ (initialOptions.entryPoints))
      const namesOf = (/** @type {string} */ path) => shared.get(relative(folder, path))

      onResolve({ filter: new RegExp(`^${namespace}$`) }, () => ({ path: namespace, namespace }))
      onLoad({ filter: new RegExp(`^${namespace}$`), namespace }, () => ({
        contents: [...shared].map(([module, names]) => reExport(`./${module}`, names)).join('\n'),
        resolveDir: folder,
      }))

      onResolve({ filter: /^\.{1,2}\// }, ({ importer, kind, namespace: from, path, resolveDir }) => {
        if (path === file && from === namespace) return { path, external: true }
        if (kind === 'entry-point' || from === namespace || namesOf(importer)) return undefined
        const source = join(resolveDir, path).replace(/\.js$/, '.ts')
        const isSameThere = namesOf(source)?.every(([own, there]) => own === there)
        if (isSameThere === undefined) return undefined
        return isSameThere ? { path: file, external: true } : { path: source, namespace }
      })
      // A module with other names there, or with names that are not there, is imported through a module that renames.
      onLoad({ filter: /\.ts$/, namespace }, ({ path }) => ({
        contents: reExport(
          file,
          (namesOf(path) ?? []).map(([own, there]) => [there, own]),
        ),
      }))

      onEnd(({ outputFiles = [] }) => {
        const everything = new RegExp(`\\* (as \\w+ )?from "${file.replaceAll('.', '\\.')}"`)
        const careless = outputFiles.filter(({ path, text }) => path.endsWith('.js') && everything.test(text))
        return { errors: careless.map(({ path }) => ({ text: `${path} imports all of ${file}. Name what it needs.` })) }
      })
    },
  }
}

/**
 * @param {string} module
 * @param {ReadonlyMap<string, readonly string[]>} exports
 * @param {(own: string) => string | undefined} nameOf
 */
function named(module, exports, nameOf) {
  return /** @type {const} */ ([
    module,
    (exports.get(module) ?? []).map((own) => /** @type {const} */ ([own, nameOf(own)])),
  ])
}

/**
 * @param {string} from
 * @param {readonly (readonly [name: string | undefined, as: string | undefined])[]} names
 */
function reExport(from, names) {
  const known = names.flatMap(([name, as]) => (name === undefined || as === undefined ? [] : [`${name} as ${as}`]))
  return `export { ${known.join(', ')} } from ${JSON.stringify(from)}`
}
