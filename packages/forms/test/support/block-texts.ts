import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { isList, isPlainObject } from '../../src/model/plain-object.js'

const folder = join(import.meta.dirname, '../../src/bausteine')

/** German texts of all building blocks that can be made without arguments, without phrases, which overlays do not use. */
export async function blockTexts(): Promise<ReadonlySet<string>> {
  const texts = new Set<string>()
  for (const file of await readdir(folder)) {
    if (!/^[a-z0-9-]+\.ts$/u.test(file) || file === 'index.ts') continue
    const exported = (await import(join(folder, file))) as Readonly<Record<string, unknown>>
    for (const make of Object.values(exported)) for (const text of textsIn(made(make))) texts.add(text)
  }
  return texts
}

function made(make: unknown): unknown {
  if (typeof make !== 'function') return undefined
  try {
    return (make as () => unknown)()
  } catch {
    return undefined
  }
}

/** The German half of every text in a definition. */
export function* textsIn(value: unknown, depth = 0): Generator<string> {
  if (depth > 20) return
  if (isList(value)) for (const entry of value) yield* textsIn(entry, depth + 1)
  else if (isPlainObject(value)) {
    const entries: [string, unknown][] = Object.entries(value)
    const german = entries.find(([key]) => key === 'de')?.[1]
    if (typeof german === 'string') yield german
    else for (const [key, inner] of entries) if (key !== 'phrase') yield* textsIn(inner, depth + 1)
  }
}
