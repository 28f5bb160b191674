/** The reference documentation of every entry point builds without a warning: no dead link, no hidden type. */
import { join } from 'node:path'
import { runScript } from '../setup/child.mjs'
import { root, toolScript } from '../setup/places.mjs'
import { workspaceMembers } from '../setup/workspace.mjs'
import { runAsScript } from './lib/script.mjs'

/** @returns {Promise<string[]>} */
export async function checkReference() {
  const entryPoints = workspaceMembers().flatMap(({ folder, manifest }) =>
    Object.values(manifest.exports ?? {}).flatMap((target) => {
      const source = typeof target === 'string' ? undefined : target['@amt24/source']
      return source === undefined ? [] : [join(folder, source)]
    }),
  )
  const { exitCode, output } = await runScript(toolScript('typedoc/bin/typedoc'), entryPoints, { cwd: root })
  return exitCode === 0 ? [] : output.split('\n').filter((line) => /\[(warning|error)\]/.test(line))
}

await runAsScript(import.meta.url, checkReference)
