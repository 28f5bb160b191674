import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One row of a table: what is demanded, the modules that do it, the tests that fail when they do not. */
export interface ConformanceRule {
  readonly rule: string
  readonly where: string
  readonly proof: string
}

export interface NamedTest {
  readonly file: string
  readonly title: string
}

/**
 * Reads pages of `docs/conformance`: tables whose last two columns name modules and tests. A test is written
 * `file.test.ts` “title”, “title”; a file by as much of the end of its path as makes it the only one.
 */
export class ConformancePage {
  readonly rules: readonly ConformanceRule[]
  readonly proofs: readonly NamedTest[]
  /** Sources and tests of all packages, from the folder of packages down. */
  readonly files: readonly string[]
  readonly #packages: string

  /** @param columns - of the tables that hold rules; other tables are left alone */
  constructor(page: string, packages: string, columns: number) {
    const rows = page.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| --'))
    this.rules = rows
      .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '').trim()))
      .filter((cells) => cells.length === columns && cells.at(-1) !== 'proof')
      .map((cells) => ({ rule: cells[0] ?? '', where: cells.at(-2) ?? '', proof: cells.at(-1) ?? '' }))
    this.proofs = this.rules.flatMap(({ proof }) => testsOf(proof))
    this.#packages = packages
    this.files = readdirSync(packages, { withFileTypes: true }).flatMap(({ name }) =>
      ['src', 'test'].flatMap((part) => filesBelow(packages, `${name}/${part}`)),
    )
  }

  /** Files whose path ends like this: exactly one, or the page does not say which. */
  filesNamed(end: string): string[] {
    return this.files.filter((file) => `/${file}`.endsWith(`/${end}`))
  }

  /** Rules that name no test and do not say why. */
  unproven(): ConformanceRule[] {
    return this.rules.filter(({ proof }) => testsOf(proof).length === 0 && !/^not tested, because \S/.test(proof))
  }

  /** Modules of which there is none, or more than one. */
  unknownModules(): string[] {
    return this.rules.flatMap(({ where }) => pathsOf(where)).filter((path) => this.filesNamed(path).length !== 1)
  }

  /** Tests of which there is none under exactly this title. */
  unknownTests(): NamedTest[] {
    return this.proofs.filter(({ file, title }) => {
      const [path, ...others] = this.filesNamed(file)
      return path === undefined || others.length > 0 || !this.hasTitle(path, title)
    })
  }

  /** Whether the file has a test, or a table of tests, of exactly this title. */
  hasTitle(file: string, title: string): boolean {
    const text = readFileSync(join(this.#packages, file), 'utf8')
    return [`'${title}'`, `"${title}"`, `\`${title}\``].some((literal) => isTitle(text, literal))
  }
}

function filesBelow(packages: string, folder: string): string[] {
  const path = join(packages, folder)
  if (!existsSync(path)) return []
  const found = readdirSync(path, { recursive: true, encoding: 'utf8' })
  return found.filter((file) => file.endsWith('.ts')).map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
}

/** Pairs of a test file and a title, from `file` “title”, “title”; `file` “title”. */
export function testsOf(proof: string): NamedTest[] {
  return [...proof.matchAll(/`([^`]+\.test\.ts)`((?:,? “[^”]+”)+)/g)].flatMap(([, file = '', titles = '']) =>
    [...titles.matchAll(/“([^”]+)”/g)].map(([, title = '']) => ({ file, title })),
  )
}

export function pathsOf(text: string): string[] {
  return [...text.matchAll(/`([\w./-]+\.ts)`/g)].map(([, path = '']) => path)
}

/** A literal that opens an argument list: `it('title', …)`, or the same on a line of its own. */
function isTitle(text: string, literal: string): boolean {
  const before = text.slice(0, Math.max(text.indexOf(`${literal},`), 0)).trimEnd()
  return before.endsWith('(')
}
