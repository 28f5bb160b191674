import { describe, expect, it } from 'vitest'
import { metadata, title } from '../../../test/support/metadata.js'
import { xdfField, xdfGroup, xdfRule, xdfSchema, xdfValues } from '../../../test/support/xdf.js'
import { equal, isEmpty } from '../../conditions/builders.js'
import { group, section } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { date, file, text, yesNo } from '../../model/fields.js'
import { readXdf } from '../xdf/read-xdf.js'
import { lintFimSchema } from './lint-fim.js'
import { lintForm } from './lint-form.js'
import { isAnchored, isRiskyPattern } from './pattern-risk.js'

const F = 'F99000000001'
const good = xdfField('F99000000009', { limits: 'minLength="1" maxLength="9"' })
const codesOf = (source: string): string[] => [...new Set(lintFimSchema(readXdf(source)).map(({ code }) => code))]
/** Codes that a schema gets beyond those of every schema of these tests. */
const codesWith = (children: readonly string[], more?: string): string[] => {
  const usual = new Set(codesOf(xdfSchema([good])))
  return codesOf(xdfSchema(children, more)).filter((code) => !usual.has(code))
}

describe('lintFimSchema', () => {
  it('finds nothing in a good field', () => {
    expect(codesWith([good])).toEqual([])
  })

  it.each([
    ['1011', { art: 'select', typ: 'bool', more: xdfValues(['1', 'a'], ['2', 'b']) }],
    ['1012', { art: 'label', limits: 'maxLength="3"', more: '<x:inhalt>x</x:inhalt>' }],
    ['1015', { typ: 'num_int', limits: 'maxLength="3" maxValue="5"' }],
    ['1016', { limits: 'minLength="1" maxLength="3" maxValue="5"' }],
    ['1017', { limits: 'minLength="1" maxLength="3"', more: xdfValues(['1', 'a'], ['2', 'b']) }],
    ['1018', { art: 'select' }],
    ['1044', { art: 'select', more: xdfValues(['1', 'a']) }],
    ['1045', { art: 'select', more: xdfValues(['1', 'a'], ['1', 'b']) }],
    ['1093', { art: 'select', more: xdfValues(['1', 'a'], ['2', 'a']) }],
    ['1046', { limits: 'minLength="1" maxLength="3"', anzahl: '1' }],
    ['1047', { limits: 'minLength="1" maxLength="3"', anzahl: '5:2' }],
    ['1056', { limits: 'minLength="1" maxLength="3"', more: '<x:maxSize>1</x:maxSize>' }],
    ['1057', { limits: 'minLength="1" maxLength="3"', more: '<x:mediaType>a/b</x:mediaType>' }],
    ['1059', { limits: 'minLength="x" maxLength="3"' }],
    ['1060', { limits: 'minLength="0" maxLength="0"' }],
    ['1061', { limits: 'minLength="4" maxLength="3"' }],
    ['1064', { typ: 'num', limits: 'minValue="4" maxValue="3,5"' }],
    ['1065', { typ: 'num_int', limits: 'minValue="4.5" maxValue="5"' }],
    ['1068', { typ: 'date', limits: 'minValue="2026-01-01" maxValue="2026-02-30"' }],
    ['1077', { typ: 'bool', more: '<x:inhalt>ja</x:inhalt>' }],
    ['1085', { art: 'select', more: `<x:inhalt>3</x:inhalt>${xdfValues(['1', 'a'], ['2', 'b'])}` }],
    ['1100', { typ: 'file', anzahl: '1:*', more: '<x:inhalt>x</x:inhalt>' }],
    ['1102', {}],
    ['1103', { typ: 'num_int' }],
    ['1109', { art: 'label' }],
    ['1139', { typ: 'file' }],
  ])('finds %s', (code, parts) => {
    expect(codesWith([xdfField(F, parts)])).toContain(code)
  })

  it('finds what is wrong with groups, ids and versions', () => {
    const art = { more: '<x:art><code>X</code></x:art>' }
    expect(codesWith([xdfGroup('G99000000001', [good])])).toEqual(['1106'])
    expect(codesWith([xdfGroup('G99000000001', [])])).toEqual(['1023'])
    expect(codesWith([xdfGroup('G99000000001', [good], art)])).toEqual(['1106', '1043', '1118'])
    expect(codesWith([xdfGroup('G99000000001', [good, good])])).toEqual(['1004'])
    expect(codesWith([good, good])).toEqual(['1025'])
    expect(codesWith([xdfField('F1', { limits: 'minLength="1" maxLength="9"' })])).toEqual(['1039'])
    const other = xdfField('F99000000009', { version: '2.0.0', limits: 'minLength="1" maxLength="9"' })
    expect(codesWith([good, other])).toEqual(['1003'])
  })

  it.each([
    ['1001', 'WENN F99000000008 = JA, DANN aktiviere F99000000009.'],
    ['1019', 'Das Feld F99000000009V1.0.0 ist wichtig.'],
    ['1041', 'Das Feld F99000009 ist wichtig.'],
    ['condition-order', `WENN F99000000009 = JA, DANN aktiviere ${F}.`],
  ])('finds %s in a rule', (code, rule) => {
    const first = xdfField(F, { typ: 'bool' })
    expect(codesWith([first, good], xdfRule('R99000000001', rule))).toEqual([code])
  })

  it('judges patterns', () => {
    const limits = 'minLength="1" maxLength="9"'
    expect(codesWith([xdfField(F, { limits: `${limits} pattern="(a+)+"` })])).toEqual([
      'pattern-redos',
      'pattern-unanchored',
      'error-text-missing',
    ])
  })

  it('comes in the order of the file', () => {
    const lines = lintFimSchema(readXdf(xdfSchema([xdfField(F), xdfGroup('G99000000001', [])]))).map(
      ({ line }) => line ?? 0,
    )
    expect(lines).toEqual([...lines].sort((a, b) => a - b))
  })
})

describe('isRiskyPattern', () => {
  it.each([
    '(a+)+',
    '(a*)*b',
    '(a|a)*',
    '([a-z]+)*$',
    '((a+)b?)+',
    '(a+){11,}',
    '(?:x+x+)+y',
    '(.*,){11}',
    '[',
    'a{5000}',
  ])('says so of %s', (pattern) => {
    expect(isRiskyPattern(pattern)).toBe(true)
  })

  it.each([
    '([0]{1}[1-9]{1}|[1-9]{1}[0-9]{1})[0-9]{3}',
    String.raw`[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{1,63}$`,
    '[1-9][0-9]{12}',
    '(ab)+',
    String.raw`\(+[)*]+`,
    '(a|b)?c*',
  ])('says nothing of %s', (pattern) => {
    expect(isRiskyPattern(pattern)).toBe(false)
  })

  it('knows where a pattern is anchored', () => {
    expect(['^a$', '^$', String.raw`^a\\$`].every(isAnchored)).toBe(true)
    expect(['a$', '^a', String.raw`^a\$`].some(isAnchored)).toBe(false)
  })
})

describe('lintForm', () => {
  const label = title
  const find = (fields: Parameters<typeof section>[1], more: object = {}): string[] =>
    lintForm(defineForm({ ...metadata, ...more, sections: { a: section({ title }, fields) } })).map(
      ({ code, path }) => `${code} ${path}`,
    )

  it('finds nothing in a good form', () => {
    expect(find({ x: text({ label, maxLength: 5 }), y: yesNo({ label, visibleWhen: equal('a.x', 'y') }) })).toEqual([])
  })

  it('finds what is missing', () => {
    const long = 'Ein deutscher Text, den niemand übersetzt hat'
    expect(
      find({
        ohneLaenge: text({ label }),
        ohneLabel: yesNo(),
        ohneGrenze: date({ label }),
        datei: file({ label }),
        gruppe: group({ x: text({ label: { de: long, en: long }, maxLength: 3 }) }, { label }),
      }),
    ).toEqual([
      'length-missing a.ohneLaenge',
      'label-missing a.ohneLabel',
      '1103 a.ohneGrenze',
      '1139 a.datei',
      '1106 a.gruppe',
      'translation-missing a.gruppe.x',
    ])
  })

  it('finds options that do nothing because they are misspelt, where no compiler has seen them', () => {
    const x = text({ label, maxLength: 5 })
    const misspeltField = { ...x, optinal: true }
    expect(find({ x: misspeltField })).toEqual(['option-unknown a.x'])
    const misspelt = { ...section({ title }, { x }), visibleWen: equal('a.x', 'y') }
    const [finding] = lintForm(defineForm({ ...metadata, sections: { a: misspelt } }))
    expect(finding).toMatchObject({ code: 'option-unknown', path: 'a' })
    expect(finding?.message).toContain("Similar: 'visibleWhen'.")
  })

  it('finds rules that refuse without a word', () => {
    const rules = [{ valid: isEmpty('a.x'), message: { de: ' ', en: 'x' }, at: 'a.x' }] as const
    expect(find({ x: text({ label, maxLength: 5 }) }, { rules })).toEqual(['error-text-missing '])
  })

  it('finds questions that depend on later ones, in the order of pages', () => {
    const fields = { x: text({ label, maxLength: 5, visibleWhen: equal('a.y', true) }), y: yesNo({ label }) }
    const pages = [
      { title, ask: ['a.y'] },
      { title, ask: ['a.x'] },
    ]
    expect(find(fields)).toEqual(['condition-order a.x'])
    expect(find(fields, { pages })).toEqual([])
  })
})
