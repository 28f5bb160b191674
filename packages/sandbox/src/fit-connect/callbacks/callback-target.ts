import { z } from 'zod'
import { lazily } from '../../lazily.js'
import { SandboxError } from '../../sandbox-error.js'

/** Where a destination or a sender wants to be called, and the secret that it checks the callback with. */
export interface CallbackTarget {
  /** `https:`, or `http:` on the loopback interface. */
  readonly url: string
  /** Key of the HMAC, as text. Whoever has set it never gets it back. */
  readonly secret: string
}

export const callbackTargetSchema: () => z.ZodType<CallbackTarget> = lazily(() =>
  z.strictObject({
    url: z.string().refine(isCallable, 'https, or http on 127.0.0.1, localhost or [::1]; without user or password'),
    secret: z.string().min(1),
  }),
)

/** @throws {SandboxError} `callback-invalid`; the message names neither address nor secret. */
export function requireCallbackTarget(target: CallbackTarget): CallbackTarget {
  const result = callbackTargetSchema().safeParse(target)
  if (result.success) return result.data
  throw new SandboxError(
    'callback-invalid',
    'A callback needs a secret and an address with https, or http on the loopback interface, without user or password.',
  )
}

// Plain http would carry what the callback tells across a network that the real service never trusts.
function isCallable(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, username, password } = new URL(address)
  const isSafe = protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))
  return isSafe && username === '' && password === ''
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname)
}
