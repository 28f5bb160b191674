import { readJson, type HttpResponse } from '@amt24/core/http'
import type { z } from 'zod'
import { translateAnswer, translateFailure, type ExchangeMeaning } from './translate-error.js'

/**
 * Reads a JSON answer: its status first, then its shape.
 *
 * @throws {FitConnectError} what the answer means by {@link translateAnswer}, or `unexpected-response`
 */
export function readAnswer<T>(
  response: HttpResponse,
  expected: { readonly expect: number; readonly schema: z.ZodType<T>; readonly meaning: ExchangeMeaning },
): T {
  const { expect, schema, meaning } = expected
  requireStatus(response, [expect], meaning)
  try {
    return readJson(response, { expect, schema })
  } catch (error) {
    throw translateFailure(error, meaning)
  }
}

/** @throws {FitConnectError} what the answer means by {@link translateAnswer} */
export function requireStatus(response: HttpResponse, expect: readonly number[], meaning: ExchangeMeaning): void {
  if (!expect.includes(response.status)) throw translateAnswer(response, meaning)
}
