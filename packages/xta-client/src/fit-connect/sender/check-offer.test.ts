import { describe, expect, it } from 'vitest'
import { destinationId } from '../../../test/fixtures/scene.js'
import { testApplication } from '../../testing/index.js'
import type { Destination } from '../destination.js'
import { checkOffer } from './check-offer.js'

const { service, schemaUri, mediaType: mimeType } = testApplication()

function offering(...regions: string[]): Destination {
  const submissionSchemas = [{ schemaUri, mimeType }]
  return {
    destinationId,
    encryptionKey: { kid: 'test-key-1', jwk: {} },
    metadataVersions: ['2.1.0'],
    services: [{ identifier: service.identifier, regions, submissionSchemas }],
    submissionSchemas,
  }
}

describe('checkOffer', () => {
  it.each([
    ['DE', 'DE147130000000'],
    ['DE14', 'DE147130000000'],
    ['DE147130000000', 'DE147130000000'],
  ])('takes an area that is a prefix of the region: %s, %s', (area, region) => {
    expect(() => checkOffer(testApplication(), offering('DE02', area), region)).not.toThrow()
  })

  it.each([
    ['DE147130000000', 'DE14'],
    ['DE02', 'DE14'],
    ['', 'DE14'],
    ['D', 'DE14'],
  ])('does not take another, nor one that names no country: "%s", %s', (area, region) => {
    expect(() => checkOffer(testApplication(), offering(area), region)).toThrow(
      expect.objectContaining({ code: 'service-not-offered' }),
    )
  })

  it('does not compare areas where no region is given', () => {
    expect(() => checkOffer(testApplication(), offering())).not.toThrow()
  })

  it('wants the schema of this service, not that of another', () => {
    const destination = offering('DE')
    const [own] = destination.services
    const services = [
      { identifier: service.identifier, regions: ['DE'], submissionSchemas: [] },
      { identifier: 'urn:example:other', regions: ['DE'], submissionSchemas: own?.submissionSchemas ?? [] },
    ]
    expect(() => checkOffer(testApplication(), { ...destination, services })).toThrow(
      expect.objectContaining({ code: 'schema-not-offered' }),
    )
  })
})
