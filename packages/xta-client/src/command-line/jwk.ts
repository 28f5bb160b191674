import type { JsonWebKey } from 'node:crypto'
import { z } from 'zod'
import { lazily } from '../fit-connect/lazily.js'
import { readJsonFile } from './files.js'
import { UsageError } from './usage-error.js'

export const jwkSchema: () => z.ZodType<JsonWebKey> = lazily(() => z.looseObject({ kty: z.string() }))

/** @throws {UsageError} for a file that holds anything but one JSON Web Key */
export function readJwkFile(file: string): JsonWebKey {
  const jwk = jwkSchema().safeParse(readJsonFile(file))
  if (jwk.success) return jwk.data
  throw new UsageError(`${file} holds no JSON Web Key. Pass a file that keys create wrote.`)
}
