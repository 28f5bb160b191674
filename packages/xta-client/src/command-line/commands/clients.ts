import type { JsonWebKey } from 'node:crypto'
import { createDestinationAdmin, createSender, createSubscriber } from '../../fit-connect/index.js'
import type { CertificateTrust, DestinationAdmin, Sender, Subscriber } from '../../fit-connect/index.js'
import type { CommandInput } from '../command.js'
import { readFile } from '../files.js'
import { readJwkFile } from '../jwk.js'
import { textOf } from '../options.js'
import { UsageError } from '../usage-error.js'

export function senderOf(input: CommandInput): Sender {
  const certificates = trustOf(input)
  return createSender({
    ...outside(input, 'sender'),
    ...(certificates && { certificates }),
  })
}

export function adminOf(input: CommandInput): DestinationAdmin {
  return createDestinationAdmin(outside(input, 'subscriber'))
}

/** With the private keys of the configuration, or of files. */
export function subscriberOf(input: CommandInput): Subscriber {
  const { options, configuration } = input
  const destinationId = destinationIdOf(input)
  const configured = configuration.destinations.find((destination) => destination.destinationId === destinationId)
  const decryptionFiles = options['encryption-key']
  const signingFile = textOf(options, 'signing-key')
  const decryption = decryptionFiles?.map(readJwkFile) ?? [required(configured?.encryptionPrivateKey, 'encryption-key')]
  const signing =
    signingFile === undefined ? required(configured?.signingPrivateKey, 'signing-key') : readJwkFile(signingFile)
  return createSubscriber({ ...outside(input, 'subscriber'), destinationId, keys: { decryption, signing } })
}

export function trustOf({ options, terminal }: CommandInput): CertificateTrust | undefined {
  const anchors = options['trust-anchor']
  if (!anchors) return undefined
  return {
    trustAnchors: anchors.map(readCertificateFile),
    ...(terminal.transport && { transport: terminal.transport }),
  }
}

/** PEM and base64 are text, DER is not. */
export function readCertificateFile(file: string): string | Uint8Array {
  const bytes = readFile(file)
  return bytes[0] === 0x30 ? bytes : new TextDecoder().decode(bytes)
}

/** @throws {UsageError} unless one is given or the configuration has exactly one */
export function destinationIdOf({ options, configuration }: CommandInput): string {
  const given = textOf(options, 'destination')
  if (given !== undefined) return given
  const [first, ...others] = configuration.destinations
  if (first && others.length === 0) return first.destinationId
  throw new UsageError('Name the destination with --destination <id>.')
}

function outside({ terminal, configuration }: CommandInput, role: 'sender' | 'subscriber') {
  const { transport, clock } = terminal
  return {
    environment: configuration.environment(),
    ...configuration.credentials(role),
    clock,
    ...(transport && { transport }),
  }
}

function required(key: JsonWebKey | undefined, option: string): JsonWebKey {
  if (key !== undefined) return key
  throw new UsageError(`Name the private key of the destination with --${option} <file>.`)
}
