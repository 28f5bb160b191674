import { describe, expect, it } from 'vitest'
import { createFitConnectService } from '../fit-connect/index.js'
import { testKeys } from '../../test/support/test-keys.js'
import { readSandboxConfig } from './read-sandbox-config.js'
import type { SandboxConfig } from './sandbox-config.js'

async function written(): Promise<SandboxConfig> {
  const service = await createFitConnectService({ keys: testKeys() })
  return { controlUrl: 'http://127.0.0.1:41000/__sandbox', fitConnect: service.config() }
}

describe('readSandboxConfig', () => {
  it('accepts what the sandbox wrote, and nothing is lost', async () => {
    const config = await written()
    expect(readSandboxConfig(JSON.parse(JSON.stringify(config)))).toEqual(config)
  })

  it('ignores blocks of a later version', async () => {
    expect(readSandboxConfig({ ...(await written()), xta: {} })).not.toHaveProperty('xta')
  })

  it.each([undefined, null, 1, '{}', [], {}, { controlUrl: 'x' }])('refuses %j', (value) => {
    expect(() => readSandboxConfig(value)).toThrow(expect.objectContaining({ code: 'config-invalid' }))
  })

  it('names the place that is wrong and never its value', async () => {
    const config = await written()
    const [destination] = config.fitConnect.destinations
    const value = {
      ...config,
      fitConnect: { ...config.fitConnect, destinations: [{ ...destination, mimeType: 'secret' }] },
    }
    const read = (): SandboxConfig => readSandboxConfig(value)
    expect(read).toThrow('fitConnect.destinations.0.mimeType')
    expect(read).not.toThrow('secret')
  })
})
