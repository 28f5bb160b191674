import { FitConnectError, type FitConnectErrorCode } from '../errors.js'

type Refusal = Extract<FitConnectErrorCode, `callback-${string}`>

const sentences: Readonly<Record<Refusal, string>> = {
  'callback-header-missing':
    'A request without both headers of a callback arrived; it is not from FIT-Connect. Check that a proxy passes callback-authentication and callback-timestamp on.',
  'callback-header-malformed':
    'A callback header is not what FIT-Connect writes (hexadecimal digits, seconds since 1970). Check what stands between the service and this process.',
  'callback-authentication-invalid':
    'The authentication of a callback does not fit its body and any of the secrets: it was forged, changed on the way, or made with another secret. Check the secret, and that the body is verified as raw bytes.',
  'callback-too-old':
    'A genuine callback is older than allowed: it was delayed or sent again by somebody. Nothing is lost while polling goes on; check this machine’s clock if it happens often.',
  'callback-in-future':
    'A genuine callback is dated in the future. Nothing is lost while polling goes on; check this machine’s clock.',
  'callback-malformed':
    'A genuine callback has a body that is no JSON object with a type. Update @amt24/xta-client; nothing is lost while polling goes on.',
  'callback-too-large':
    'A request to the callback address is larger than allowed and was not read. Raise maxBodyBytes if FIT-Connect sends such callbacks; nothing is lost while polling goes on.',
}

/** The error for a request that is no callback to act on. No part of the request is repeated in it. */
export function callbackRefusal(code: Refusal, facts: FitConnectError['facts'] = {}): FitConnectError {
  return new FitConnectError(code, { message: sentences[code], facts, isRetryable: false })
}
