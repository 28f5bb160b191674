import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { ignoreClosedPipe } from './ignore-closed-pipe.js'

describe('output of which nobody reads the end', () => {
  const failing = (code: string) => {
    const stream = new PassThrough()
    ignoreClosedPipe(stream)
    return () => stream.emit('error', Object.assign(new Error(code), { code }))
  }

  it('ends the command quietly', () => {
    expect(failing('EPIPE')).not.toThrow()
  })

  it('is told from output that cannot be written', () => {
    expect(failing('ENOSPC')).toThrow('ENOSPC')
  })
})
