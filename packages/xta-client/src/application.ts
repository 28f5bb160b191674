/**
 * What travels from a form to a transport. Structural: `toApplication` of `@amt24/forms` produces it, and so can anyone else.
 * Plain data but for the content of attachments, which is opened only when it is sent.
 */
export interface Application {
  readonly form: { readonly id: string; readonly version: string }
  readonly service: { readonly identifier: string; readonly name?: string }
  /**
   * Where the service is needed: the Amtlicher Regionalschlüssel or a prefix of it, with or without `DE` before it. Where it
   * is given, a destination must offer the service there.
   */
  readonly region?: string
  /** Schema of `data`, one that the destination offers. */
  readonly schemaUri: string
  /** `application/json` or `application/xml`. */
  readonly mediaType: string
  /** The serialised data. Exactly these bytes are hashed and encrypted. */
  readonly data: Uint8Array
  /** How `data` is signed, where it is. */
  readonly signature?: SignatureDescription
  readonly attachments: readonly ApplicationAttachment[]
}

export interface ApplicationAttachment {
  /** UUID, chosen by the sender, unique within the application. Travels in lower case. */
  readonly id: string
  /** Path of the question that asked for the file, where there is one. */
  readonly field?: string
  readonly purpose: 'form' | 'attachment' | 'report' | 'data'
  readonly filename: string
  readonly mediaType: string
  /** For the clerk, in German. */
  readonly description?: string
  /** How the content is signed, where it is. */
  readonly signature?: SignatureDescription
  readonly content: AttachmentContent
}

/** A signature of data or of an attachment, as FIT-Connect's metadata describe it. */
export interface SignatureDescription {
  /** CMS, XML signature, PDF signature, Associated Signature Container, JSON Web Signature. */
  readonly signatureFormat: 'cms' | 'xml' | 'pdf' | 'asic' | 'json'
  /** False when the signature is part of what it signs, true when it travels in `content`. */
  readonly detachedSignature: boolean
  /** `http://uri.etsi.org/ades/191x2/level/baseline/B-B#`, or `B-T#`, `B-LT#`, `B-LTA#`. */
  readonly eidasAdesProfile?: string
  /** A detached signature in base64 or base64url. */
  readonly content?: string
}

/**
 * Bytes, a file by its path, or a source that is opened twice: once to hash, once to send. A piece that a source handed
 * out belongs to the reader: do not write into it again.
 */
export type AttachmentContent =
  Uint8Array | { readonly path: string } | { open(): AsyncIterable<Uint8Array>; readonly size?: number }
