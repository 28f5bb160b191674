import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const packages = fileURLToPath(new URL('../../../', import.meta.url))
const page = readFileSync(join(packages, '../docs/conformance/fit-connect.md'), 'utf8')

interface Rule {
  readonly rule: string
  readonly where: string
  readonly proof: string
}

const cells = page
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '').trim()))
  .filter(([first]) => first !== 'rule' && first !== 'complaint' && first !== 'module' && !first?.startsWith('---'))
const rules = cells.flatMap(([rule, , where, proof]): Rule[] =>
  rule !== undefined && where !== undefined && proof !== undefined ? [{ rule, where, proof }] : [],
)
const proofs = rules.flatMap(({ proof }) => testsOf(proof))

const files = readdirSync(packages, { withFileTypes: true }).flatMap(({ name }) =>
  ['src', 'test'].flatMap((part) => filesBelow(`${name}/${part}`)),
)

function filesBelow(folder: string): string[] {
  const path = join(packages, folder)
  if (!existsSync(path)) return []
  const found = readdirSync(path, { recursive: true, encoding: 'utf8' })
  return found.filter((file) => file.endsWith('.ts')).map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
}

/** Files whose path ends like this: exactly one, or the page does not say which. */
function filesNamed(end: string): string[] {
  return files.filter((file) => `/${file}`.endsWith(`/${end}`))
}

/** Pairs of a test file and a title, from `file` “title”, “title”; `file` “title”. */
function testsOf(proof: string): { readonly file: string; readonly title: string }[] {
  return [...proof.matchAll(/`([^`]+\.test\.ts)`((?:,? “[^”]+”)+)/g)].flatMap(([, file = '', titles = '']) =>
    [...titles.matchAll(/“([^”]+)”/g)].map(([, title = '']) => ({ file, title })),
  )
}

const pathsOf = (text: string): string[] => [...text.matchAll(/`([\w./-]+\.ts)`/g)].map(([, path = '']) => path)

/** Whether the file has a test, or a table of tests, of exactly this title. */
function hasTitle(file: string, title: string): boolean {
  const text = readFileSync(join(packages, file), 'utf8')
  return [`'${title}'`, `"${title}"`, `\`${title}\``].some((literal) => isTitle(text, literal))
}

/** A literal that opens an argument list: `it('title', …)`, or the same on a line of its own. */
function isTitle(text: string, literal: string): boolean {
  const before = text.slice(0, Math.max(text.indexOf(`${literal},`), 0)).trimEnd()
  return before.endsWith('(')
}

describe('the table of rules', () => {
  it('is read: rules, tests and modules', () => {
    expect(rules.length).toBeGreaterThan(100)
    expect(proofs.length).toBeGreaterThan(150)
  })

  it('names a test for every rule, or why there is none', () => {
    const unproven = rules.filter(({ proof }) => testsOf(proof).length === 0 && !/^not tested, because \S/.test(proof))
    expect(unproven).toEqual([])
  })

  it('names modules of which there is exactly one', () => {
    expect(rules.flatMap(({ where }) => pathsOf(where)).filter((path) => filesNamed(path).length !== 1)).toEqual([])
  })

  it('names tests that exist under exactly this title', () => {
    const isThere = ({ file, title }: (typeof proofs)[number]): boolean => {
      const [path, ...others] = filesNamed(file)
      return path !== undefined && others.length === 0 && hasTitle(path, title)
    }
    expect(proofs.filter((proof) => !isThere(proof))).toEqual([])
  })

  it('notices a title and a file that do not exist', () => {
    const [file = ''] = filesNamed('conformance-table.test.ts')
    expect(hasTitle(file, 'notices a title and a file that do not exist')).toBe(true)
    expect(hasTitle(file, 'notices a title')).toBe(false)
    expect(filesNamed('table.test.ts')).toEqual([])
    expect(testsOf('`a.test.ts` “one”, “two”; `b.test.ts` “three”')).toEqual([
      { file: 'a.test.ts', title: 'one' },
      { file: 'a.test.ts', title: 'two' },
      { file: 'b.test.ts', title: 'three' },
    ])
  })
})

describe('the list of what is not verified', () => {
  const section = page.slice(page.indexOf('## Not verified'), page.indexOf('## Not covered'))
  const modules = files.filter((file) => /\/src\/.*unverified[\w-]*\.ts$/.test(file) && !file.endsWith('.test.ts'))

  it('names every module that is named so', () => {
    const named = pathsOf(section).flatMap(filesNamed)
    expect(modules.filter((file) => !named.includes(file))).toEqual([])
  })

  it('names no module that does not exist', () => {
    expect(pathsOf(section).filter((path) => filesNamed(path).length !== 1)).toEqual([])
    expect(modules.length).toBeGreaterThan(10)
  })
})
