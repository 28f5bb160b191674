import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { encryptedUpload } from './encrypted-upload.js'

const id = '0f2f8a4e-6d2c-4f3e-9b60-1c2d3e4f5a6b'
const checked = Buffer.from('aaaa.bbbb.cccc.dddd.eeee')
const other = Buffer.from('aaaa.bbbb.cccc.dddd.ffff')
const description = {
  size: checked.byteLength,
  sha512: createHash('sha512').update(checked).digest('hex'),
  authenticationTag: 'eeee',
}

function source(...pieces: Uint8Array[]) {
  return {
    open: async function* () {
      for (const piece of pieces) yield await Promise.resolve(piece)
    },
  }
}

async function leave(...pieces: Uint8Array[]): Promise<{ left: number; code: unknown }> {
  const { body } = encryptedUpload({ id, content: source(...pieces) }, description).seal()
  let left = 0
  try {
    for await (const piece of body.open()) left += piece.byteLength
    return { left, code: undefined }
  } catch (error) {
    return { left, code: error instanceof Error && 'code' in error ? error.code : error }
  }
}

describe('an upload that was encrypted elsewhere', () => {
  it('leaves whole when it is what was checked, however it is cut', async () => {
    for (const pieces of [[checked], [checked.subarray(0, 5), checked.subarray(5)], [checked, new Uint8Array(0)]])
      expect(await leave(...pieces)).toEqual({ left: checked.byteLength, code: undefined })
  })

  it.each([
    ['in one piece', [other]],
    ['with an empty piece behind it', [other, new Uint8Array(0)]],
    ['with many empty pieces around it', [new Uint8Array(0), other, new Uint8Array(0), new Uint8Array(0)]],
    ['in two pieces', [other.subarray(0, 10), other.subarray(10)]],
  ])('never leaves whole when it is another one, %s', async (_what, pieces) => {
    const { left, code } = await leave(...pieces)
    expect(code).toBe('attachment-changed')
    expect(left).toBeLessThan(other.byteLength)
  })
})
