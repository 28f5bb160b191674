import type { z } from 'zod'
import type { Application, ApplicationAttachment } from '../../application.js'
import { sha512Hex } from '../crypto/index.js'
import { FitConnectError } from '../errors.js'
import { signForZbp, type ZbpAuthor } from './zbp-author.js'
import { zbpMessageSchema, zbpStatusSchema, type ZbpMessage, type ZbpStatus } from './zbp-message.js'
import { zbp } from './zbp.unverified.js'

export interface ZbpMessageOptions extends ZbpAuthor {
  /** Files of the message; their contents are named and hashed in it. Default: none. */
  readonly attachments?: readonly (ApplicationAttachment & { readonly content: Uint8Array })[]
}

export interface ZbpStatusOptions extends ZbpAuthor {
  /** Schema that the destination offers for status messages; no source names one. */
  readonly schemaUri: string
}

/**
 * Builds a message for a citizen's BundID mailbox, signed by its author, to be sent with `sender.send` to the destination
 * of the BundID.
 *
 * @throws {FitConnectError} `application-invalid` with the broken fields as fact `paths`; `key-invalid` for an author whose key
 *   and certificate do not belong together or are not valid now
 * @see `zbp.unverified.ts`: all of it was read in the code of one public client
 */
export function buildZbpMessage(message: ZbpMessage, { attachments = [], ...author }: ZbpMessageOptions): Application {
  const content = {
    ...requireValid(message, zbpMessageSchema(), 'message'),
    ...(attachments.length > 0 && { attachments: attachments.map(describe) }),
  }
  const service = { identifier: zbp.messageService, name: message.service }
  return { ...signed(content, author, zbp.messageSchemaUri), form: formOf('message'), service, attachments }
}

/** The same for the state of an application. @throws {FitConnectError} as {@link buildZbpMessage} */
export function buildZbpStatus(status: ZbpStatus, { schemaUri, ...author }: ZbpStatusOptions): Application {
  const content = requireValid(status, zbpStatusSchema(), 'status')
  const service = { identifier: zbp.statusService, name: status.publicServiceName.de }
  return { ...signed(content, author, schemaUri), form: formOf('status'), service, attachments: [] }
}

function signed(content: object, author: ZbpAuthor, schemaUri: string) {
  // The message travels as text within JSON: exactly this text is signed.
  const data = signForZbp(JSON.stringify(content), author)
  return { schemaUri, mediaType: 'application/json', data: new TextEncoder().encode(JSON.stringify(data)) }
}

function formOf(kind: string): Application['form'] {
  return { id: `zbp-${kind}`, version: '6' }
}

function describe({ filename, content }: ApplicationAttachment & { readonly content: Uint8Array }) {
  return { filename, sha512sum: sha512Hex(content), contentLength: content.byteLength }
}

function requireValid<T>(value: T, schema: z.ZodType<T>, kind: string): T {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const paths = result.error.issues.map(({ path }) => `/${path.map(String).join('/')}`)
  throw new FitConnectError('application-invalid', {
    message: `The ${kind} for the BundID mailbox breaks the rules at ${paths.join(', ')}. Nothing was signed; correct these fields.`,
    facts: { part: kind, paths },
    isRetryable: false,
  })
}
