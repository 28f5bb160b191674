import { describe, expect, it } from 'vitest'
import { metadata, title } from '../../test/support/metadata.js'
import { repeat, section, variant } from '../model/containers.js'
import { codesOf } from '../model/code-list.js'
import { defineForm } from '../model/define-form.js'
import { code, text } from '../model/fields.js'
import { summarise } from '../output/summarise.js'
import { codeListsOf, loadCodeList, searchCodeList, staat, staatsangehoerigkeit } from './index.js'
import { published, type CodeListName } from './published.js'

const names = Object.keys(published) as CodeListName[]
const own = { name: 'farbe', urn: 'urn:example:farbe', version: '1', codes: 'rot blau' }

describe.each(names)('code list %s', (name) => {
  it('is called by the name under which it is found', () => {
    expect(published[name].list.name).toBe(name)
  })

  it('has an entry for every code that can be chosen, and no code twice', async () => {
    const { entries, codes } = await loadCodeList(name)
    const known = entries.map((entry) => entry.code)
    expect(new Set(known).size).toBe(known.length)
    expect(known).toEqual(expect.arrayContaining(codes.split(' ')))
    expect(new Set(codes.split(' ')).size).toBe(codes.split(' ').length)
  })

  it('finds each of its entries by its name', async () => {
    const list = await loadCodeList(name)
    for (const entry of list.entries)
      if (codesOf(list).has(entry.code)) expect(searchCodeList(list, entry.name), entry.name).toContainEqual(entry)
  })
})

describe('loadCodeList', () => {
  it('takes the list that a question refers to', async () => {
    expect((await loadCodeList(staat)).entries).toContainEqual(
      expect.objectContaining({ code: '000', name: 'Deutschland', validFrom: '1949-05-23' }),
    )
  })

  it.each([
    own,
    { ...staat, version: '2023-02-24' },
    { ...staat, urn: 'urn:example:staat' },
    { ...own, name: '__proto__' },
    { ...own, name: 'toString' },
  ])('refuses a list that is not of this package: $name $version', async (list) => {
    await expect(loadCodeList(list)).rejects.toMatchObject({
      code: 'code-list-unknown',
      message: expect.stringContaining('staatsangehoerigkeit') as string,
      facts: { name: list.name, version: list.version },
    })
  })

  it('refuses a name that JavaScript brings along', async () => {
    // @ts-expect-error: names are checked at compile time; JavaScript learns it here
    await expect(loadCodeList('constructor')).rejects.toMatchObject({ code: 'code-list-unknown' })
  })
})

describe('ended nationalities', () => {
  it('are shown in old applications and cannot be chosen any more', async () => {
    const list = await loadCodeList('staatsangehoerigkeit')
    expect(list.entries).toContainEqual(expect.objectContaining({ code: '159', validUntil: '1991-12-25' }))
    expect(codesOf(staatsangehoerigkeit).has('159')).toBe(false)
    expect(searchCodeList(list, 'sowjetisch')).toEqual([])
  })
})

describe('searchCodeList', () => {
  const found = async (name: CodeListName, words: string) =>
    searchCodeList(await loadCodeList(name), words).map((entry) => entry.name)

  it.each(['Österreich', 'oesterreich', 'osterreich', 'ÖSTERR', '151'])('finds Austria by %j', async (words) => {
    expect(await found('staat', words)).toContain('Österreich')
  })

  it('puts what begins with the words first', async () => {
    const states = await found('staat', 'guinea')
    expect(states.slice(0, 4)).toContain('Guinea')
    expect((await found('ags-sachsen', 'leipzig'))[0]).toMatch(/^Leipzig/u)
    expect((await found('staat', 'nien'))[0]).not.toBe('')
  })

  it('wants every word, in any order', async () => {
    expect(await found('staat', 'republik zentral')).toEqual(['Zentralafrikanische Republik'])
    expect(await found('staat', 'republik nirgendwo')).toEqual([])
  })

  it('finds a nationality by the state and a legal form by its short name', async () => {
    expect(await found('staatsangehoerigkeit', 'frankreich')).toEqual(['französisch'])
    expect(await found('rechtsform', 'GmbH')).toContain('Gesellschaft mit beschränkter Haftung')
  })

  it('shows everything that can be chosen when nothing was typed, and nothing for signs alone', async () => {
    expect(await found('geschlecht', ' ')).toHaveLength(4)
    expect(await found('geschlecht', '\u{1F600}')).toEqual([])
  })

  it('reads no more than the beginning of a text of ten megabytes', async () => {
    expect(await found('staat', `deutschland${' '.repeat(100)}${'a\u0301\u0323'.repeat(3_000_000)}`)).toEqual([
      'Deutschland',
    ])
  })
})

describe('codeListsOf', () => {
  const form = defineForm({
    ...metadata,
    sections: {
      a: section(
        { title },
        {
          staat: code(staat),
          nochmal: code(staat),
          liste: repeat({ x: code(staatsangehoerigkeit) }, { max: 2 }),
          zweig: variant({
            eins: { label: title, fields: { farbe: code(own) } },
            zwei: { label: title, fields: { y: text() } },
          }),
        },
      ),
    },
  })
  const ownLoaded = { ...own, entries: [{ code: 'rot', name: 'Rot', searchForm: 'ROT' }] }

  it('loads each list once, wherever it is asked', async () => {
    const lists = await codeListsOf(form, { own: [ownLoaded] })
    expect(lists.map(({ name }) => name)).toEqual(['staat', 'staatsangehoerigkeit', 'farbe'])
  })

  it('refuses a list that nobody brought', async () => {
    await expect(codeListsOf(form)).rejects.toMatchObject({ code: 'code-list-unknown', facts: { name: 'farbe' } })
  })

  it('gives summaries the names of the codes', async () => {
    const codeLists = await codeListsOf(form, { own: [ownLoaded] })
    const summary = summarise(form, { a: { staat: '000' } }, { codeLists })
    expect(JSON.stringify(summary)).toContain('Deutschland')
  })
})
