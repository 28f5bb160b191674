import type { FormDefinition } from '../../model/definition.js'
import type { Gap } from '../gap.js'
import { textLiteral } from './code.js'

/** Rules that somebody must still decide. */
const undecided = new Set<Gap['code']>([
  'rule-not-understood',
  'rule-reference-unclear',
  'rule-value-unknown',
  'rule-cycle',
])

/** A vitest file: a complete application is accepted, nothing is not, and every undecided rule waits for its test. */
export function testSource(form: FormDefinition, exportName: string, gaps: readonly Gap[]): string {
  const todos = gaps
    .filter(({ code }) => undecided.has(code))
    .map(
      ({ line, message }) => `  it.todo(${textLiteral(`line ${line}: ${message}`.replace(/\s+/g, ' ').slice(0, 90))})`,
    )
  return [
    "import { sample, validate } from '@amt24/forms'",
    "import { describe, expect, it } from 'vitest'",
    `import { ${exportName} } from './${form.id}.js'`,
    '',
    "const today = '2026-01-01'",
    '',
    `describe(${textLiteral(form.title.de)}, () => {`,
    "  it.each([1, 2, 3])('accepts a complete application (%i)', (seed) => {",
    `    const answers = sample(${exportName}, seed, { today })`,
    `    expect(validate(${exportName}, answers, { today })).toMatchObject({ ok: true })`,
    '  })',
    '',
    "  it('refuses an empty one', () => {",
    `    expect(validate(${exportName}, {}, { today })).toMatchObject({ ok: false })`,
    '  })',
    ...(todos.length === 0 ? [] : ['', ...new Set(todos)]),
    '})',
    '',
  ].join('\n')
}
