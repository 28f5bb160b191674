import { isDecidedInOrder } from '../conditions/in-order.js'
import { formOf } from '../model/define-form.js'
import type { FormDefinition } from '../model/definition.js'
import { outlineOf, type OutlineNode } from '../model/outline.js'
import { requireForm } from '../model/require-form.js'
import { rememberedOperands } from './emit-condition.js'
import { emitFields } from './emit-fields.js'
import { literal, type Emission } from './emission.js'

const runtimeNames = [
  'dayNumberOf',
  'entryAt',
  'exactlyOneOf',
  'includesAnswer',
  'isHollow',
  'isLess',
  'isList',
  'isPrototypeClean',
  'isSettledText',
  'isUnanswered',
  'isUsualObject',
  'isValidDate',
  'lengthOf',
  'partOfAnswer',
  'prepareForm',
  'rootScope',
  'seenAnswer',
  'shiftDay',
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
   * `json` promises that every input comes from `JSON.parse`, which spares a look at the prototype of each object; instances
   * of classes would pass for data. Default: `any`, which promises nothing.
   */
  readonly input?: 'any' | 'json'
}

/**
 * Source text of an ES module that validates answers to this form as `validate` does: it exports
 * `validate(input, options)`, with the same values and the same issues. Made in a build step, it needs no code generation
 * where it runs, so that a strict content security policy stays possible.
 *
 * Answers that are simply right take the generated way, which reads each property once. All others are checked once more by
 * the interpreter, which the runtime brings along, as are all answers to forms whose conditions ask for later answers. Generate
 * again after a change of the form and after an update of this package.
 *
 * @throws {FormUsageError} `form-expected`
 * @throws {FormDefinitionError} when `defineForm` would not make the form
 */
export function validatorSourceOf(form: FormDefinition, options: ValidatorSourceOptions = {}): string {
  const { runtime = '@amt24/forms/compiled-runtime', dataType = 'unknown', input = 'any' } = options
  requireForm(form)
  // Ids, names and limits become code, so that they are checked even if defineForm did not make the form.
  const root = outlineOf(formOf(form))
  const body = [
    ...(isDecidedInOrder(root) ? quickSource(root, input === 'json') : []),
    '/**',
    ' * @param {unknown} input',
    ` * @param {import('@amt24/forms').ValidateOptions} [options]`,
    ` * @returns {import('@amt24/forms').ValidationResult<${dataType}>}`,
    ' */',
    'export function validate(input, options = {}) {',
    ...(isDecidedInOrder(root)
      ? ['const value = quickly(input, options)', 'if (value !== undefined) return { ok: true, value }']
      : []),
    'return form.validate(input, options)',
    '}',
    '',
  ].join('\n')
  const used = runtimeNames.filter((name) => new RegExp(`\\b${name}\\(`, 'u').test(body) || name === 'prepareForm')
  return [
    `// Made by validatorSourceOf from the form ${form.id} ${form.version}; do not edit.`,
    `import { ${used.join(', ')} } from ${literal(runtime)}`,
    '',
    `const form = prepareForm(${literal(JSON.stringify(form))})`,
    ...indented(body.split('\n')),
  ].join('\n')
}

/** Lines shifted by the blocks around them; blocks begin at the end of a line and end at the beginning of one. */
function indented(lines: readonly string[]): readonly string[] {
  let depth = 0
  return lines.map((line) => {
    if (line.startsWith('}')) depth--
    const shifted = line === '' ? '' : '  '.repeat(depth) + line
    if (line.endsWith('{')) depth++
    return shifted
  })
}

/** The check of answers that are simply right, which reads the input once. */
function quickSource(root: OutlineNode, isParsedJson: boolean): readonly string[] {
  const emission: Emission = { constants: [], functions: [], operands: rememberedOperands(root), isParsedJson }
  const fields = emitFields(root, emission)
  const slots = [...emission.operands].map(({ index }) => `, v${index}: undefined`).join('')
  return [
    ...emission.constants,
    '',
    ...emission.functions.map((source) => `${source}\n`),
    'function quickly(input, options) {',
    'if (!isPrototypeClean()) return undefined',
    'try {',
    `return ${fields}(input, { scope: rootScope(input, todayFrom(options))${slots} })`,
    '} catch {',
    '// Accessors and traps throw what they like. The clock may throw as well, and does so again when asked again.',
    'return undefined',
    '}',
    '}',
    '',
  ]
}
