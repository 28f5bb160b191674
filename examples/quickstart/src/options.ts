import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

/** A file, and the question that it answers where `question=file` was typed. */
export interface AttachmentOption {
  readonly question?: string
  readonly path: string
}

/** What the command line asked for. Paths are absolute: npm runs scripts in the checkout, users type paths from where they are. */
export interface Options {
  readonly form: string
  /** Absent: the answers of an artificial person are generated. */
  readonly data?: string
  readonly attachments: readonly AttachmentOption[]
  readonly out: string
  readonly json: boolean
  readonly sandbox?: string
}

export const usage = `Usage: npm start -- [--form <id>] [--data <file.json>] [--attachment [<question>=]<file>]... [--out <folder>] [--json] [--sandbox <sandbox.json>]

  --form        form of the catalogue, default hundesteuer-anmeldung
  --data        answers as JSON, default: an artificial example
  --attachment  file to send along, may be repeated; it answers the file question that is open, or the one that is
                named, e.g. --attachment ermaessigung.nachweis=pass.pdf
  --out         folder for the received application, default ./received
  --json        one JSON object per step on standard output (use: npm -s start -- --json)
  --sandbox     sandbox.json of a running sandbox (npm run sandbox); default: a sandbox of its own`

/** A command line that cannot be understood. */
export class UsageError extends Error {}

const DEFAULT_FORM = 'hundesteuer-anmeldung'

/** @throws {UsageError} when an option is unknown or lacks its value */
export function parseOptions(args: readonly string[], examples: string): Options {
  const values = readValues(args)
  const form = values.form ?? DEFAULT_FORM
  const fromUser = (path: string): string => resolve(process.env['INIT_CWD'] ?? process.cwd(), path)
  const exampleAttachment = { question: 'ermaessigung.nachweis', path: resolve(examples, 'nachweis.pdf') }
  const toAttachment = (value: string): AttachmentOption => {
    const [, question, path] = /^([a-z][\w.]*)=(.+)$/i.exec(value) ?? []
    return question !== undefined && path !== undefined ? { question, path: fromUser(path) } : { path: fromUser(value) }
  }
  const isExample = values.data === undefined && form === DEFAULT_FORM
  const data = isExample ? resolve(examples, `${DEFAULT_FORM}.json`) : values.data && fromUser(values.data)
  return {
    form,
    ...(data !== undefined && { data }),
    attachments: values.attachment?.map(toAttachment) ?? (isExample ? [exampleAttachment] : []),
    out: fromUser(values.out ?? 'received'),
    json: values.json ?? false,
    ...(values.sandbox !== undefined && { sandbox: fromUser(values.sandbox) }),
  }
}

function readValues(args: readonly string[]): {
  form?: string
  data?: string
  attachment?: string[]
  out?: string
  json?: boolean
  sandbox?: string
} {
  try {
    return parseArgs({
      args: [...args],
      options: {
        form: { type: 'string' },
        data: { type: 'string' },
        attachment: { type: 'string', multiple: true },
        out: { type: 'string' },
        json: { type: 'boolean' },
        sandbox: { type: 'string' },
      },
    }).values
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : 'The command line cannot be understood.')
  }
}
