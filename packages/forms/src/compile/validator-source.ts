import { assertSections } from '../model/assert-structure.js'
import type { FormDefinition } from '../model/definition.js'
import { outlineOf } from '../model/outline.js'
import { emitFields } from './emit-fields.js'
import { rememberedAnswers } from './emit-condition.js'
import { literal, type Emission } from './emission.js'

const runtimeNames = [
  'IssueList',
  'allOf',
  'anyOf',
  'dayNumberOf',
  'entryScope',
  'exactlyOneOf',
  'hasKnownKeys',
  'isLess',
  'isList',
  'isPlainObject',
  'isSettledText',
  'isUnanswered',
  'lengthOf',
  'negate',
  'prepareForm',
  'readOwn',
  'rootScope',
  'todayFrom',
]

export interface ValidatorSourceOptions {
  /** Module of the helpers. Default: `@amt24/forms/compiled-runtime`. */
  readonly runtime?: string
  /**
   * Type of the answers for TypeScript, as an expression of JSDoc: `import('@amt24/forms/…').HundesteuerAnmeldung`.
   * Default: `unknown`.
   */
  readonly dataType?: string
  /**
   * `json` promises that every input comes from `JSON.parse`, and makes the validator faster by a third: it reads
   * properties directly, so that accessors and proxies among the input would run. Default: `any`, which promises nothing.
   */
  readonly input?: 'any' | 'json'
}

/**
 * Source text of an ES module that validates answers to this form as `validate` does: it exports
 * `validate(input, options)`, with the same values and the same issues. Made in a build step, it needs no code generation
 * where it runs, so that a strict content security policy stays possible.
 *
 * Answers that are simply right take the generated way. All others are checked once more by the interpreter, which the
 * runtime brings along. Generate again after a change of the form and after an update of this package.
 *
 * @throws {FormDefinitionError} when the form was not made by `defineForm` and has unsafe names
 */
export function validatorSourceOf(form: FormDefinition, options: ValidatorSourceOptions = {}): string {
  const { runtime = '@amt24/forms/compiled-runtime', dataType = 'unknown', input = 'any' } = options
  const root = outlineOf(form)
  assertSections(form.sections)
  const emission: Emission = {
    constants: [],
    functions: [],
    remembered: rememberedAnswers(root),
    isParsedJson: input === 'json',
  }
  const fields = emitFields(root, emission)
  const slots = [...emission.remembered].map(({ index }) => `, v${index}: undefined`).join('')
  const body = [
    ...emission.constants,
    '',
    ...emission.functions.map((source) => `${source}\n`),
    '/**',
    ' * @param {unknown} input',
    ` * @param {import('@amt24/forms').ValidateOptions} [options]`,
    ` * @returns {import('@amt24/forms').ValidationResult<${dataType}>}`,
    ' */',
    'export function validate(input, options = {}) {',
    '  const issues = new IssueList({ limit: 0, language: "de" })',
    `  const c = { scope: rootScope(input, todayFrom(options)), issues${slots} }`,
    '  const value = quickly(input, c)',
    '  return value !== undefined && issues.isEmpty ? { ok: true, value } : form.validate(input, options)',
    '}',
    '',
    'function quickly(input, c) {',
    '  try {',
    `    return ${fields}(input, c)`,
    '  } catch {',
    '    // Traps of a proxy throw what they like. The clock may throw as well, and does so again when asked again.',
    '    return undefined',
    '  }',
    '}',
    '',
  ].join('\n')
  const used = runtimeNames.filter((name) => new RegExp(`\\b${name}\\(`, 'u').test(body) || name === 'prepareForm')
  return [
    `// Made by validatorSourceOf from the form ${form.id} ${form.version}; do not edit.`,
    `import { ${used.join(', ')} } from ${literal(runtime)}`,
    '',
    'const { getOwnPropertyDescriptor } = Object',
    `const form = prepareForm(${literal(JSON.stringify(form))})`,
    body,
  ].join('\n')
}
