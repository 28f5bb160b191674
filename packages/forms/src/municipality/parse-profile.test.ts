import { describe, expect, it } from 'vitest'
import { parseProfile } from './parse-profile.js'
import { ProfileError } from './profile-error.js'
import { leipzig, musterstadt } from './profiles/index.js'

function problemsOf(value: unknown): readonly string[] {
  try {
    parseProfile(value)
    return []
  } catch (error) {
    if (!(error instanceof ProfileError)) throw error
    expect(error.code).toBe('profile-invalid')
    return error.problems
  }
}

const town = { name: 'Musterstadt', ars: '990000000000', origin: { status: 'illustrative', why: 'a test' }, forms: {} }
const label = { de: 'Frage', en: 'Question' }

function problemsOfForm(variation: unknown): readonly string[] {
  return problemsOf({ ...town, forms: { 'test-form': variation } })
}

function problemsOfQuestion(question: unknown): readonly string[] {
  return problemsOfForm({ zusatz: { schemaUri: 'https://x.example/s.json', fields: { frage: question } } })
}

describe('parseProfile', () => {
  it.each([leipzig, musterstadt])('reads the profile of $name, also after JSON', (profile) => {
    expect(parseProfile(JSON.parse(JSON.stringify(profile)))).toEqual(profile)
  })

  it.each([null, undefined, 7, 'x', [], () => 1])('refuses %j', (value) => {
    expect(problemsOf(value)).toEqual(['The profile must be an object.'])
  })

  it('lists every problem with its place', () => {
    const wrong = {
      name: '',
      ars: '14713000',
      origin: { status: 'sourced' },
      schemaBase: 'http://x',
      forms: { 'x-y': { fee: {} } },
      extra: 1,
    }
    expect(problemsOf(wrong)).toEqual([
      "'extra' is not known here; remove it.",
      "'name' must be a text.",
      "'ars' must be an Amtlicher Regionalschlüssel with 12 digits.",
      "'origin.source' is missing.",
      "'forms.x-y.fee.amountCents' is missing.",
      "'forms.x-y.fee.asOf' is missing.",
      "'forms.x-y.fee.status' is missing.",
      "'forms.x-y.fee.source' is missing.",
      "'schemaBase' must be an address that begins with https://.",
    ])
  })

  it('compares both keys of the town', () => {
    expect(problemsOf({ ...town, ars: '147130000000', ags: '14713000' })).toEqual([])
    expect(problemsOf({ ...town, ars: '147130000000', ags: '14713001' })).toEqual([
      expect.stringContaining("'ags' does not belong"),
    ])
  })

  it.each(['maxLength', 'kind', 'optional', 'visibleWhen', 'choices'])('says why %s may not vary', (key) => {
    expect(problemsOfForm({ texts: { 'hund.rasse': { [key]: 1 } } })).toEqual([
      expect.stringMatching(
        new RegExp(`^'forms\\.test-form\\.texts\\.hund\\.rasse\\.${key}' may not vary: receivers`, 'u'),
      ),
    ])
  })

  it.each<[string, unknown]>([
    ['a text without English', { texts: { 'a.b': { label: { de: 'x' } } } }],
    ['a path that is none', { texts: { 'a..b': {} } }],
    ['a path that pollutes prototypes', JSON.parse('{"texts":{"__proto__":{}}}')],
    ['a fee without its day', { fee: { amountCents: 1, status: 'sourced', source: 'x' } }],
    [
      'a fee as a floating point number',
      { fee: { amountCents: 1.5, asOf: '2026-01-01', status: 'sourced', source: 'x' } },
    ],
    ['a negative fee', { fee: { amountCents: -1, asOf: '2026-01-01', status: 'sourced', source: 'x' } }],
    ['a trust level that does not exist', { trustLevel: { value: 'medium', status: 'sourced', source: 'x' } }],
    ['a service identifier that is no URN', { serviceIdentifier: 'hund' }],
    ['a script instead of a link', { links: [{ title: label, url: 'javascript:alert(1)' }] }],
    ['paths to drop that are none', { drop: ['a.0'] }],
    ['questions without a schema', { zusatz: { fields: { x: { kind: 'yesNo', label } } } }],
    ['no questions', { zusatz: { schemaUri: 'https://x.example', fields: {} } }],
  ])('refuses %s', (_what, variation) => {
    expect(problemsOfForm(variation)).toHaveLength(1)
  })

  it.each<[string, unknown]>([
    ['of no kind', { label }],
    ['of a kind that towns cannot add', { kind: 'group', label, fields: {} }],
    ['of a kind named like a method', { kind: 'toString', label }],
    ['without a label', { kind: 'yesNo' }],
    ['with an option of another kind', { kind: 'yesNo', label, maxLength: 3 }],
    ['with code', { kind: 'text', label, pattern: '.*' }],
    ['without choices', { kind: 'choice', label, choices: {} }],
    ['with choices that JavaScript reorders', { kind: 'choice', label, choices: { '1': label } }],
    ['with a day that does not exist', { kind: 'date', label, min: '2026-02-30' }],
    ['with an unknown operator', { kind: 'text', label, visibleWhen: { op: 'eval', path: 'a', value: 1 } }],
    ['with a limit that is a text', { kind: 'text', label, maxLength: '3' }],
  ])('refuses a question %s', (_what, question) => {
    expect(problemsOfQuestion(question)).toHaveLength(1)
  })

  it('takes every kind of question that towns can add', () => {
    const questions = [
      { kind: 'text', label, maxLength: 3, rule: 'iban', visibleWhen: { op: 'is_empty', path: 'a.b' } },
      { kind: 'email', label, hint: label, help: label, optional: true },
      { kind: 'text', label, autocomplete: 'billing address-line1' },
      { kind: 'date', label, min: { today: { years: -1 } }, max: '2030-01-01' },
      { kind: 'choice', label, choices: { a: label } },
      { kind: 'choices', label, choices: { a: label }, max: 1 },
      { kind: 'file', label, maxSize: 1, mediaTypes: ['application/pdf'] },
      ...['yesNo', 'confirmation', 'integer', 'cents'].map((kind) => ({ kind, label })),
    ]
    for (const question of questions) expect(problemsOfQuestion(question)).toEqual([])
  })
})
