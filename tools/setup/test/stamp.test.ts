import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { hashParts, readStamp, writeStamp } from '../stamp.mjs'
import { scratchFolder } from '../../testing/scratch-folder.js'

describe('stamps', () => {
  it('hashes parts so that content cannot move from one to the next unnoticed', () => {
    expect(
      hashParts([
        ['a', 'bc'],
        ['d', 'e'],
      ]),
    ).not.toBe(
      hashParts([
        ['a', 'b'],
        ['d', 'ce'],
      ]),
    )
    expect(hashParts([['a', 'b']])).toBe(hashParts([['a', Buffer.from('b')]]))
  })

  it('reads what was written and takes a damaged stamp for none', () => {
    const file = join(scratchFolder(), 'deep', 'stamp.json')
    writeStamp(file, { hash: 'x' })
    expect(readStamp(file)).toEqual({ hash: 'x' })
    writeFileSync(file, '{"hash":')
    expect(readStamp(file)).toEqual({})
  })
})
