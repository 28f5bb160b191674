import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { z } from 'zod'

const root = fileURLToPath(new URL('../../../../', import.meta.url))
const packageFolder = (name: string): string => join(root, 'packages', name)

interface CodeModule {
  readonly docLine: number
  readonly lines: readonly { readonly text: string }[]
}

/** The reader of the check that type-checks the same blocks. */
const blockReader = z.object({
  codeBlocks: z.custom<(markdown: string) => { readonly modules: readonly CodeModule[] }>(isFunction),
})

/**
 * The functions that the TypeScript of a recipe exports, as the reader would paste them: each block is a module of its own,
 * importing our packages by their names.
 *
 * @param functions Every function of the recipe; one that the test does not know fails it, so that none goes untried.
 */
export async function loadRecipe<Recipe>(name: string, functions: z.ZodType<Recipe>): Promise<Recipe> {
  const readerUrl = new URL('tools/checks/docs-code/code-blocks.mjs', pathToFileURL(root))
  const { codeBlocks } = blockReader.parse(await importModule(readerUrl.href))
  const { modules } = codeBlocks(readFileSync(join(root, 'docs', 'recipes', `${name}.md`), 'utf8'))
  const folder = join(root, '.amt24', 'recipes', name)
  linkPackages(folder)
  const exported: Record<string, unknown> = {}
  for (const { docLine, lines } of modules) {
    const file = join(folder, `line-${String(docLine)}.ts`)
    writeFileSync(file, lines.map(({ text }) => `${text}\n`).join(''))
    Object.assign(exported, await importModule(pathToFileURL(file).href))
  }
  return functions.parse(exported)
}

export function isFunction(value: unknown): boolean {
  return typeof value === 'function'
}

async function importModule(url: string): Promise<object> {
  return z.looseObject({}).parse({ ...z.custom<object>().parse(await import(url)) })
}

function linkPackages(folder: string): void {
  const link = join(folder, 'node_modules', '@amt24', 'xta-client')
  if (existsSync(link)) return
  mkdirSync(dirname(link), { recursive: true })
  symlinkSync(packageFolder('xta-client'), link, 'junction')
}
