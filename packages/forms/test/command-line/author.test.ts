import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commands } from '../../src/command-line/commands/index.js'
import { version } from '../../src/version.js'
import { typeErrorsOf } from '../support/run-source.js'
import { fileIn, jsonOf, runCommand, scratchFolder } from '../support/run-command.js'
import { xdfField, xdfGroup, xdfRule, xdfSchema } from '../support/xdf.js'

const schema = xdfSchema(
  [xdfGroup('G99000000001', [xdfField('F99000000001', { typ: 'bool' })])],
  xdfRule('R99000000001', 'Frei.'),
)

const form = (id: string, fields: string) => `
import { defineForm, equal, section, text } from '@amt24/forms'
export type Unused = string
export const ${id}: unknown = defineForm({
  id: '${id}', version: '1.0.0', title: { de: 'Probe', en: 'Trial' }, leistung: { leikaKey: null }, lebenslage: 'tod',
  trustLevel: { value: 'none', status: 'illustrative', why: 'test' }, legalBasis: [], authority: 'Stadt Musterstadt',
  fee: { amountCents: null, status: 'illustrative', why: 'test' }, evidence: [],
  sections: { a: section({ title: { de: 'A', en: 'A' } }, { ${fields} }) },
})
`

describe('forms of authors', () => {
  it('are loaded from TypeScript with what they import', async () => {
    const folder = scratchFolder()
    fileIn(folder, 'probe.ts', `import { words } from './words.js'\n${form('probe', 'x: text({ label: words })')}`)
    fileIn(folder, 'words.ts', "export const words = { de: 'Wort', en: 'Word' } as const\n")
    expect(await runCommand(['show', 'probe.ts'], folder)).toMatchObject({
      exitCode: 0,
      out: expect.stringMatching(/a\.x +text +Wort/) as string,
    })
    expect(jsonOf(await runCommand(['sample', './probe.ts#probe'], folder))).toMatchObject({ a: {} })
  })

  it.each([
    ['missing.ts', 'file-unreadable', 'missing.ts'],
    ['none.ts', 'form-not-exported', 'exports no form'],
    ['two.ts', 'form-not-exported', 'two.ts#one, two.ts#other'],
    ['two.ts#third', 'form-not-exported', 'two.ts#one'],
    ['throws.ts', 'form-not-loadable', 'refused on purpose'],
    ['syntax.ts', 'form-not-loadable', 'syntax.ts'],
    ['foreign.ts', 'form-not-loadable', 'no-such-package'],
    ['wrong.ts', 'form-not-loadable', 'nicht.da'],
    ['./schema.xml', 'form-not-loadable', 'amt24-forms import ./schema.xml'],
  ])('that cannot be had, such as %s, fail as %s with exit code 2', async (name, code, said) => {
    const folder = scratchFolder()
    fileIn(folder, 'none.ts', 'export const x = { id: 1 }\n')
    fileIn(
      folder,
      'two.ts',
      `${form('one', 'x: text()')}${form('other', 'x: text()')
        .replace(/import.*\n/, '')
        .replace(/export type.*\n/, '')}`,
    )
    fileIn(folder, 'throws.ts', "throw new Error('refused on purpose')\n")
    fileIn(folder, 'syntax.ts', 'export const = 1\n')
    fileIn(folder, 'foreign.ts', "import 'no-such-package'\n")
    fileIn(folder, 'wrong.ts', form('wrong', "x: text({ visibleWhen: equal('nicht.da', 'x') as never })"))
    fileIn(folder, 'schema.xml', schema)
    const { exitCode, err } = await runCommand(['show', name], folder)
    expect([exitCode, err.split('\n')[0]]).toEqual([2, `failed  ${code}`])
    expect(err).toContain(said)
  })
})

it('what a form in JavaScript does not say is told by show, and its findings by lint', async () => {
  const folder = scratchFolder()
  fileIn(
    folder,
    'probe.mjs',
    form('probe', 'x: text()')
      .replace(/export type.*\n/, '')
      .replace(': unknown', '')
      .replace('leistung: { leikaKey: null },', ''),
  )
  const shown = await runCommand(['show', 'probe.mjs', '--json'], folder)
  expect(shown.exitCode).toBe(2)
  expect(jsonOf(shown)).toMatchObject({
    error: { code: 'form-not-loadable', message: expect.stringContaining("'leistung' is missing") as string },
  })
  expect((await runCommand(['lint', 'probe.mjs'], folder)).out).toContain('critical  metadata-invalid')
})

describe('import', () => {
  it('tells what it read, wrote, did not understand, and what to do next', async () => {
    const folder = scratchFolder()
    fileIn(folder, 's.xml', schema)
    const { exitCode, out } = await runCommand(['import', 's.xml', '--out', 'forms/mein.ts'], folder)
    expect(exitCode).toBe(0)
    expect(out).toMatch(
      /^read {3}S99000000001.* {2}1 fields, 1 groups, 1 rules\nwrote {2}forms\/mein\.ts \(compiles, 1 step\) and forms\/mein\.test\.ts\ngaps /,
    )
    expect(out).toContain('rule-not-understood')
    expect(out).toMatch(/line \d+\n/)
    expect(out).toMatch(/next {3}npx @amt24\/forms preview forms\/mein\.ts\n$/)
    expect(readFileSync(join(folder, 'forms/mein.test.ts'), 'utf8')).toContain("from './mein.js'")
    expect((await runCommand(['show', 'forms/mein.ts'], folder)).exitCode).toBe(0)
  })

  it('names no command that would fail when the form cannot be used', async () => {
    const folder = scratchFolder()
    fileIn(folder, 's.xml', xdfSchema([xdfGroup('G99000000001', [])]))
    const { exitCode, out } = await runCommand(['import', 's.xml', '--out', 'forms/leer.ts'], folder)
    expect(exitCode).toBe(1)
    expect(out).toMatch(/next {3}correct forms\/leer\.ts, or the schema, and preview it\n$/)
  })

  it('writes both files or none', async () => {
    const folder = scratchFolder()
    fileIn(folder, 's.xml', schema)
    fileIn(folder, 'mein.test.ts', 'mine')
    expect(await runCommand(['import', 's.xml', '--out', 'mein.ts'], folder)).toMatchObject({ exitCode: 2, out: '' })
    expect(await runCommand(['show', 'mein.ts'], folder)).toMatchObject({ exitCode: 2 })
    const forced = await runCommand(['import', 's.xml', '--out', 'mein.ts', '--force', '--json'], folder)
    expect(jsonOf(forced)).toMatchObject({ wrote: ['mein.ts', 'mein.test.ts'], compiles: true, read: { fields: 1 } })
  })

  it.each([
    ['<a/>', 'xdf-namespace-unknown', 1],
    ['<!DOCTYPE a><a/>', 'xml-doctype-forbidden', 1],
  ])('refuses %s', async (content, code, expected) => {
    const folder = scratchFolder()
    fileIn(folder, 's.xml', content)
    const { exitCode, err } = await runCommand(['import', 's.xml'], folder)
    expect([exitCode, err.split('\n')[0]]).toEqual([expected, `failed  ${code}`])
  })

  it.each([
    ['x.json', 'x.json looks like a file. If you mean a folder, write x.json/.'],
    ['forms/x.js', 'forms/x.js looks like a file'],
    ['taken', 'taken is a file.'],
    ['taken.xml', 'taken.xml is a file.'],
  ])('makes no folder %s', async (out, said) => {
    const folder = scratchFolder()
    fileIn(folder, 's.xml', schema)
    for (const name of ['taken', 'taken.xml']) fileIn(folder, name, 'mine')
    const before = readdirSync(folder)
    const ran = await runCommand(['import', 's.xml', '--out', out, '--force'], folder)
    expect(ran).toMatchObject({ exitCode: 2, out: '' })
    expect(ran.err).toContain(`--out takes a file that ends in .ts, or a folder, and ${said}`)
    expect(readdirSync(folder)).toEqual(before)
  })

  it('writes into folders, whatever they are called', async () => {
    const folder = scratchFolder()
    fileIn(folder, 's.xml', schema)
    fileIn(folder, 'forms.ts/README.md', 'a folder')
    for (const out of ['forms.ts', 'v1.0/', 'plain'])
      expect((await runCommand(['import', 's.xml', '--out', out, '--id', 'probe'], folder)).exitCode).toBe(0)
    expect(readdirSync(join(folder, 'forms.ts'))).toEqual(['README.md', 'probe.test.ts', 'probe.ts'])
    expect(readdirSync(join(folder, 'v1.0'))).toEqual(readdirSync(join(folder, 'plain')))
  })

  it('says that translated rules are no JSON by exit code 2, and that they are others by exit code 1', async () => {
    const folder = scratchFolder()
    fileIn(folder, 's.xml', schema)
    fileIn(folder, 'rules.json', '{,}')
    fileIn(folder, 'other.json', { a: 1 })
    const codes = async (rules: string) => {
      const { exitCode, out } = await runCommand(['import', 's.xml', '--rules', rules, '--json'], folder)
      return [exitCode, (JSON.parse(out) as { error: { code: string } }).error.code]
    }
    expect(await codes('rules.json')).toEqual([2, 'json-invalid'])
    expect(await codes('missing.json')).toEqual([2, 'file-unreadable'])
    expect((await codes('other.json'))[0]).toBe(1)
  })

  it('reads code lists from files and folders', async () => {
    const folder = scratchFolder()
    fileIn(folder, 's.xml', schema)
    fileIn(folder, 'lists/broken.xml', '<a/>')
    fileIn(folder, 'lists/README.md', 'none')
    const { exitCode, err } = await runCommand(['import', 's.xml', '--code-lists', 'lists'], folder)
    expect([exitCode, err.split('\n')[0]]).toEqual([1, 'failed  genericode-expected'])
  })
})

describe('lint and diff', () => {
  it('judge forms and schemas', async () => {
    const folder = scratchFolder()
    fileIn(folder, 's.xml', schema)
    fileIn(folder, 'probe.ts', form('probe', 'x: text()'))
    expect((await runCommand(['lint', 'probe.ts'], folder)).out).toContain('length-missing')
    expect(jsonOf(await runCommand(['lint', 's.xml', '--json'], folder))).toBeInstanceOf(Array)
    expect(await runCommand(['diff', 's.xml', 's.xml'], folder)).toMatchObject({ exitCode: 0, out: 'no changes\n' })
  })

  it('end with exit code 1 for what is critical or breaking', async () => {
    const folder = scratchFolder()
    fileIn(folder, 'old.ts', form('probe', 'x: text({ maxLength: 10 })'))
    fileIn(folder, 'next.ts', form('probe', "x: text({ maxLength: 5, label: { de: '', en: '' } })"))
    const changed = await runCommand(['diff', 'old.ts', 'next.ts'], folder)
    expect(changed).toMatchObject({ exitCode: 1, out: expect.stringContaining('limit-narrowed') as string })
    expect((await runCommand(['diff', 'next.ts', 'old.ts'], folder)).exitCode).toBe(0)
    expect((await runCommand(['lint', 'next.ts'], folder)).exitCode).toBe(1)
  })
})

describe('every command', () => {
  it('prints one value with --json, and nothing else', async () => {
    const folder = scratchFolder()
    fileIn(folder, 's.xml', schema)
    fileIn(folder, 'a.json', {})
    const calls = [
      ['list', 'hund'],
      ['show', 'eheurkunde'],
      ['schema', 'eheurkunde'],
      ['schema', 'eheurkunde', '--out', 'schema.json'],
      ['sample', 'eheurkunde'],
      ['sample', 'eheurkunde', '--near-miss', '--out', 'near.json'],
      ['validate', 'eheurkunde', 'a.json'],
      ['import', 's.xml', '--out', 'mein.ts'],
      ['lint', 's.xml'],
      ['lint', 'mein.ts'],
      ['diff', 's.xml', 's.xml'],
      ['new', 'neu'],
    ]
    for (const args of calls)
      expect(jsonOf(await runCommand([...args, '--json'], folder)), args.join(' ')).toBeTypeOf('object')
  }, 60_000)

  it.each(commands.map(({ name }) => name))('%s shows examples, and tells wrong usage as JSON', async (name) => {
    expect((await runCommand([name, '--help'], '.')).out).toMatch(/\nExamples:\n {2}amt24-forms [^]*\n {2}--json /)
    const wrong = await runCommand([name, '--no-such-option', '--json'], '.')
    expect(wrong.exitCode).toBe(2)
    expect(jsonOf(wrong)).toMatchObject({ error: { code: 'usage-invalid' } })
  })

  it('refuses what is no text in UTF-8, a folder and an empty file', async () => {
    const folder = scratchFolder()
    fileIn(folder, 'empty', '')
    writeFileSync(join(folder, 'utf16'), Buffer.from('\ufeff{"a":1}', 'utf16le'))
    writeFileSync(join(folder, 'bom.json'), '\ufeff{}')
    const codes = async (...args: string[]) => {
      const { exitCode, err } = await runCommand(args, folder)
      return `${exitCode} ${err.split('\n')[0] ?? ''}`
    }
    expect(await codes('validate', 'eheurkunde', 'empty')).toBe('2 failed  json-invalid')
    expect(await codes('validate', 'eheurkunde', 'utf16')).toBe('2 failed  json-invalid')
    expect(await codes('validate', 'eheurkunde', 'bom.json')).toBe('1 ')
    expect(await codes('import', 'empty')).toBe('1 failed  xml-malformed')
    expect(await codes('import', 'utf16')).toBe('1 failed  xml-not-utf8')
    expect(await codes('import', '.')).toBe('2 failed  file-unreadable')
  })
})

describe('the command', () => {
  it('tells its version', async () => {
    expect(await runCommand(['--version'], '.')).toEqual({ exitCode: 0, out: `${version}\n`, err: '' })
    expect(jsonOf(await runCommand(['--version', '--json'], '.'))).toEqual({ version })
  })
})

describe('new', () => {
  it.each([
    ['taken.ts', 'taken.ts is a file.'],
    ['probe.ts', 'probe.ts looks like a file. If you mean a folder, write probe.ts/.'],
  ])('wants a folder and no file: %s', async (out, said) => {
    const folder = scratchFolder()
    fileIn(folder, 'taken.ts', 'mine')
    const ran = await runCommand(['new', 'probe', '--out', out], folder)
    expect([ran.exitCode, ran.err.split('\n')[0]]).toEqual([2, `--out takes a folder, and ${said}`])
    expect(readdirSync(folder)).toEqual(['taken.ts'])
  })

  it('writes what a form of the catalogue imports, and its Lebenslage, in the folder of the catalogue', async () => {
    const folder = scratchFolder()
    fileIn(folder, 'packages/forms/package.json', { name: '@amt24/forms' })
    const place = 'packages/forms/src/catalogue/tierhaltung'
    expect((await runCommand(['new', 'neue-sache', '--out', place], folder)).exitCode).toBe(0)
    const inside = (name: string) => readFileSync(join(folder, place, name), 'utf8')
    const [source, test] = [inside('neue-sache.ts'), inside('neue-sache.test.ts')]
    expect(source + test).not.toContain('@amt24/forms')
    expect(source).toContain("import { defineForm } from '../../model/define-form.js'")
    expect(source).toContain("lebenslage: 'tierhaltung'")
    const among = '../src/catalogue/tierhaltung/neue-sache'
    expect(typeErrorsOf({ [`${among}.ts`]: source, [`${among}.test.ts`]: test })).toEqual([])
  }, 120_000)

  it.each([
    ['of another package', 'src/forms', { name: 'town-forms' }],
    ['beside the sources of this one', 'examples', { name: '@amt24/forms' }],
    ['of a package that cannot be read', 'src/forms', '{'],
  ])('imports the package in a folder %s', async (_, place, manifest) => {
    const folder = scratchFolder()
    fileIn(folder, 'package.json', manifest)
    await runCommand(['new', 'probe', '--out', place], folder)
    expect(readFileSync(join(folder, place, 'probe.ts'), 'utf8')).toContain("from '@amt24/forms'")
  })

  it('writes a form and a test that compile', async () => {
    const folder = scratchFolder()
    const ran = await runCommand(['new', 'neue-sache', '--lebenslage', 'tierhaltung', '--out', 'forms'], folder)
    expect(ran).toMatchObject({ exitCode: 0, out: expect.stringContaining('preview forms/neue-sache.ts') as string })
    const [source, test] = ['neue-sache.ts', 'neue-sache.test.ts'].map((name) =>
      readFileSync(join(folder, 'forms', name), 'utf8'),
    )
    expect(typeErrorsOf({ 'neue-sache.ts': source ?? '', 'neue-sache.test.ts': test ?? '' })).toEqual([])
    expect((await runCommand(['new', 'neue-sache', '--out', 'forms'], folder)).exitCode).toBe(2)
  }, 120_000)

  it('asks in whole sentences', async () => {
    const folder = scratchFolder()
    await runCommand(['new', 'probe'], folder)
    fileIn(folder, 'empty.json', {})
    const { out } = await runCommand(['validate', 'probe.ts', 'empty.json'], folder)
    expect(out).toContain('Wählen Sie die Art des Antrags aus.')
  })

  it.each(['class', 'text', 'x1-2b'])(
    'makes a form of the id %s that is accepted and has valid samples',
    async (id) => {
      const folder = scratchFolder()
      await runCommand(['new', id], folder)
      expect((await runCommand(['lint', `${id}.ts`], folder)).exitCode).toBe(0)
      await runCommand(['sample', `${id}.ts`, '--out', 'a.json'], folder)
      expect((await runCommand(['validate', `${id}.ts`, 'a.json'], folder)).out).toBe(`valid  ${id} 0.1.0\n`)
    },
  )
})
