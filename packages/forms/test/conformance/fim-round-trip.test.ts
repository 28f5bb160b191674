import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { describeWithSpec } from '../../../../tools/testing/spec-folder.js'
import { formSourceOf, readXdf, toXdf3, writeXdf3 } from '../../src/fim/index.js'

const plain = (value: unknown, ...left: readonly string[]): unknown =>
  JSON.parse(JSON.stringify(value, (key, inner: unknown) => (left.includes(key) ? undefined : inner)))

describeWithSpec('stored FIM schemas written again', (specDir) => {
  const folder = join(specDir, 'fim')
  const names = ['xdf2', 'xdf3'].flatMap((part) =>
    readdirSync(join(folder, part))
      .filter((name) => name.startsWith('S'))
      .map((name) => `${part}/${name}`),
  )
  const read = (name: string) => readXdf(readFileSync(join(folder, name)))

  it.each(names.filter((name) => name.startsWith('xdf3')))('%s is read the same, except for relations', (name) => {
    const document = read(name)
    const again = readXdf(writeXdf3(document), { strict: true })
    expect(plain(again, 'position', 'relations')).toEqual(plain(document, 'position', 'relations'))
  })

  it.each(names)('%s comes back from a form as the same form', (name) => {
    const first = formSourceOf(read(name), { maxRepeat: 20 })
    const now = '2026-11-29T00:00:00Z'
    const exported = toXdf3(first.definition, { nummernkreis: '99', now, provenance: first.provenance })
    const again = readXdf(exported.xml, { strict: true })
    expect(plain(again, 'position')).toEqual(plain(exported.document, 'position'))
    const second = formSourceOf(again, { id: first.definition.id })
    // The sentence of a rule is written anew, and ids and versions of XDatenfelder 2 in the style of 3.
    const left = name.startsWith('xdf2')
      ? ['message', 'fim', 'fimVersion', 'source', 'sources', 'leistung', 'why']
      : ['message']
    expect(plain(second.definition, ...left)).toEqual(plain(first.definition, ...left))
    expect(second.gaps.filter(({ code }) => code.startsWith('rule-') && code !== 'rule-not-understood')).toEqual([])
  })

  it('keeps the ids that an earlier export gave', () => {
    const { definition } = formSourceOf(read('xdf3/S00000000371.xdf3.xml'))
    const options = { nummernkreis: '99', now: '2026-11-29T00:00:00Z' }
    const first = toXdf3(definition, options)
    expect(toXdf3(definition, options).xml).toBe(first.xml)
    expect(toXdf3(definition, { ...options, ids: first.ids }).xml).toBe(first.xml)
  })
})
