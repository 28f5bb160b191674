import { checkEncryptionKey } from '../crypto/index.js'
import type { EncryptionKey } from '../destination.js'
import { FitConnectError } from '../errors.js'
import type { Metadata } from '../metadata/index.js'

/** The case to reply in: a received submission, or what was kept of it. */
export interface RepliableCase {
  readonly caseId: string
  readonly metadata: Pick<Metadata, 'replyChannel'>
}

export interface OpenReplyChannel {
  readonly key: EncryptionKey
  readonly processStandards: readonly string[]
}

/**
 * The reply channel that a sender opened in its metadata, with its key by every rule that holds for a bare key: no
 * certificate is asked for, and private members are refused.
 *
 * @throws {FitConnectError} `reply-channel-missing`, `key-invalid`
 * @see FIT-Connect metadata 2.1.0, `replyChannel.fitConnect`
 */
export function openReplyChannel({ caseId, metadata }: RepliableCase, at: number): OpenReplyChannel {
  const channel = metadata.replyChannel?.fitConnect
  if (channel === undefined) throw missing(caseId, Object.keys(metadata.replyChannel ?? {}))
  const { encryptionPublicKey, processStandards } = channel
  const kid = typeof encryptionPublicKey['kid'] === 'string' ? encryptionPublicKey['kid'] : ''
  return { key: checkEncryptionKey(encryptionPublicKey, kid, { at, certificate: 'when-present' }), processStandards }
}

function missing(caseId: string, offered: readonly string[]): FitConnectError {
  return new FitConnectError('reply-channel-missing', {
    message:
      'The sender of this case asked for no reply over FIT-Connect. Answer by the channel that its metadata name, or by letter.',
    facts: { caseId, offered },
    isRetryable: false,
  })
}
