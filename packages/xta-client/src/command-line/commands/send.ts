import { randomUUID } from 'node:crypto'
import { basename, extname } from 'node:path'
import type { Application } from '../../application.js'
import type { Destination } from '../../fit-connect/index.js'
import { column, type Command, type CommandInput } from '../command.js'
import { jsonText, readFile, writePrivateFile } from '../files.js'
import { textOf } from '../options.js'
import { progressBar } from '../progress-bar.js'
import { UsageError } from '../usage-error.js'
import { destinationIdOf, senderOf } from './clients.js'

/** Kinds of files that are often attached; others travel as bytes of unknown kind. */
const mediaTypes: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.xml': 'application/xml',
  '.json': 'application/json',
  '.txt': 'text/plain',
}

export const send: Command = {
  name: 'send',
  operands: ['<data file>', '[<attachment>…]'],
  summary: 'sends data with attachments to a destination and writes the receipt',
  options: ['destination', 'service', 'schema', 'media-type', 'trust-anchor', 'out', 'force'],
  async run(input) {
    const sender = senderOf(input)
    const destination = await sender.destination(destinationIdOf(input))
    const application = applicationOf(input, destination)
    const receipt = await sender.send(application, { destination, onProgress: progressBar(input.terminal) })
    const file = textOf(input.options, 'out') ?? `receipt-${receipt.submissionId}.json`
    writePrivateFile(file, jsonText(receipt), input.options.force === true)
    return {
      value: receipt,
      lines: [
        column('submitted', receipt.submissionId),
        column('case', receipt.caseId),
        column('wrote', file),
        column('next', `amt24-fit-connect log ${file}`),
      ],
    }
  },
}

function applicationOf(
  { operands: [data = '', ...attachments], options }: CommandInput,
  destination: Destination,
): Application {
  const identifier = textOf(options, 'service')
  const service = only(
    'service',
    destination.services.filter((one) => identifier === undefined || one.identifier === identifier),
  )
  const [uri, type] = [textOf(options, 'schema'), textOf(options, 'media-type')]
  const schema = only(
    'schema',
    service.submissionSchemas.filter(
      ({ schemaUri, mimeType }) =>
        (uri === undefined || schemaUri === uri) && (type === undefined || mimeType === type),
    ),
  )
  return {
    form: { id: 'amt24-fit-connect', version: '1.0.0' },
    service: { identifier: service.identifier },
    schemaUri: schema.schemaUri,
    mediaType: schema.mimeType,
    data: readFile(data),
    attachments: attachments.map((path) => ({
      id: randomUUID(),
      purpose: 'attachment',
      filename: basename(path),
      mediaType: mediaTypes[extname(path).toLowerCase()] ?? 'application/octet-stream',
      content: { path },
    })),
  }
}

function only<T>(option: 'service' | 'schema', offered: readonly T[]): T {
  const [first] = offered
  if (first !== undefined && offered.length === 1) return first
  throw new UsageError(
    offered.length === 0
      ? `The destination does not offer that ${option}. See what it offers with: amt24-fit-connect destination show`
      : `The destination offers several; choose one with --${option}.`,
  )
}
