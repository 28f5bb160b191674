/**
 * The packages as a user gets them: packed, installed in an empty project, every export imported by Node and by the
 * type checker.
 */
import { installConsumer, packAll } from './packed/consumer.mjs'
import { checkFiles, checkRuntimeImports, checkTypes, checkWithAttw, checkWithPublint } from './packed/probes.mjs'
import { runAsScript } from './lib/script.mjs'

/** @returns {Promise<string[]>} */
export async function checkPackedPackages() {
  const tarballs = await packAll()
  const project = await installConsumer(tarballs)
  const entries = tarballs.flatMap(entryPoints)
  const findings = [checkFiles(project, tarballs), await checkRuntimeImports(project, entries)]
  for (const resolution of /** @type {const} */ (['NodeNext', 'Bundler']))
    findings.push(await checkTypes(project, entries, resolution))
  for (const tarball of tarballs)
    findings.push(await checkWithPublint(project, tarball), await checkWithAttw(project, tarball))
  return findings.flat()
}

/** @param {import('./packed/consumer.mjs').Tarball} tarball */
function entryPoints({ name, manifest }) {
  const exports = Object.entries(manifest.exports ?? {})
  return exports.filter(([, target]) => typeof target !== 'string').map(([subpath]) => name + subpath.slice(1))
}

await runAsScript(import.meta.url, checkPackedPackages)
