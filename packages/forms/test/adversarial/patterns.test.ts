import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { describeWithSpec } from '../../../../tools/testing/spec-folder.js'
import { characterPattern } from '../../src/bausteine/din-91379/characters.js'
import { valueRules } from '../../src/bausteine/value-rules.js'
import { catalogue, loadForm } from '../../src/catalogue/index.js'
import type { Form } from '../../src/model/form.js'
import { toJsonSchema } from '../../src/output/json-schema/to-json-schema.js'
import { toXsd } from '../../src/xml/xsd/to-xsd.js'
import { everyKind } from '../fixtures/every-kind.js'
import { growthOf } from '../support/regular-expressions/ambiguity.js'
import { patternsInSource } from '../support/regular-expressions/in-source.js'

// Everything here is decided from the automaton of a pattern, not by a clock, so that nothing slow has to be waited for.

/** XML Schema anchors each pattern at both ends. */
const anchored = (pattern: string): string => `^(?:${pattern})$`

const patternsOfSchema = (schema: object): string[] =>
  [...JSON.stringify(schema).matchAll(/"pattern":("(?:[^"\\]|\\.)*")/gu)].map(([, text = '""']) =>
    String(JSON.parse(text)),
  )

const patternsOfXml = (xml: string, what: RegExp): string[] =>
  [...xml.matchAll(what)].map(([, text = '']) =>
    anchored(text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')),
  )

describe('every pattern in the schemas of the 75 forms', async () => {
  const forms = await Promise.all(catalogue.map(({ id }): Promise<Form> => loadForm(id)))
  const schemas = new Set([...forms, everyKind].flatMap((form) => patternsOfSchema(toJsonSchema(form))))
  const xsd = new Set(
    [...forms, everyKind].flatMap((form) => patternsOfXml(toXsd(form), /<xs:pattern value="([^"]*)"/gu)),
  )

  it('is found', () => {
    expect([schemas.size, xsd.size].map((size) => size > 20)).toEqual([true, true])
  })

  it.each([...schemas].map((pattern) => ({ pattern, name: pattern.slice(0, 60) })))(
    'of JSON Schema takes linear time: $name',
    ({ pattern }) => {
      expect(growthOf(pattern, 'u')).toBe('linear')
    },
  )

  it.each([...xsd].map((pattern) => ({ pattern, name: pattern.slice(0, 60) })))(
    'of XML Schema takes linear time: $name',
    ({ pattern }) => {
      expect(growthOf(pattern, 'u')).toBe('linear')
    },
  )
})

describe('every regular expression in the source', () => {
  const { literals, made } = patternsInSource(join(import.meta.dirname, '../../src'))
  const unique = new Map(literals.map((literal) => [`/${literal.source}/${literal.flags}`, literal]))

  it('is found', () => {
    expect(unique.size).toBeGreaterThan(120)
  })

  // It looks back, so that it begins at the first slash of a row only, which the analysis does not see.
  const looksBack = String.raw`/(?<!\/)\/+$/u`

  it.each([...unique].filter(([name]) => name !== looksBack))('takes linear time: %s', (_, { source, flags }) => {
    expect(growthOf(source, flags)).toBe('linear')
  })

  it('is a literal, the pattern of a value rule, or known to be harmless', () => {
    const isOfRule = (file: string, code: string): boolean =>
      file.startsWith('bausteine/values/') && /^new RegExp\((?:emailP|p)attern, 'u'\)$/u.test(code)
    const others = made.filter(({ file, code }) => !isOfRule(file, code)).map(({ file }) => file)
    expect(others.toSorted()).toEqual([
      'bausteine/din-91379/characters.ts', // characterPattern, see below
      'bausteine/din-91379/search-form.ts', // letters, one or the other
      'compile/validator-source.ts', // a name of ours
      'fim/export/identifiers.ts', // digits, counted
      'fim/lint/lint-fim.ts', // digits, counted
      'fim/lint/pattern-risk.ts', // compiled to see whether it can be, never run
      'validation/check-file.ts', // one character of a set
      'validation/check-text.ts', // one character of a set
    ])
  })

  it.each(Object.entries(valueRules))('of the value rule %s is published as it is used', (_, { jsonSchema }) => {
    expect(growthOf(jsonSchema.pattern ?? '', 'u')).toBe('linear')
  })

  it.each(['a', 'b', 'c'] as const)('of the characters of DIN 91379 type %s takes linear time', (type) => {
    expect(growthOf(characterPattern(type), 'u')).toBe('linear')
  })
})

describeWithSpec('every pattern in the stored FIM schemas', (specDir) => {
  const folder = join(specDir, 'fim')
  const files = ['xdf2', 'xdf3'].flatMap((part) =>
    readdirSync(join(folder, part)).map((name) => join(folder, part, name)),
  )
  const sources = files.map((file) => readFileSync(file, 'utf8'))
  const official = new Set(sources.flatMap((source) => patternsOfXml(source, /\bpattern="([^"]*)"/gu)))

  it.each([...official])('takes linear time, %s', (pattern) => {
    expect(growthOf(pattern, 'u')).toBe('linear')
  })
})
