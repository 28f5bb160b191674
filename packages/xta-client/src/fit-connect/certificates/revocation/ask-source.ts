import { randomBytes } from 'node:crypto'
import { hasCode } from '@amt24/core'
import type { HttpRequest, HttpTransport } from '@amt24/core/http'
import { processCrl } from './crl-answer.js'
import { processOcspAnswer } from './ocsp-answer.js'
import { encodeOcspRequest } from './ocsp-request.js'
import { unusable, type IssuedCertificate, type RevocationAnswer } from './revocation-answer.js'

/** Largest OCSP answer, in bytes: a status and a few certificates. */
const maxOcspBytes = 64 * 1024
/** Largest revocation list, in bytes. */
const maxCrlBytes = 10 * 1024 * 1024

export interface RevocationOutside {
  readonly transport: HttpTransport
  /** Milliseconds since the epoch. */
  readonly at: number
}

/** Asks one OCSP responder. @throws {HttpError} `aborted` only */
export async function askOcsp(
  address: string,
  issued: IssuedCertificate,
  { transport, at }: RevocationOutside,
): Promise<RevocationAnswer> {
  const nonce = randomBytes(32)
  const request: HttpRequest = {
    method: 'POST',
    url: address,
    headers: { 'content-type': 'application/ocsp-request', accept: 'application/ocsp-response' },
    body: encodeOcspRequest(issued, nonce),
    isRepeatable: true,
    maxResponseBytes: maxOcspBytes,
  }
  const body = await fetchBody(request, transport)
  return body === undefined ? unusable('unreachable') : processOcspAnswer(body, { ...issued, nonce, at })
}

/** Fetches one revocation list. @throws {HttpError} `aborted` only */
export async function askCrl(
  address: string,
  issued: IssuedCertificate,
  { transport, at }: RevocationOutside,
): Promise<RevocationAnswer> {
  const headers = { accept: 'application/pkix-crl' }
  const body = await fetchBody({ method: 'GET', url: address, headers, maxResponseBytes: maxCrlBytes }, transport)
  return body === undefined ? unusable('unreachable') : processCrl(body, { ...issued, address, at })
}

/** What the answer says about itself in headers does not matter: its signature decides. */
async function fetchBody(request: HttpRequest, transport: HttpTransport): Promise<Uint8Array | undefined> {
  try {
    const { status, body } = await transport.send(request)
    return status === 200 && body.byteLength <= (request.maxResponseBytes ?? 0) ? body : undefined
  } catch (error) {
    if (hasCode(error, 'aborted')) throw error
    return undefined
  }
}
