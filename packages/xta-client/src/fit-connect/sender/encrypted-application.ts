import type { Application, AttachmentContent } from '../../application.js'

/**
 * An application that was encrypted elsewhere, for example in the citizen's browser. Every part is a compact JWE to the
 * destination's current key, made as FIT-Connect demands: RSA-OAEP-256 with A256GCM, `kid`, `cty`, no `zip`.
 */
export interface EncryptedApplication extends Pick<Application, 'service' | 'region' | 'schemaUri' | 'mediaType'> {
  readonly metadata: string | Uint8Array
  readonly data: string | Uint8Array
  readonly attachments: readonly EncryptedAttachmentContent[]
}

export interface EncryptedAttachmentContent {
  /** UUID under which the metadata name it: that of the attachment or of a fragment. Travels in lower case. */
  readonly id: string
  /** The JWE as text or bytes, as a file, or as a source that is opened twice: once to check, once to send. */
  readonly content: string | AttachmentContent
}
