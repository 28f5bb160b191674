import { describe, expect, it } from 'vitest'
import { gapsOf, made, short } from '../../../test/support/made-form.js'
import { xdfField, xdfRule } from '../../../test/support/xdf.js'
import { staat } from '../../code-lists/lists.js'
import type { CodeList } from '../genericode/code-list.js'
import type { FormSource } from './form-source.js'

describe('a field that refers to a code list of this package', () => {
  const urn = 'urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:staat'
  const referring = (more: string, anzahl = '1:1', codeKey = ''): string =>
    xdfField('F99000000001', {
      name: 'Staat',
      art: 'select',
      anzahl,
      more: `<x:codelisteReferenz><x:canonicalIdentification>${urn}</x:canonicalIdentification>${more}</x:codelisteReferenz>${codeKey}`,
    })
  const question = (form: FormSource) => form.definition.sections['angaben']?.fields['staat']
  const sameVersion = `<x:version>${staat.version}</x:version>`
  const given = (version: string): CodeList => ({
    canonicalUri: urn,
    version,
    columns: [],
    codeColumn: 'code',
    nameColumn: 'name',
    entries: Array.from({ length: 60 }, (_, n) => ({ code: `${n}x`, name: `${n}`, selectable: true, values: {} })),
  })

  it('chooses from it', () => {
    const form = made([referring(sameVersion)])
    expect(question(form)).toMatchObject({ kind: 'code', list: { urn, version: staat.version } })
    expect(gapsOf(form)).toEqual([])
    expect(form.source).toContain("import { staat } from '@amt24/forms/code-lists'")
    expect(form.source).toMatch(/staat: code\(staat, \{/)
  })

  it('chooses from another version than it names, which is a gap', () => {
    const form = made([
      referring(`<x:version>2017-01-01</x:version><x:canonicalVersionUri>${urn}_2017-01-01</x:canonicalVersionUri>`),
    ])
    expect(question(form)).toMatchObject({ kind: 'code', list: { version: staat.version } })
    expect(gapsOf(form)).toEqual(['code-list-version-differs angaben.staat'])
  })

  it('prefers a list that is given, but for a long one of the same version', () => {
    const old = '<x:version>2017-01-01</x:version>'
    expect(question(made([referring(old)], { codeLists: [given('2017-01-01')] }))).toMatchObject({ kind: 'text' })
    const same = made([referring(sameVersion)], { codeLists: [given(staat.version)] })
    expect(question(same)).toMatchObject({ kind: 'code' })
    const longer = made([referring(sameVersion)], { codeLists: [given(staat.version)], maxChoices: 60 })
    expect(question(longer)).toMatchObject({ kind: 'choice' })
  })

  it('becomes a text when codes are of another column, or the list here is a part of the published one', () => {
    expect(question(made([referring(sameVersion, '1:1', '<x:codeKey>ISO</x:codeKey>')]))).toMatchObject({
      kind: 'text',
    })
    const ags = referring('').replace('schluessel:staat', 'schluessel:ags')
    expect(gapsOf(made([ags]))).toEqual(['code-list-missing angaben.staat'])
  })

  it('may have several answers', () => {
    expect(question(made([referring(sameVersion, '0:3')]))).toMatchObject({
      kind: 'repeat',
      fields: { wert: { kind: 'code' } },
    })
  })

  it('has codes by which rules can ask for more', () => {
    const rule = (code: string) =>
      xdfRule('R99000000001', `Wenn F99000000001 = ${code} dann muss F99000000002 befüllt sein.`)
    const visit = short('F99000000002', 'Visum', '0:1')
    const known = made([referring(sameVersion), visit], {}, rule('121'))
    expect(known.definition.sections['angaben']?.fields['visum']).toMatchObject({
      requiredWhen: { op: 'equal', path: 'angaben.staat', value: '121' },
    })
    expect(gapsOf(made([referring(sameVersion), visit], {}, rule('ZZZ')))).toEqual(['rule-value-unknown '])
  })
})
