import { valueRules } from '../../bausteine/value-rules.js'
import { sampleEmail } from '../../bausteine/values/email.js'
import { defaultMaxLength, type TextDefinition } from '../../model/definition.js'
import type { Breaking, BreakingContext } from './breaking.js'
import { brokenMonth } from './broken-date.js'
import type { Random } from './random.js'
import { sampleText } from './sample-text.js'

/** Too short, too long, with a forbidden character, or against the rule of the question. */
export function brokenText(
  definition: TextDefinition,
  valid: unknown,
  { today, random }: BreakingContext,
): readonly Breaking[] {
  const { minLength = 1, maxLength = defaultMaxLength, rule } = definition
  const base = typeof valid === 'string' ? valid : sampleText(definition, today, random)
  // A right-to-left override is printable nowhere; a sign that is no letter belongs to no set of characters.
  const forbidden = definition.characters === undefined ? '\u202E' : random.pick(['\u202E', '\u2603', '\u{1F600}'])
  return [
    ...(minLength < 2 ? [] : [{ code: 'too-short' as const, make: () => ofLength(minLength - 1, rule, base) }]),
    { code: 'too-long', make: () => ofLength(maxLength + 1, rule, base) },
    { code: 'character-not-allowed', make: () => `${Array.from(base).slice(0, -1).join('')}${forbidden}` },
    ...(rule === undefined ? [] : brokenByRule(rule, base, random)),
    ...brokenMonth(definition, today),
  ]
}

/** A rule is asked before the length, so that only a text which the rule may take is wrong by its length alone. */
function ofLength(length: number, rule: TextDefinition['rule'], base: string): string {
  return rule === undefined ? 'a'.repeat(length) : base.slice(0, length).padEnd(length, '0')
}

const misprints = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'X', '*'] as const
const maxMisprints = 40

/** One character mistyped, so that the rule notices; check digits notice nearly each. */
function brokenByRule(rule: NonNullable<TextDefinition['rule']>, base: string, random: Random): readonly Breaking[] {
  const { check, normalise = (text: string) => text } = valueRules[rule]
  for (let attempt = 0; attempt < maxMisprints; attempt++) {
    const at = random.integer(0, base.length - 1)
    const text = `${base.slice(0, at)}${random.pick(misprints)}${base.slice(at + 1)}`
    const code = check(normalise(text))
    if (code !== undefined && normalise(text) === text) return [{ code, make: () => text }]
  }
  return []
}

/** An address that is none, or one that is too long. */
export function brokenEmail(valid: unknown, random: Random): readonly Breaking[] {
  const base = typeof valid === 'string' ? valid : sampleEmail(random.integer(0, 999))
  const broken = random.pick([
    base.replace('@', ''),
    `${base}.`,
    base.replace('.org', ''),
    `ä${base}`,
    'a@b',
    `<${base}>`,
  ])
  return [
    { code: 'email-invalid', make: () => broken },
    { code: 'too-long', make: () => `${'a'.repeat(243)}@example.org` },
  ]
}
