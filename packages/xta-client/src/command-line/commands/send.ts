import { randomUUID } from 'node:crypto'
import { basename, extname } from 'node:path'
import type { Application } from '../../application.js'
import { SubmissionUnconfirmedError, type Destination, type SubmissionAttempt } from '../../fit-connect/index.js'
import { column, type Command, type CommandInput } from '../command.js'
import { jsonText, readFile, requirePlaceFor, writePrivateFile } from '../files.js'
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
    const { terminal, options } = input
    // What was submitted cannot be called back because its receipt has no place.
    requirePlaceFor(textOf(options, 'out') ?? 'receipt.json', options.force === true || !textOf(options, 'out'))
    const sender = senderOf(input)
    const { interruptible = (work) => work(new AbortController().signal) } = terminal
    const receipt = await interruptible(async (signal) => {
      const destination = await sender.destination(destinationIdOf(input), { signal })
      const application = applicationOf(input, destination)
      return sender.send(application, { destination, signal, onProgress: progressBar(terminal) })
    }).catch((error: unknown) => {
      if (error instanceof SubmissionUnconfirmedError) keep(error.attempt, 'attempt', input)
      throw error
    })
    const file = keep(receipt, 'receipt', input)
    return {
      value: receipt,
      isNegative: file === undefined,
      lines: [
        column('submitted', receipt.submissionId),
        column('case', receipt.caseId),
        ...(file === undefined ? [] : [column('wrote', file), column('next', `amt24-fit-connect log ${file}`)]),
      ],
    }
  },
}

/** @returns the file, `undefined` when there is none but everything was shown */
function keep(proof: SubmissionAttempt, kind: 'receipt' | 'attempt', input: CommandInput): string | undefined {
  const { terminal, options } = input
  const file = textOf(options, 'out') ?? `${kind}-${proof.submissionId}.json`
  try {
    writePrivateFile(file, jsonText(proof), options.force === true)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    const what = kind === 'receipt' ? 'The application was submitted' : 'The application may have been submitted'
    terminal.err(`${error.message}\n${what}; keep this ${kind} yourself:\n${jsonText(proof)}`)
    return undefined
  }
  if (kind === 'attempt') terminal.err(`${column('wrote', file)}\n${column('next', `amt24-fit-connect log ${file}`)}\n`)
  return file
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
