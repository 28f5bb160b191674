import { describe, expect, it } from 'vitest'
import { catalogue } from '../../src/catalogue/index.js'
import { nodeIo } from '../../src/command-line/node-io.js'
import { fileIn, jsonOf, runCommand, scratchFolder } from '../support/run-command.js'

const run = (...args: readonly string[]) => runCommand(args, import.meta.dirname)

describe('usage', () => {
  it('lists every command and the exit codes', async () => {
    const { exitCode, out } = await run('--help')
    expect(exitCode).toBe(0)
    for (const name of ['list', 'show', 'schema', 'sample', 'validate', 'import', 'lint', 'diff', 'new'])
      expect(out).toContain(`\n  ${name} `)
    expect(out).toContain('Exit codes')
  })

  it('shows options and examples of one command', async () => {
    const { out } = await run('schema', '--help')
    expect(out).toMatch(
      /Usage: amt24-forms schema <form> .*--key-style name\|id\|id-version.*Examples:\n {2}amt24-forms /s,
    )
  })

  it.each([
    [[]],
    [['dance']],
    [['show']],
    [['show', 'eheurkunde', 'loose']],
    [['show', 'eheurkunde', '--unknown']],
    [['list', '--addressee', 'cat']],
    [['list', '--lebenslage', 'tierhaltun']],
    [['sample', 'eheurkunde', '--seed', '-1x']],
    [['schema', 'eheurkunde', '--format', 'yaml']],
    [['new', 'Kein Name']],
    [['diff', 'eheurkunde', 'schema.xml']],
  ])('refuses %j with exit code 2 and a sentence', async (args) => {
    const { exitCode, err, out } = await run(...args)
    expect([exitCode, out]).toEqual([2, ''])
    expect(err).toMatch(/^.+\nHelp: amt24-forms( [a-z]+)? --help\n$/)
  })

  it('names the command and the Lebenslage that were probably meant', async () => {
    expect((await run('lits')).err).toContain('list')
    expect((await run('list', '--lebenslage', 'tierhaltun')).err).toContain('tierhaltung')
  })

  it('names the options of the command in place of one that it does not have', async () => {
    const { err } = await run('schema', 'eheurkunde', '--xsd')
    expect(err.split('\n')[0]).toBe(
      'There is no option "--xsd" here. Known are: --format, --key-style, --without-id, --out, --force, --json, --help, --version.',
    )
  })

  it('tells how many operands were given', async () => {
    expect((await run('diff', 'eheurkunde')).err).toContain('diff takes: <before> <after>. Only one was given.')
    expect((await run('show')).err).toContain('Nothing was given.')
    expect((await run('lint', 'a.ts', 'b.ts')).err).toContain('2 were given.')
  })

  it('says that answers are no form', async () => {
    const { exitCode, err } = await run('validate', 'answers.json', 'eheurkunde')
    expect([exitCode, err]).toEqual([2, expect.stringContaining('Name the form first.')])
  })

  it('tells errors as JSON as well', async () => {
    const ran = await run('show', 'hundesteuer-anmeldun', '--json')
    expect(ran.exitCode).toBe(2)
    expect(jsonOf(ran)).toMatchObject({
      error: { code: 'form-unknown', facts: { similar: expect.any(Array) as string[] } },
    })
  })

  it('colours on terminals only', async () => {
    expect((await run('list', 'hund')).out).not.toContain('\u001b')
    expect((await runCommand(['list', 'hund'], '.', { hasColours: true })).out).toContain('\u001b[2m')
  })
})

describe('the machine', () => {
  it.each([
    [true, {}, true],
    [true, { NO_COLOR: '' }, true],
    [true, { NO_COLOR: '1' }, false],
    [true, { TERM: 'dumb' }, false],
    [undefined, {}, false],
  ])('on a terminal (%s) with %j has colours: %s', (isTTY, env, expected) => {
    const write = () => undefined
    const { hasColours } = nodeIo({ stdout: { write, isTTY }, stderr: { write }, env, cwd: () => '.', once: write })
    expect(hasColours).toBe(expected)
  })
})

describe('list', () => {
  it('lists all forms', async () => {
    const { exitCode, out } = await run('list')
    expect(exitCode).toBe(0)
    for (const { id } of catalogue) expect(out).toContain(`${id} `)
    expect(jsonOf(await run('list', '--json'))).toEqual(catalogue)
  })

  it('finds by words, Lebenslage and addressee, and says with exit code 1 that nothing matches', async () => {
    expect((await run('list', 'hund', 'anmelden')).out).toMatch(/^hundesteuer-anmeldung/)
    expect(jsonOf(await run('list', '--lebenslage', 'tod', '--json'))).toMatchObject([{ lebenslage: 'tod' }])
    expect(jsonOf(await run('list', '--addressee', 'business', '--json'))).not.toHaveLength(catalogue.length)
    expect(await run('list', 'xyzzy')).toMatchObject({ exitCode: 1, err: '' })
  })
})

describe('show', () => {
  it('shows pages, questions and what is illustrative', async () => {
    const { exitCode, out } = await run('show', 'hundesteuer-anmeldung')
    expect(exitCode).toBe(0)
    expect(out).toContain('(illustrative)')
    expect(out).toMatch(/hund\.rufname +text/)
  })

  it('gives the definition as JSON', async () => {
    expect(jsonOf(await run('show', 'eheurkunde', '--json'))).toMatchObject({ id: 'eheurkunde', sections: {} })
  })

  it('names the most similar forms when there is none', async () => {
    const { exitCode, err } = await run('show', 'hundesteur-anmeldung')
    expect(exitCode).toBe(2)
    expect(err).toMatch(/Similar ones: hundesteuer-anmeldung/)
  })
})

describe('schema', () => {
  it('writes JSON Schema and XML Schema', async () => {
    expect(jsonOf(await run('schema', 'eheurkunde'))).toMatchObject({
      type: 'object',
      $schema: expect.any(String) as string,
    })
    expect((await run('schema', 'eheurkunde', '--format', 'xsd')).out).toContain('targetNamespace=')
    expect(jsonOf(await run('schema', 'eheurkunde', '--format', 'xsd', '--json'))).toMatchObject({ format: 'xsd' })
  })

  it('writes into a file, and never over another one unless told', async () => {
    const folder = scratchFolder()
    const args = ['schema', 'eheurkunde', '--out', 'deep/eheurkunde.json']
    expect(await runCommand(args, folder)).toMatchObject({ exitCode: 0, out: 'wrote  deep/eheurkunde.json\n' })
    expect(await runCommand(args, folder)).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('--force') as string,
    })
    expect((await runCommand([...args, '--force'], folder)).exitCode).toBe(0)
    for (const more of [[], ['--force']]) {
      const { exitCode, err } = await runCommand(['schema', 'eheurkunde', '--out', 'deep', ...more], folder)
      expect([exitCode, err]).toEqual([2, 'failed  file-not-written\ndeep is a folder. --out takes a file here.\n'])
    }
  })

  it('fails with exit code 1 for keys that the form does not have', async () => {
    const { exitCode, err } = await run('schema', 'hundesteuer-anmeldung', '--key-style', 'id')
    expect([exitCode, err.split('\n')[0]]).toEqual([1, 'failed  key-missing'])
  })

  it.each(['json-schema', 'xsd'])('writes names among the FIM identifiers of %s when told', async (format) => {
    const options = ['--format', format, '--key-style', 'id', '--without-id', 'name']
    const { exitCode, out } = await run('schema', 'hundesteuer-anmeldung', ...options)
    expect(exitCode).toBe(0)
    expect(out).toMatch(/G60000000086.*"anmeldegrund"/s)
  })
})

describe('sample and validate', () => {
  it('understand each other', async () => {
    const folder = scratchFolder()
    await runCommand(['sample', 'eheurkunde', '--seed', '7', '--out', 'answers.json'], folder)
    const ran = await runCommand(['validate', 'eheurkunde', 'answers.json'], folder)
    expect(ran).toMatchObject({ exitCode: 0, out: 'valid  eheurkunde 1.0.0\n' })
    expect(jsonOf(await runCommand(['validate', 'eheurkunde', 'answers.json', '--json'], folder))).toMatchObject({
      ok: true,
    })
  })

  it('near misses have exactly the issue that was told', async () => {
    const folder = scratchFolder()
    const { err } = await runCommand(['sample', 'eheurkunde', '--near-miss', '--seed', '3', '--out', 'a.json'], folder)
    const [, code, path] = /^issue {2}(\S+) at (\S+)\n$/.exec(err) ?? []
    const ran = await runCommand(['validate', 'eheurkunde', 'a.json', '--json'], folder)
    expect(ran.exitCode).toBe(1)
    expect(jsonOf(ran)).toMatchObject({ ok: false, issues: [{ path, code }] })
  })

  it('show issues as citizens read them', async () => {
    const folder = scratchFolder()
    fileIn(folder, 'empty.json', {})
    const { exitCode, out } = await runCommand(['validate', 'hundesteuer-anmeldung', 'empty.json'], folder)
    expect(exitCode).toBe(1)
    expect(out).toMatch(/hund\.rasse {2}required\n {3}Geben Sie die Rasse/)
    expect((await runCommand(['validate', 'eheurkunde', 'empty.json', '--language', 'en'], folder)).out).toContain(
      'Enter',
    )
  })

  it('tell line and column of what is no JSON, and nothing of the content', async () => {
    const folder = scratchFolder()
    fileIn(folder, 'broken.json', '{\n  "name": "Erika Muster-Beispiel"\n  "x": 1\n}')
    const ran = await runCommand(['validate', 'eheurkunde', 'broken.json', '--json'], folder)
    expect(ran.exitCode).toBe(2)
    expect(jsonOf(ran)).toMatchObject({ error: { code: 'json-invalid', facts: { line: 3, column: 3 } } })
    expect(ran.err).toContain('line 3, column 3')
    expect(ran.out + ran.err).not.toContain('Erika')
  })

  it('call standard input by its name, and say when nothing is there', async () => {
    const fromInput = (text: string) =>
      runCommand(['validate', 'eheurkunde', '-'], '.', { readFile: () => new TextEncoder().encode(text) })
    expect((await fromInput('{')).err).toContain('Standard input is not JSON from line 1')
    expect((await fromInput(' \n')).err).toContain('Standard input is empty.')
  })

  it.each([
    ['missing.json', 'file-unreadable'],
    ['.', 'file-unreadable'],
  ])('say that %s cannot be read', async (path, code) => {
    const { exitCode, err } = await runCommand(['validate', 'eheurkunde', path], scratchFolder())
    expect([exitCode, err.split('\n')[0]]).toEqual([2, `failed  ${code}`])
  })

  it('refuse keys that could pollute prototypes with exit code 1', async () => {
    const folder = scratchFolder()
    fileIn(folder, 'hostile.json', '{"__proto__":{"isAdmin":true}}')
    expect(await runCommand(['validate', 'eheurkunde', 'hostile.json'], folder)).toMatchObject({ exitCode: 1 })
  })

  it('write nothing that moves the cursor', async () => {
    const folder = scratchFolder()
    const ran = await runCommand(['show', '\u001b[2Jx'], folder)
    expect(ran.err).not.toContain('\u001b')
  })
})
