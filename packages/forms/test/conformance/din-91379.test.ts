import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { hasOnlyCharacters, type CharacterType } from '../../src/bausteine/din-91379/characters.js'
import { describeWithSpec } from '../../../../tools/testing/spec-folder.js'

/** The types in which each group of the official list may stand. Extended groups belong to none of the three. */
const typesOfGroup: Readonly<Record<string, readonly CharacterType[]>> = {
  bll: ['a', 'b', 'c'],
  bnlreq: ['a', 'b', 'c'],
  bnl: ['b', 'c'],
  bnlopt: ['c'],
  bnlnot: ['c'],
  dc: [],
  gl: [],
  cl: [],
  enl: [],
}
const types: readonly CharacterType[] = ['a', 'b', 'c']

describeWithSpec('DIN 91379:2022-08 character list', (specDir) => {
  const entries = readFileSync(join(specDir, 'fim/din91379/latin_list_1.3.txt'), 'utf8')
    .split(/\r?\n/u)
    .filter((line) => line.trim() !== '')
    .map((line) => line.split(';').map((column) => column.trim()))
    .map(([group = '', , codePoints = '', name = '']) => {
      const text = String.fromCodePoint(...codePoints.split(' ').map((hex) => Number.parseInt(hex, 16)))
      return { group, text, name }
    })

  it('is the complete list', () => {
    expect(entries).toHaveLength(930)
  })

  it('is in normal form C, so that normalising a text never takes it out of its type', () => {
    expect(entries.filter(({ text }) => text.normalize('NFC') !== text)).toEqual([])
  })

  it.each(types)('agrees with type %s about every character and sequence', (type) => {
    const wrong = entries.filter(
      ({ group, text }) => hasOnlyCharacters(text, type) !== typesOfGroup[group]?.includes(type),
    )
    expect(wrong).toEqual([])
  })

  it.each(types)('has no other single character of the basic plane in type %s', (type) => {
    const listed = new Set(entries.filter(({ group }) => typesOfGroup[group]?.includes(type)).map(({ text }) => text))
    const surplus: string[] = []
    for (let codePoint = 0; codePoint <= 0xffff; codePoint++) {
      const character = String.fromCharCode(codePoint)
      if (hasOnlyCharacters(character, type) && !listed.has(character)) surplus.push(codePoint.toString(16))
    }
    expect(surplus).toEqual([])
  })
})
