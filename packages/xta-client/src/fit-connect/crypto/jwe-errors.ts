import { FitConnectError } from '../errors.js'
import type { DecryptionKeys } from './decryption-keys.js'

/** The text is no compact JWE of FIT-Connect; `rule` names the part that is wrong. */
export function malformed(rule: string, reason: string): FitConnectError {
  return new FitConnectError('jwe-malformed', {
    message: `The encrypted part is no compact JWE of FIT-Connect: ${reason}. The sender must encrypt it again.`,
    facts: { rule },
  })
}

export const notFiveSegments = (): FitConnectError => malformed('segments', 'it does not have exactly five segments')
export const headerTooLarge = (): FitConnectError => malformed('header-size', 'its header is too large')
export const notBase64url = (rule: string): FitConnectError => malformed(rule, `its ${rule} is not unpadded base64url`)
export const wrongLength = (rule: string, bytes: number): FitConnectError =>
  malformed(rule, `its ${rule} does not have ${bytes} bytes`)

/** The header asks for something that FIT-Connect does not permit; `rule` is the header parameter. */
export function notPermitted(rule: string): FitConnectError {
  return new FitConnectError('jwe-not-permitted', {
    message: `The encrypted part uses a header parameter "${rule}" that FIT-Connect does not permit (RSA-OAEP-256 with A256GCM only). The sender must encrypt it again.`,
    facts: { rule },
  })
}

/** One error for a wrong key, a wrong tag and broken compression: telling them apart would serve only an attacker. */
export function decryptionFailed(kid: string): FitConnectError {
  return new FitConnectError('jwe-decryption-failed', {
    message: `The encrypted part names our key "${kid}" but cannot be opened with it: it was damaged, or encrypted to another key. The sender must send it again.`,
    facts: { kid },
  })
}

export function keyUnknown(kid: string, keys: DecryptionKeys): FitConnectError {
  return new FitConnectError('jwe-key-unknown', {
    message: `The encrypted part needs the private key "${kid}", which is not configured here. Leave the submission waiting, add that key (old keys stay needed after a rotation) and fetch again.`,
    facts: { kid, knownKids: keys.kids },
  })
}

export function inflatedTooLarge(maxInflatedBytes: number): FitConnectError {
  return new FitConnectError('jwe-not-permitted', {
    message: `The encrypted part is compressed and inflates to more than ${maxInflatedBytes} bytes. Compression is not permitted any more: ask the sender to send without "zip", or raise maxInflatedBytes.`,
    facts: { rule: 'inflated-size', maxInflatedBytes },
  })
}
