import type { JsonWebKey } from 'node:crypto'
import { z } from 'zod'
import type { ManagedDestination, NewDestination } from '../../fit-connect/index.js'
import { lazily } from '../../fit-connect/lazily.js'
import { column, type Command, type CommandResult } from '../command.js'
import { readJsonFile } from '../files.js'
import { readJwkFile } from '../jwk.js'
import { textOf } from '../options.js'
import { UsageError } from '../usage-error.js'
import { adminOf } from './clients.js'

const schema = lazily((): z.ZodType<Omit<NewDestination, 'keys' | 'callback'>> =>
  z.object({
    name: z.string(),
    contactInformation: z.object({ legalName: z.string(), email: z.string() }).catchall(z.string()),
    services: z.array(
      z.object({
        identifier: z.string(),
        regions: z.array(z.string()),
        submissionSchemas: z.array(z.object({ schemaUri: z.string(), mimeType: z.string() })),
      }),
    ),
    metadataVersions: z.array(z.string()).default(['2.1.0']),
  }),
)

const example = `{ "name": "Stadt Beispiel, Hundesteuer",
  "contactInformation": { "legalName": "Stadt Beispiel", "email": "steueramt@beispiel.example" },
  "services": [{ "identifier": "urn:de:fim:leika:leistung:99102013104000", "regions": ["DE14713"],
    "submissionSchemas": [{ "schemaUri": "https://schemas.example/hundesteuer/1.0.0", "mimeType": "application/json" }] }],
  "metadataVersions": ["2.1.0"] }`

export const destinationCreate: Command = {
  name: 'destination create',
  operands: ['<description file>'],
  summary: 'makes a destination: name, contactInformation, services, metadataVersions as JSON',
  details: `A description file looks like this:\n\n${example}`,
  options: ['encryption-key', 'signing-key'],
  async run(input) {
    const { options, operands } = input
    const description = schema().safeParse(readJsonFile(operands[0] ?? ''))
    if (!description.success) {
      const places = description.error.issues.slice(0, 5).map(({ path }) => path.join('.'))
      throw new UsageError(`The description is wrong or incomplete at ${places.join(', ')}. The help shows one.`)
    }
    const keys = {
      encryption: publicKeyOf(textOf(options, 'encryption-key'), '--encryption-key'),
      signature: publicKeyOf(textOf(options, 'signing-key'), '--signing-key'),
    }
    const made = await adminOf(input).create({ ...description.data, keys })
    return shown([made], `amt24-fit-connect destination activate ${made.destinationId}`)
  },
}

export const destinationShow: Command = {
  name: 'destination show',
  operands: ['[<id>]'],
  summary: 'shows one destination of yours, or all',
  options: [],
  async run(input) {
    const [id] = input.operands
    const admin = adminOf(input)
    return shown(id === undefined ? await admin.list() : [await admin.read(id)])
  },
}

export const destinationActivate: Command = {
  name: 'destination activate',
  operands: ['<id>'],
  summary: 'lets a destination take submissions',
  options: [],
  run: async (input) => shown([await adminOf(input).activate(input.operands[0] ?? '')]),
}

export const destinationRotateKey: Command = {
  name: 'destination rotate-key',
  operands: ['<id>', '<public jwk file>'],
  summary: 'publishes a new encryption key, reads it back and switches to it',
  options: [],
  async run(input) {
    const [id = '', file] = input.operands
    const rotation = await adminOf(input).rotateEncryptionKey(id, publicKeyOf(file, '<public jwk file>'))
    const { encryptionKid, formerEncryptionKid = 'none', advice } = rotation
    return {
      value: rotation,
      lines: [column('current', encryptionKid), column('former', formerEncryptionKid), column('keep', advice)],
    }
  },
}

function publicKeyOf(file: string | undefined, name: string): JsonWebKey {
  if (file === undefined) throw new UsageError(`Name the public key with ${name} <file>.`)
  const jwk = readJwkFile(file)
  if (jwk.d === undefined) return jwk
  throw new UsageError(
    `${file} holds a private key, which stays here. Name the file with its public half; nothing was sent.`,
  )
}

function shown(destinations: readonly ManagedDestination[], next?: string): CommandResult {
  const lines = destinations.map(
    ({ destinationId, status, name = '' }) => `${destinationId}  ${status.padEnd(10)}${name}`,
  )
  const [only] = destinations
  const value = destinations.length === 1 ? only : destinations
  return { value, lines: [...lines, ...(next === undefined ? [] : [column('next', next)])] }
}
