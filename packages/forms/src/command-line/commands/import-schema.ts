import { basename, extname, join } from 'node:path'
import {
  formSourceOf,
  readGenericode,
  readTranslatedRules,
  type CodeList,
  type FimStructure,
  type FormSource,
  type Gap,
  type GapCode,
  type XdfDocument,
} from '../../fim/index.js'
import { pagesOf } from '../../visibility/pages.js'
import type { Command } from '../command.js'
import { readBytes, requireAbsent, writeText } from '../files.js'
import type { Io } from '../io.js'
import { bad, faint, good, strong, type Line } from '../line.js'
import { namedFolder } from '../named-folder.js'
import { namedForm } from '../named-form.js'
import { forceOption } from '../output-file.js'
import { readJson } from '../read-json.js'
import { readSchema } from '../schema-file.js'

export const importSchema: Command = {
  name: 'import',
  operands: ['<xdf>'],
  summary: 'Makes a form of a FIM schema (XDatenfelder 2.0 or 3.0.0): a file in TypeScript and a test for it.',
  details:
    'Texts, limits and lists are those of the schema. What is not understood is a gap with its line and a TODO in the file; nothing is guessed. The file is then compiled and run once: "compiles" says that it defines a form; its types are left to your compiler. Exit code 1 for a file that cannot be used.',
  options: [
    { name: 'out', value: '<path>', help: 'file that ends in .ts, or folder; default: the working directory' },
    { name: 'code-lists', value: '<path>', help: 'genericode file, or folder of such files; may be repeated' },
    { name: 'rules', value: '<file>', help: 'translated rules of the portal, JSON' },
    { name: 'id', value: '<id>', help: 'id of the form; default: made from the title' },
    { name: 'lebenslage', value: '<slug>', help: 'that the form belongs to' },
    forceOption,
  ],
  examples: [
    'import S00000000371.xdf3.xml --out forms/mutterschutz.ts',
    'import S00000000371.xdf3.xml --out forms --code-lists lists --json',
  ],
  async run({ io, options, operands: [file = ''] }) {
    const document = readSchema(file, io)
    const [id, lebenslage, rules] = [options.text('id'), options.text('lebenslage'), options.text('rules')]
    const made = formSourceOf(document, {
      codeLists: options.all('code-lists').flatMap((path) => codeListsIn(path, io)),
      ...(rules !== undefined && {
        translatedRules: readTranslatedRules(readJson(rules, io), document.root.id),
      }),
      ...(id !== undefined && { id }),
      ...(lebenslage !== undefined && { lebenslage }),
      ...(io.today !== undefined && { today: io.today }),
    })
    const paths = write(made, options.text('out') ?? '.', io, options.isSet('force'))
    const problem = await problemOf(paths.form, made.exportName, io)
    const counts = countsOf(document)
    return {
      value: {
        read: { id: document.root.id, version: document.root.version ?? null, ...counts },
        wrote: [paths.form, paths.test],
        compiles: problem === undefined,
        gaps: made.gaps,
      },
      lines: [
        [strong('read '), `  ${[document.root.id, versionOf(document)].join(' ').trim()}  ${countsText(counts)}`],
        [strong('wrote'), `  ${paths.form} (`, compilesText(problem, made), `) and ${paths.test}`],
        ...gapLines(made.gaps),
        [strong('next '), nextText(problem, paths.form)],
      ],
      isNegative: problem !== undefined,
    }
  },
}

function codeListsIn(path: string, io: Io): CodeList[] {
  const names = io.listFolder(path)
  const files =
    names === undefined ? [path] : names.filter((name) => /\.xml$/i.test(name)).map((name) => join(path, name))
  return files.map((file) => readGenericode(readBytes(file, io)))
}

function write(made: FormSource, out: string, io: Io, replace: boolean): { form: string; test: string } {
  const isFile = extname(out) === '.ts' && io.listFolder(out) === undefined
  const form = isFile ? out : join(namedFolder(out, 'a file that ends in .ts, or a folder', io), `${made.fileName}.ts`)
  const test = form.replace(/\.ts$/, '.test.ts')
  requireAbsent([form, test], io, replace)
  writeText(form, made.source, io, replace)
  const sibling = `'./${basename(form, '.ts')}.js'`
  writeText(
    test,
    made.testSource.replace(`'./${made.fileName}.js'`, () => sibling),
    io,
    replace,
  )
  return { form, test }
}

/** What keeps the file that was written from being used; undefined when it compiles, runs and defines its form. */
async function problemOf(path: string, exportName: string, io: Io): Promise<string | undefined> {
  try {
    await namedForm(`${path}#${exportName}`, io)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : 'unknown'
  }
}

function nextText(problem: string | undefined, form: string): string {
  return problem === undefined
    ? `  npx @amt24/forms preview ${form}`
    : `  correct ${form}, or the schema, and preview it`
}

function compilesText(problem: string | undefined, { definition }: FormSource) {
  const steps = pagesOf(definition).length
  return problem === undefined ? good(`compiles, ${steps === 1 ? '1 step' : `${steps} steps`}`) : bad(problem)
}

interface Counts {
  readonly fields: number
  readonly groups: number
  readonly rules: number
}

function countsOf({ root }: XdfDocument): Counts {
  const own: Counts = { fields: 0, groups: 0, rules: root.regeln.length }
  return root.struktur.reduce((sum, structure) => plus(sum, countsIn(structure)), own)
}

function countsIn({ element }: FimStructure): Counts {
  const rules = element.regeln.length
  if (!('struktur' in element)) return { fields: 1, groups: 0, rules }
  return element.struktur.reduce((sum, inner) => plus(sum, countsIn(inner)), { fields: 0, groups: 1, rules })
}

function plus(a: Counts, b: Counts): Counts {
  return { fields: a.fields + b.fields, groups: a.groups + b.groups, rules: a.rules + b.rules }
}

function countsText({ fields, groups, rules }: Counts): string {
  return `${fields} fields, ${groups} groups, ${rules} rules`
}

function versionOf({ root: { version } }: XdfDocument): string {
  return version === undefined ? '' : `V${version}`
}

/** Gaps that most schemas have at many places; how often is enough for people. */
const counted: readonly GapCode[] = ['translation-missing', 'metadata-missing', 'length-missing', 'editorial-left-out']

function gapLines(gaps: readonly Gap[]): readonly Line[] {
  if (gaps.length === 0) return [[strong('gaps '), '  none']]
  const single = gaps.filter(({ code }) => !counted.includes(code))
  const often = counted.flatMap((code) => {
    const count = gaps.filter((gap) => gap.code === code).length
    return count === 0 ? [] : [`${count} × ${code}`]
  })
  const head = single.length === 1 ? '1 needs a decision of yours' : `${single.length} need a decision of yours`
  return [
    [strong('gaps '), `  ${head}${often.length > 0 ? `; besides ${often.join(', ')} (all with --json)` : ''}`],
    ...single.flatMap(({ code, path, line, message }): Line[] => [
      [`         ${code}  ${path}`, faint(line > 0 ? `  line ${line}` : '')],
      `           ${message}`,
    ]),
  ]
}
