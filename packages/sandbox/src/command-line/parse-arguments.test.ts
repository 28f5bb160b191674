import { describe, expect, it } from 'vitest'
import { parseArguments } from './parse-arguments.js'

describe('parseArguments', () => {
  it('starts with defaults when nothing is said', () => {
    expect(parseArguments([])).toEqual({ kind: 'start', sandbox: {} })
  })

  it('reads every option', () => {
    const line = [
      '--port',
      '41000',
      '--state',
      '.sandbox',
      '--seed',
      '7',
      '--services',
      'fit-connect',
      '--config-out',
      'sandbox.json',
    ]
    expect(parseArguments(line)).toEqual({
      kind: 'start',
      sandbox: { port: 41000, state: '.sandbox', seed: '7', services: ['fit-connect'] },
      configOut: 'sandbox.json',
    })
  })

  it.each([
    [['--port', 'x']],
    [['--port', '70000']],
    [['--services', 'fax']],
    [['--unknown']],
    [['loose']],
    [['--state']],
  ])('refuses %j', (line) => {
    expect(() => parseArguments(line)).toThrow(expect.objectContaining({ code: 'usage' }))
  })
})
