import type { z } from 'zod'

/** A control request that cannot be carried out as it stands. */
export class InvalidBody extends Error {
  override readonly name = 'InvalidBody'
}

/**
 * Reads a JSON body. Insisting on the content type keeps plain HTML forms of foreign pages out.
 * @throws {InvalidBody}
 */
export async function readBody<T>(request: Request, schema: z.ZodType<T>): Promise<T> {
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? ''))
    throw new InvalidBody('Send Content-Type: application/json.')
  const result = schema.safeParse(await parse(request))
  if (result.success) return result.data
  throw new InvalidBody(
    result.error.issues.map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`).join('; '),
  )
}

async function parse(request: Request): Promise<unknown> {
  try {
    return await request.json()
  } catch {
    throw new InvalidBody('The body is not JSON.')
  }
}
