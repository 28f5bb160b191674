import { describe, expect, it } from 'vitest'
import { arsPrefixOf, verdictOf, type RegionVerdict } from './region.js'

describe('verdictOf', () => {
  it.each<[string, readonly string[], RegionVerdict]>([
    ['147130000000', ['147130000000'], 'inside'],
    ['147130000000', ['14713'], 'inside'],
    ['147130000000', ['14'], 'inside'],
    ['147130000000', ['13', '14'], 'inside'],
    ['147130000000', ['14612'], 'outside'],
    ['147130000000', ['147130000001'], 'outside'],
    ['147130000000', [], 'outside'],
    ['14', ['14'], 'inside'],
    ['14', ['14713'], 'outside'],
    ['14713', ['147130000000'], 'outside'],
  ])('takes the Regionalschlüssel %s in %j as %s', (ars, prefixes, verdict) => {
    expect(verdictOf({ ars }, prefixes)).toBe(verdict)
  })

  it.each<[string, readonly string[], RegionVerdict]>([
    ['14713000', ['147130000000'], 'inside'],
    ['14713000', ['14713'], 'inside'],
    // The Gemeindeverband 5408 stands in the middle of the Regionalschlüssel only.
    ['12064044', ['120645408044'], 'inside'],
    ['12064044', ['120645408045'], 'outside'],
    ['12064044', ['120645410'], 'undecided'],
    ['12064044', ['120655410'], 'outside'],
    ['12064044', ['120645410', '12064'], 'inside'],
    ['12064', ['12064'], 'inside'],
    ['12064', ['12'], 'inside'],
    ['12064', ['120645410'], 'outside'],
    ['12064', ['120645408044'], 'outside'],
  ])('takes the Gemeindeschlüssel %s in %j as %s', (ags, prefixes, verdict) => {
    expect(verdictOf({ ags }, prefixes)).toBe(verdict)
  })

  it('takes every area where the check was waived', () => {
    expect(verdictOf('dangerously-any', [])).toBe('inside')
  })
})

describe('arsPrefixOf', () => {
  const urn = 'urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:rs:'
  it.each(['14', '147', '14713', '120645410', '147130000000'])('reads the key %j from its URN', (prefix) => {
    expect(arsPrefixOf(urn + prefix)).toBe(prefix)
  })

  it.each(['', '1', '1471', '147130', '1471300000000', '14713 ', '14\n', 'x'])('knows no key %j', (prefix) => {
    expect(arsPrefixOf(urn + prefix)).toBeUndefined()
  })

  it.each(['14713', `x${urn}14`, urn.replace(':rs:', ':ags:') + '14713000', urn.toUpperCase() + '14'])(
    'takes %s for no area',
    (text) => {
      expect(arsPrefixOf(text)).toBeUndefined()
    },
  )
})
