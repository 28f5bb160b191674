import { createHmac } from 'node:crypto'

/**
 * The MAC of a callback: HMAC-SHA-512 over timestamp, full stop and body, as lower-case hexadecimal digits.
 * @param secret Its UTF-8 bytes are the key.
 * @param timestamp Unix seconds, as in the header `callback-timestamp`.
 * @param body Exactly the text that is sent; the receiver checks its bytes.
 * @see FIT-Connect, "Callbacks"
 */
export function signCallback(secret: string, timestamp: string, body: string): string {
  return createHmac('sha512', secret).update(`${timestamp}.${body}`, 'utf8').digest('hex')
}
