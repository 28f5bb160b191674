import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('../../../../', import.meta.url))

/** The reader of the check that type-checks the same blocks. */
interface BlockReader {
  readonly codeBlocks: (markdown: string) => { modules: { docLine: number; lines: { text: string }[] }[] }
}

/**
 * What the TypeScript of a recipe exports, as the reader would paste it: each block is a module of its own, importing our
 * package by its name. Types are held by `tools/checks/docs-code.mjs`; the test says which it expects.
 */
export async function loadRecipe(name: string): Promise<unknown> {
  const { codeBlocks } = (await import(
    new URL('tools/checks/docs-code/code-blocks.mjs', pathToFileURL(root)).href
  )) as BlockReader
  const { modules } = codeBlocks(readFileSync(join(root, 'docs', 'recipes', `${name}.md`), 'utf8'))
  const folder = join(root, '.amt24', 'recipes', name)
  linkPackage(folder)
  const exported: Record<string, unknown> = {}
  for (const { docLine, lines } of modules) {
    const file = join(folder, `line-${docLine}.ts`)
    writeFileSync(file, lines.map(({ text }) => `${text}\n`).join(''))
    Object.assign(exported, await import(pathToFileURL(file).href))
  }
  return exported
}

function linkPackage(folder: string): void {
  const link = join(folder, 'node_modules', '@amt24', 'forms')
  if (existsSync(link)) return
  mkdirSync(dirname(link), { recursive: true })
  symlinkSync(join(root, 'packages', 'forms'), link, 'junction')
}
