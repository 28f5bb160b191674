import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { scratchFolder } from '../../testing/scratch-folder.js'

/** A workspace on disk that holds just these files. Manifests of the named packages are added. */
export function scratchWorkspace(files: Readonly<Record<string, string>>): string {
  const base = scratchFolder()
  const manifests = Object.fromEntries(['core', 'forms', 'xta-client', 'sandbox'].map(manifest))
  for (const [path, text] of Object.entries({ ...manifests, ...files })) {
    mkdirSync(dirname(join(base, path)), { recursive: true })
    writeFileSync(join(base, path), text)
  }
  return base
}

function manifest(name: string): [path: string, text: string] {
  const entry = { types: './dist/index.d.ts', default: './dist/index.js' }
  const exports = { '.': entry, './testing': { ...entry, types: './dist/testing.d.ts' } }
  return [`packages/${name}/package.json`, JSON.stringify({ name: `@amt24/${name}`, version: '0.0.0', exports })]
}
