import { FitConnectError } from '../errors.js'

/** Which rule a chain of certificates breaks; fact `rule` of `certificate-untrusted`. In the order of the checks. */
export type ChainRule =
  | 'unreadable'
  | 'no-path'
  | 'validity'
  | 'not-an-authority'
  | 'path-length'
  | 'key-usage'
  | 'algorithm'
  | 'critical-extension'

const nextStep =
  'Nothing was encrypted. Tell the authority, or check trustAnchors and intermediates of your configuration.'

/** @param position 0 for the certificate of the key itself, 1 for its issuer, and so on. */
export function untrusted(rule: ChainRule, sentence: string, position?: number): FitConnectError {
  const which =
    position === undefined || position === 0 ? 'The certificate of the key' : `Issuer ${position} of its chain`
  return new FitConnectError('certificate-untrusted', {
    message: `${which} ${sentence} ${nextStep}`,
    facts: { rule, position },
  })
}
