import { FitConnectError } from '../errors.js'
import type { KnownVersion } from './schema.js'
import { knownVersions } from './schema.js'

/** Metadata versions that this library writes, newest first. */
export const writtenVersions: readonly string[] = ['2.1.0', '2.0.0']

const schemaUriPattern =
  /^https:\/\/schema\.fitko\.de\/fit-connect\/metadata\/(\d{1,4})\.(\d{1,4})\.(\d{1,4})\/metadata\.schema\.json$/

/** Address of a metadata version's schema, the value of `$schema`. */
export function metadataSchemaUri(version: string): string {
  return `https://schema.fitko.de/fit-connect/metadata/${version}/metadata.schema.json`
}

/**
 * The newest version that both sides know.
 *
 * @param offered `metadataVersions` of the destination.
 * @throws {FitConnectError} `metadata-version-unsupported`
 */
export function chooseMetadataVersion(offered: readonly string[]): string {
  const version = writtenVersions.find((written) => offered.includes(written))
  if (version !== undefined) return version
  throw new FitConnectError('metadata-version-unsupported', {
    message: `The destination accepts metadata ${offered.join(', ') || 'of no version'}, this library writes ${writtenVersions.join(', ')}. Update @amt24/xta-client or ask the authority.`,
    facts: { offered, written: writtenVersions },
  })
}

/**
 * Which known structure a document of this `$schema` is checked against. A newer minor version of a major that we support
 * is read by the newest structure known, so that a sender may be ahead of the receiver.
 *
 * @param supported Versions that the receiver supports, such as `['2.1.0']`. Patch levels do not matter.
 * @returns `undefined` for a foreign address, another major version or an older minor that is not supported.
 */
export function structureFor(schemaUri: string, supported: readonly string[]): KnownVersion | undefined {
  const [, major, minor] = schemaUriPattern.exec(schemaUri) ?? []
  if (major === undefined || minor === undefined) return undefined
  const minors = supported.filter((version) => version.startsWith(`${major}.`)).map(minorOf)
  if (minors.length === 0 || !(minors.includes(Number(minor)) || Number(minor) > Math.max(...minors))) return undefined
  const known = knownVersions.filter((version) => version.startsWith(`${major}.`))
  return known.findLast((version) => minorOf(version) <= Number(minor))
}

function minorOf(version: string): number {
  return Number(version.split('.')[1])
}
