import { expect } from 'vitest'
import { IntegrationError } from '@amt24/core'
import { personalMarker } from './application.js'

/** Planted wherever a service could echo something into an error. */
export const plantedSecret = 'PLANTED-SECRET-b7Qx'

/**
 * The error with which something fails. Every one must be ours, name its next step, and hold neither personal data nor
 * secrets, nowhere in its chain of causes.
 */
export async function failureOf(promise: Promise<unknown>): Promise<IntegrationError> {
  const error: unknown = await promise.then(
    () => expect.unreachable('It succeeded.'),
    (caught: unknown) => caught,
  )
  expectClean(error)
  return error
}

export function expectClean(error: unknown): asserts error is IntegrationError {
  if (!IntegrationError.isInstance(error)) throw error
  expect(error.message).toMatch(/\. \S.*\.$/s)
  for (let current: unknown = error; current instanceof Error; current = current.cause) {
    const shown = [JSON.stringify(current), current.message, current.stack].join('\n')
    expect(shown).not.toContain(personalMarker)
    expect(shown).not.toContain(plantedSecret)
    expect(shown).not.toMatch(/eyJ[\w-]{20}/)
  }
}
