import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startSandbox, type Sandbox } from '../src/index.js'
import { testKeys } from './support/test-keys.js'

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await startSandbox({ keys: testKeys(), seed: 'config' })
})
afterAll(() => sandbox.close())

describe('sandbox.json', () => {
  it('has exactly the documented keys', () => {
    const { config } = sandbox
    expect(Object.keys(config)).toEqual(['controlUrl', 'fitConnect'])
    expect(Object.keys(config.fitConnect)).toEqual([
      'tokenUrl',
      'submissionApi',
      'destinationApi',
      'routingApi',
      'selfServicePortal',
      'sender',
      'subscriber',
      'destinations',
    ])
    expect(Object.keys(config.fitConnect.sender)).toEqual(['clientId', 'clientSecret'])
    expect(Object.keys(config.fitConnect.subscriber)).toEqual(['clientId', 'clientSecret'])
    expect(config.fitConnect.destinations.map((destination) => Object.keys(destination))).toEqual([
      [
        'destinationId',
        'serviceIdentifier',
        'region',
        'schemaUri',
        'mimeType',
        'encryptionPublicKey',
        'encryptionPrivateKey',
        'signingPublicKey',
        'signingPrivateKey',
      ],
    ])
  })

  it('names the addresses that the real services follow, all on one loopback port', () => {
    const { url, config } = sandbox
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect(config.controlUrl).toBe(`${url}/__sandbox`)
    expect(config.fitConnect).toMatchObject({
      tokenUrl: `${url}/fit-connect/auth/token`,
      submissionApi: `${url}/fit-connect/submission-api`,
      destinationApi: `${url}/fit-connect/destination-api`,
      routingApi: `${url}/fit-connect/routing-api`,
      selfServicePortal: `${url}/fit-connect/portal`,
    })
  })

  it('describes the default destination', () => {
    expect(sandbox.config.fitConnect.destinations[0]).toMatchObject({
      serviceIdentifier: 'urn:de:fim:leika:leistung:99102013104000',
      region: 'DE147130000000',
      schemaUri: 'https://schema.amt24.example/forms/hundesteuer-anmeldung/1.1.0/schema.json',
      mimeType: 'application/json',
    })
  })

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(sandbox.config))).toEqual(sandbox.config)
  })
})
