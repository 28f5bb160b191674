import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { createTestKeys, readSandboxKeys, type SandboxKeys } from '@amt24/sandbox/fit-connect'

const file = resolve(import.meta.dirname, '../../../.amt24/quickstart-keys.TEST-ONLY.json')

/** RSA-4096 keys take seconds to make, so the keys of this checkout's sandbox are made once. They protect artificial data only. */
export async function rememberedKeys(say: (line: string) => void): Promise<SandboxKeys> {
  try {
    return readSandboxKeys(JSON.parse(await readFile(file, 'utf8')))
  } catch {
    // Missing or unreadable: both are mended by new ones.
    say('  making test keys of the sandbox, once; this takes some seconds')
    const keys = await createTestKeys()
    await mkdir(dirname(file), { recursive: true })
    // Two first starts at once: each replaces the file as a whole.
    const draft = `${file}.${String(process.pid)}`
    await writeFile(draft, JSON.stringify(keys), { mode: 0o600 })
    await rename(draft, file)
    return keys
  }
}
