import type { Logger } from '@amt24/core'
import { isLoopbackHost } from '../environment.js'
import { FitConnectError } from '../errors.js'
import type { DestinationChange } from './managed-destination.js'

/** FIT-Connect metadata 1.0.0, `publicServiceType.identifier`: this pattern, 7 to 255 characters. */
const serviceIdentifier = /^(?=.{7,255}$)urn:[a-z0-9][a-z0-9-]{0,31}:[a-z0-9()+,.:=@;$_!*'%/?#-]+$/i
const leikaService = /^urn:de:fim:leika:leistung:(.*)$/i
/** `DE` and a level of the Amtlicher Regionalschlüssel. */
const region = /^DE(\d{2}|\d{3}|\d{5}|\d{9}|\d{12})?$/
const mimeTypes = ['application/json', 'application/xml']
const version = /^\d+\.\d+\.\d+$/
const mailAddress = /^[^\s@]{1,64}@[^\s@.]+(\.[^\s@.]+)+$/

/**
 * Checks what is given of a description, before any request. Digits of a LeiKa key other than fourteen are only a
 * warning: the test environment takes them.
 *
 * @throws {FitConnectError} `destination-invalid`, fact `field`
 * @see FIT-Connect, "Zustellpunkt anlegen"
 */
export function checkDescription(description: DestinationChange, logger: Logger): void {
  const { name, contactInformation, services, metadataVersions, callback } = description
  if (name !== undefined) require('name', name.trim() !== '', 'must not be empty')
  if (contactInformation !== undefined) {
    require('contactInformation.legalName', Boolean(contactInformation.legalName), 'must name the authority')
    require('contactInformation.email', mailAddress.test(contactInformation.email), 'must be a mail address')
  }
  if (services !== undefined) checkServices(services, logger)
  if (metadataVersions !== undefined) {
    const areVersions = metadataVersions.length > 0 && metadataVersions.every((one) => version.test(one))
    require('metadataVersions', areVersions, 'must list versions such as 2.1.0')
  }
  if (callback) {
    require('callback.url', isSafeAddress(callback.url), 'must begin with https:// (http:// is for loopback hosts)')
    require('callback.secret', Boolean(callback.secret), 'must be given together with its address')
  }
}

function checkServices(services: NonNullable<DestinationChange['services']>, logger: Logger): void {
  require('services', services.length > 0, 'must list at least one service')
  for (const [index, { identifier, regions, submissionSchemas }] of services.entries()) {
    const at = `services.${index}`
    require(`${at}.identifier`, serviceIdentifier.test(identifier), 'must be a URN such as urn:de:fim:leika:leistung:…')
    warnOfUnusualKey(identifier, logger)
    const areRegions = regions.length > 0 && regions.every((one) => region.test(one))
    require(`${at}.regions`, areRegions, 'must list DE, or DE with 2, 3, 5, 9 or 12 digits of the regional key')
    require(`${at}.submissionSchemas`, submissionSchemas.length > 0, 'must list at least one schema')
    for (const { schemaUri, mimeType } of submissionSchemas) {
      require(`${at}.submissionSchemas.schemaUri`, isUri(schemaUri), 'must be a URN or an address')
      require(`${at}.submissionSchemas.mimeType`, mimeTypes.includes(mimeType), `must be ${mimeTypes.join(' or ')}`)
    }
  }
}

function warnOfUnusualKey(identifier: string, logger: Logger): void {
  const key = leikaService.exec(identifier)?.[1]
  if (key !== undefined && !/^99\d{12}$/.test(key)) {
    logger.warn('A LeiKa key has 14 digits and begins with 99; this one will not be found by routing.', { identifier })
  }
}

function isUri(text: string): boolean {
  return text.length <= 200 && /^[a-z][a-z0-9+.-]*:\S+$/i.test(text)
}

function isSafeAddress(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname } = new URL(text)
  return protocol === 'https:' || (protocol === 'http:' && isLoopbackHost(hostname))
}

function require(field: string, isKept: boolean, demand: string): void {
  if (isKept) return
  throw new FitConnectError('destination-invalid', {
    message: `${field} of the destination ${demand}. Nothing was sent; correct it and call again.`,
    facts: { field },
  })
}
