import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkEntry } from '../no-import-work.mjs'
import { scratchFolder } from '../../testing/scratch-folder.js'

function entryWith(code: string): string {
  const file = join(scratchFolder(), 'entry.mjs')
  writeFileSync(file, code)
  return file
}

describe('work at import', () => {
  it('accepts a module that only defines', async () => {
    const file = entryWith(`import { readFileSync } from 'node:fs'\nexport const read = () => readFileSync('x')`)
    expect(await checkEntry('@amt24/core', file)).toEqual([])
  })

  it.each([
    ['reads a file', `import { readFileSync } from 'node:fs'\ntry { readFileSync('/nowhere/data.txt') } catch {}`],
    ['makes a key', `import { generateKeyPairSync } from 'node:crypto'\ngenerateKeyPairSync('ed25519')`],
    [
      'makes a key with WebCrypto',
      `await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt'])`,
    ],
    ['starts a timer', `setTimeout(() => {}, 60_000)`],
    ['listens', `import { createServer } from 'node:net'\ncreateServer().listen(0, '127.0.0.1')`],
  ])('finds a module that %s', async (_title, code) => {
    expect(await checkEntry('@amt24/core', entryWith(code))).toContainEqual(
      expect.stringContaining('does work when it is imported'),
    )
  })

  it('finds a package that an entry point may not load', async () => {
    const file = entryWith(`try { await import('zod') } catch {}`)
    expect(await checkEntry('@amt24/forms/hundesteuer-anmeldung', file)).toEqual([
      '@amt24/forms/hundesteuer-anmeldung loads zod when it is imported',
    ])
  })
})
