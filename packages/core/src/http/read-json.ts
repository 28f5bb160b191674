import type { StandardSchemaV1 } from '@standard-schema/spec'
import { parseJson } from '../json/parse-json.js'
import { HttpError } from './http-error.js'
import { essenceOf, isJsonMediaType } from './media-type.js'
import { requireStatus, type ExpectedStatus } from './require-status.js'
import type { HttpResponse } from './transport.js'

export interface ReadJsonOptions<T> {
  /** Status codes that carry the expected document. */
  readonly expect: ExpectedStatus
  /** Smallest tolerant schema of the document; it must validate synchronously. */
  readonly schema: StandardSchemaV1<unknown, T>
}

/**
 * Reads a JSON answer at the border: status, then content type, then syntax, then shape.
 *
 * @throws {HttpError} `unexpected-status`, `unexpected-content-type`, `invalid-json`, `unexpected-shape` (facts name the
 * paths of the issues, never a value)
 * @throws {TypeError} when the schema validates asynchronously
 */
export function readJson<T>(response: HttpResponse, { expect, schema }: ReadJsonOptions<T>): T {
  requireStatus(response, expect)
  requireJson(response)
  const result = schema['~standard'].validate(parseBody(response))
  // Any promise, not only one of this realm: its missing issues would read as a valid answer.
  if ('then' in result) throw new TypeError('The schema of an answer must validate synchronously.')
  if (result.issues !== undefined) throw unexpectedShape(response, result.issues)
  return result.value
}

function requireJson({ headers, status }: HttpResponse): void {
  const encoding = headers['content-encoding'] ?? 'identity'
  if (isJsonMediaType(headers['content-type']) && encoding === 'identity') return
  throw new HttpError('unexpected-content-type', {
    message:
      'The answer is not plain JSON. A proxy, a sign-in page or a wrong base address often is the reason: check the address.',
    facts: {
      status,
      contentType: essenceOf(headers['content-type']).slice(0, 100),
      contentEncoding: encoding.slice(0, 100),
    },
  })
}

function parseBody({ body, status }: HttpResponse): unknown {
  try {
    return parseJson(body)
  } catch (cause) {
    throw new HttpError('invalid-json', {
      message:
        'The answer says that it is JSON but cannot be read as such. It may have been cut off: ask the operator.',
      facts: { status, bytes: body.byteLength },
      cause,
    })
  }
}

function unexpectedShape({ status }: HttpResponse, issues: readonly StandardSchemaV1.Issue[]): HttpError {
  const paths = [...new Set(issues.map(pathOf))].slice(0, MOST_PATHS)
  return new HttpError('unexpected-shape', {
    message: `The answer has another shape than the interface promises, at ${paths.join(', ')}. Check that address and version of the interface match this library.`,
    facts: { status, paths },
  })
}

function pathOf({ path = [] }: StandardSchemaV1.Issue): string {
  const segments = path.map((segment) => String(typeof segment === 'object' ? segment.key : segment))
  return segments.length === 0 ? '(root)' : segments.join('.').slice(0, 200)
}

const MOST_PATHS = 10
