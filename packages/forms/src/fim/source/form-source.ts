import type { TodayOptions } from '../../model/today.js'
import type { FormDefinition } from '../../model/definition.js'
import type { CodeList } from '../genericode/code-list.js'
import { FimError } from '../fim-error.js'
import type { Gap, GapCode } from '../gap.js'
import type { FimGroup, FimSchema, XdfDocument } from '../model.js'
import type { TranslatedRule } from '../rules/translated-rule.js'
import { buildForm } from './build-form.js'
import type { BuiltForm, FimProvenance } from './built-form.js'
import { importLine, printCode, textLiteral, type Code } from './code.js'
import { editorialGaps } from './editorial.js'
import { FormCode } from './form-code.js'
import { nameFrom } from './names.js'
import { testSource } from './test-source.js'

/** `today` is the day of review that the form names beside its legal basis. */
export interface FormSourceOptions extends TodayOptions {
  /**
   * Lists for fields that refer to one, from `readGenericode`. A field whose list is not among them chooses from the list
   * of this package under the same URN, if there is one.
   */
  readonly codeLists?: readonly CodeList[]
  /** Translated rules of the portal, from `readTranslatedRules`. Elements without any are read as sentences. */
  readonly translatedRules?: readonly TranslatedRule[]
  /** Id of the form. Default: made from the title. */
  readonly id?: string
  readonly lebenslage?: string
  /** Lists with more entries become texts. Default: 50. */
  readonly maxChoices?: number
  /** Upper limit of lists that have none, at most 1,000. Default: 20. */
  readonly maxRepeat?: number
}

export interface FormSource {
  /** TypeScript that exports the form and its provenance; imports `@amt24/forms` and its code lists alone. */
  readonly source: string
  /** A vitest file that stands beside it. */
  readonly testSource: string
  /** Name of the file without extension, and id of the form. */
  readonly fileName: string
  /** Name of the exported form. */
  readonly exportName: string
  /** The same form as data, for those who need no source. */
  readonly definition: FormDefinition
  readonly provenance: FimProvenance
  readonly gaps: readonly Gap[]
}

/**
 * Makes a form of a schema: readable source, a test file for it, and the list of what could not be carried over. Texts, limits and
 * lists are those of the file; nothing is invented, and what is not understood is a gap with its line. English texts repeat
 * the German ones until somebody translates them.
 *
 * @param schema a document from `readXdf`, or its root
 * @throws {FimError} `option-invalid`
 */
export function formSourceOf(schema: XdfDocument | FimSchema | FimGroup, options: FormSourceOptions = {}): FormSource {
  const built = formOf(schema, options)
  const { definition, gaps, provenance } = built
  const exportName = nameFrom(definition.id, 'formular')
  return {
    source: sourceOf(built, exportName),
    testSource: testSource(definition, exportName, gaps),
    fileName: definition.id,
    exportName,
    definition,
    provenance,
    gaps,
  }
}

function formOf(schema: XdfDocument | FimSchema | FimGroup, options: FormSourceOptions): BuiltForm {
  const root = 'root' in schema ? schema.root : schema
  const gaps: Gap[] = []
  if ('root' in schema)
    gaps.push(
      ...schema.warnings.map(({ message, line }) => ({ code: 'file-warning' as const, path: '', line, message })),
    )
  const context = {
    codeLists: options.codeLists ?? [],
    maxChoices: requireCount(options.maxChoices ?? 50, 'maxChoices'),
    maxRepeat: requireCount(options.maxRepeat ?? 20, 'maxRepeat'),
    gaps,
  }
  const { id, lebenslage, translatedRules = [] } = options
  const built = buildForm(root, { id, lebenslage, translatedRules }, context)
  const untranslated = 'The file is German. English texts repeat it; replace each untranslated(…).'
  const general: readonly Gap[] = [
    { code: 'translation-missing', path: '', line: 0, message: untranslated },
    ...editorialGaps(root, 'root' in schema ? schema.relations : 0),
  ]
  return { ...built, gaps: [...built.gaps, ...general] }
}

function requireCount(count: number, option: string): number {
  if (Number.isSafeInteger(count) && count >= 1 && count <= 1_000) return count
  throw new FimError('option-invalid', {
    message: `The option ${option} must be a whole number from 1 to 1,000.`,
    facts: { option },
  })
}

/** Gaps that are told once and not above every question. */
const toldOnce: readonly GapCode[] = ['translation-missing', 'editorial-left-out', 'metadata-missing', 'length-missing']

function sourceOf({ definition, provenance, gaps }: BuiltForm, exportName: string): string {
  const paths = pathsOf(definition)
  const code = new FormCode((path) =>
    gaps
      .filter((gap) => !toldOnce.includes(gap.code) && nearest(gap.path, paths) === path)
      .map(({ code: name, line, message }) => `TODO ${name}${line > 0 ? `, line ${line}` : ''}: ${message}`),
  )
  const form = printCode(code.form(definition))
  const { id, version } = provenance.schema
  const origin = `${id}${version === undefined ? '' : ` V${version}`}`.replace(/[^\w. ]/g, '')
  const typeName = exportName.charAt(0).toUpperCase() + exportName.slice(1)
  return [
    importLine([...[...code.imports].sort(), 'type DataOf'], '@amt24/forms'),
    ...(code.codeLists.size === 0 ? [] : [importLine([...code.codeLists].sort(), '@amt24/forms/code-lists')]),
    '',
    ...(code.isUntranslated
      ? [
          '/** A German text that nobody has translated yet. */',
          'const untranslated = (de: string) => ({ de, en: de })',
          '',
        ]
      : []),
    `/** Made from the FIM schema ${origin}. Texts, limits and lists are the schema's; lines with TODO need a decision. */`,
    `export const ${exportName} = ${form}`,
    '',
    `export type ${typeName} = DataOf<typeof ${exportName}>`,
    '',
    '/** What the form does not say about its schema; for the export back to XDatenfelder. */',
    `export const ${exportName}Fim = ${printCode(plain(provenance))}`,
    '',
  ].join('\n')
}

/** All paths at which the source can carry a comment. */
function pathsOf(form: FormDefinition): ReadonlySet<string> {
  const paths = new Set<string>([''])
  const visit = (fields: FormDefinition['sections'][string]['fields'], path: string): void => {
    paths.add(path)
    for (const [name, field] of Object.entries(fields)) {
      const inner = `${path}.${name}`
      paths.add(inner)
      if ('fields' in field) visit(field.fields, inner)
      if ('branches' in field)
        for (const [branch, { fields: own }] of Object.entries(field.branches)) visit(own, `${inner}.${branch}`)
    }
  }
  for (const [name, section] of Object.entries(form.sections)) visit(section.fields, name)
  return paths
}

function nearest(path: string, paths: ReadonlySet<string>): string {
  if (paths.has(path)) return path
  const end = path.lastIndexOf('.')
  return end === -1 ? '' : nearest(path.slice(0, end), paths)
}

function plain(value: unknown): Code {
  if (typeof value === 'string') return textLiteral(value)
  if (typeof value !== 'object' || value === null) return String(value)
  const entries = Object.entries<unknown>({ ...value }).filter(([, inner]) => inner !== undefined)
  return { entries: entries.map(([key, inner]) => ({ key, value: plain(inner) })) }
}
