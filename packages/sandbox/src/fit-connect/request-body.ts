import type { z } from 'zod'
import { maximumPageSize } from './protocol.js'
import { Refusal } from './refusal.js'
import { unverifiedChoices } from './unverified-answers.js'

export interface Page {
  readonly offset: number
  readonly limit: number
}

export function mediaTypeOf(request: Request): string {
  return (request.headers.get('content-type') ?? '').split(';', 1).join('').trim().toLowerCase()
}

/** @throws {Refusal} `content-type-wrong`, `body-invalid` */
export async function readJson<T>(
  request: Request,
  schema: z.ZodType<T>,
  mediaTypes: readonly string[] = ['application/json'],
): Promise<T> {
  requireMediaType(request, ...mediaTypes)
  return parseBody(parseJson(await request.text()), schema)
}

/** @throws {Refusal} `body-invalid`, with the places that are wrong and never their values */
export function parseBody<T>(value: unknown, schema: z.ZodType<T>): T {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const complaints = result.error.issues.map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`)
  throw new Refusal('body-invalid', complaints.join('; '))
}

/** Reads a compact JWE or JWS. @throws {Refusal} `content-type-wrong`, `too-large` */
export async function readJose(request: Request, maximumBytes: number): Promise<string> {
  requireMediaType(request, 'application/jose')
  if (Number(request.headers.get('content-length') ?? 0) > maximumBytes) throw tooLarge(maximumBytes)
  const text = await request.text()
  if (text.length > maximumBytes) throw tooLarge(maximumBytes)
  return text
}

/** The bytes of a compact JWE as they arrive. @throws {Refusal} `content-type-wrong`, `too-large`, `body-invalid` */
export function joseBody(request: Request, maximumBytes: number): AsyncIterable<Uint8Array> {
  requireMediaType(request, 'application/jose')
  if (Number(request.headers.get('content-length') ?? 0) > maximumBytes) throw tooLarge(maximumBytes)
  return limited(request.body, maximumBytes)
}

async function* limited(body: AsyncIterable<Uint8Array> | null, maximumBytes: number): AsyncIterable<Uint8Array> {
  let received = 0
  for await (const piece of body ?? []) {
    received += piece.length
    if (received > maximumBytes) throw tooLarge(maximumBytes)
    yield piece
  }
}

/** @throws {Refusal} `page-invalid` */
export function readPage(url: string): Page {
  const { searchParams } = new URL(url)
  const offset = wholeNumber(searchParams.get('offset') ?? '0')
  const limit = wholeNumber(searchParams.get('limit') ?? String(unverifiedChoices.defaultPageSize))
  if (offset === undefined || limit === undefined || limit < 1 || limit > maximumPageSize)
    throw new Refusal('page-invalid', `offset must be a whole number ≥ 0, limit one from 1 to ${maximumPageSize}.`)
  return { offset, limit }
}

function requireMediaType(request: Request, ...expected: readonly string[]): void {
  if (!expected.includes(mediaTypeOf(request)))
    throw new Refusal('content-type-wrong', `Send Content-Type: ${expected.join(' or ')}.`)
}

function tooLarge(maximumBytes: number): Refusal {
  return new Refusal('too-large', `At most ${maximumBytes} bytes are accepted here.`)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal('body-invalid', 'The body is not JSON.')
  }
}

function wholeNumber(text: string): number | undefined {
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined
}
