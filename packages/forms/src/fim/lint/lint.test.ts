import { describe, expect, it } from 'vitest'
import { metadata as testMetadata, title } from '../../../test/support/metadata.js'
import { xdfField, xdfGroup, xdfRule, xdfSchema, xdfValues } from '../../../test/support/xdf.js'
import { equal, isEmpty } from '../../conditions/builders.js'
import { group, section } from '../../model/containers.js'
import { defineForm, formOf } from '../../model/define-form.js'
import { date, file, text, yesNo } from '../../model/fields.js'
import type { LintFinding } from './finding.js'
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
  const metadata = { ...testMetadata, lebenslage: 'tierhaltung' }
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

  describe('of authors in JavaScript', () => {
    /** As a file in JavaScript is read: nobody has looked at the types. */
    function findingsOf(more: object): readonly LintFinding[] {
      const sections: object = { a: section({ title }, { x: text({ label, maxLength: 5 }) }) }
      return lintForm(formOf({ ...metadata, sections, ...more }))
    }

    it('finds nothing in a good form', () => {
      expect(findingsOf({})).toEqual([])
    })

    it.each<[string, object]>([
      ["'title'", { title: 'Fund anzeigen' }],
      ["'title.en'", { title: { de: 'Fund anzeigen' } }],
      ["'lebenslage'", { lebenslage: 7 }],
      ["'lebenslage'", { lebenslage: 'Wohnen & Umzug' }],
      ["'trustLevel'", { trustLevel: 'low' }],
      ["'trustLevel.value'", { trustLevel: { value: 'hoch', status: 'illustrative', why: 'a test' } }],
      ["'trustLevel.source'", { trustLevel: { value: 'low', status: 'sourced' } }],
      ["'trustLevel.status'", { trustLevel: { value: 'low', status: 'sicher', source: 'a test' } }],
      ["'legalBasis'", { legalBasis: '§ 965 BGB' }],
      ["'legalBasis.0.reviewedAt'", { legalBasis: [{ norm: '§ 965 BGB' }] }],
      ["'legalBasis.0.reviewedAt'", { legalBasis: [{ norm: '§ 965 BGB', reviewedAt: 'im November' }] }],
      ["'legalBasis.0.asOf'", { legalBasis: [{ norm: '§ 965 BGB', reviewedAt: '2026-11-29', asOf: '2026-02-30' }] }],
      ["'leistung'", { leistung: undefined }],
      ["'leistung.leikaKey'", { leistung: { leikaKey: '123' } }],
      ["'fee.amountCents'", { fee: { amountCents: 9.5, status: 'illustrative', why: 'a test' } }],
      ["'authority'", { authority: 5 }],
      ["'evidence.0.title'", { evidence: [{ field: 'a.x' }] }],
      ["'signature.required'", { signature: { required: 'nein', status: 'illustrative', why: 'a test' } }],
      ["'depth'", { depth: 'tief' }],
      ["'outcome.explanation'", { outcome: { kind: 'prepare' } }],
      ["'addressees.0'", { addressees: ['buerger'] }],
      ["'synonyms'", { synonyms: 'Fundbüro' }],
      ["'privacyNotice'", { privacyNotice: 'Art. 13 DSGVO' }],
      ["'adressees'", { adressees: ['citizen'] }],
      ["'pages.0.title'", { pages: [{ title: 'Fund', ask: ['a'] }] }],
    ])('finds %s in what a form says about itself', (place, more) => {
      const findings = findingsOf(more)
      expect(findings).toMatchObject([{ code: 'metadata-invalid', severity: 'critical', path: '' }])
      expect(findings[0]?.message).toContain(place)
    })

    it.each<[string, object]>([
      ["'label'", { label: 'Fund' }],
      ["'label.en'", { label: { de: 'Fund' } }],
      ["'hint.de'", { hint: { de: 5, en: 'x' } }],
      ["'optional'", { optional: 'nein' }],
      ["'sensitive'", { sensitive: 1 }],
      ["'multiline'", { multiline: 'ja' }],
      ["'specialCategory'", { specialCategory: 'gesundheit' }],
      ["'messages.too-long'", { messages: { 'too-long': 'Kürzer!' } }],
    ])('finds %s among the options of a question', (place, option) => {
      const x = { ...text({ label, maxLength: 5 }), ...option }
      const findings = findingsOf({ sections: { a: section({ title }, { x }) } })
      expect(findings).toMatchObject([{ code: 'option-invalid', severity: 'critical', path: 'a.x' }])
      expect(findings[0]?.message).toContain(place)
    })

    it('finds media types, choices, sections and rules of another type', () => {
      const fields = {
        datei: { ...file({ label }), mediaTypes: 'application/pdf' },
        wahl: { kind: 'choice', label, choices: { a: 'A', b: title } },
      }
      const rules = [{ valid: isEmpty('a.datei'), message: 'Nein', at: 'a.datei' }]
      const found = findingsOf({ sections: { a: { title: 'Fund', fields, rules } } })
      expect(found.map(({ code, path }) => `${code} ${path}`)).toEqual([
        'option-invalid a',
        'option-invalid a',
        'option-invalid a.datei',
        'option-invalid a.wahl',
      ])
    })

    it('names similar ones for a Lebenslage that the OZG does not know', () => {
      const [finding, ...others] = findingsOf({ lebenslage: 'tierhaltng' })
      expect(others).toEqual([])
      expect(finding).toMatchObject({ code: 'lebenslage-unknown', severity: 'warning', path: '' })
      expect(finding?.message).toContain("'tierhaltung'")
    })

    it('guesses no Lebenslage for a form of a schema that said none', () => {
      const [finding] = findingsOf({ lebenslage: 'unbekannt' })
      expect(finding?.message).toMatch(/Name the one of this service\.$/)
    })
  })
})
