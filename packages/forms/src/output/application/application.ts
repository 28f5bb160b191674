/**
 * What travels from a form to a transport. Structural: the transports of `@amt24/xta-client` take it without importing
 * this package. Plain data but for the content of attachments, which is opened only when it is sent.
 */
export interface Application {
  readonly form: { readonly id: string; readonly version: string }
  readonly service: {
    /** URN of the service, e.g. `urn:de:fim:leika:leistung:99102013104000`. */
    readonly identifier: string
    readonly name: string
  }
  /** Schema of `data`, one that the destination offers. */
  readonly schemaUri: string
  readonly mediaType: string
  /** The serialised data, keys in question order. Exactly these bytes are to be hashed and encrypted. */
  readonly data: Uint8Array
  readonly attachments: readonly ApplicationAttachment[]
  /** The attachment that carries the answers to questions of the town, and the schema that its content follows. */
  readonly zusatz?: { readonly attachmentId: string; readonly schemaUri: string }
}

export interface ApplicationAttachment {
  /** UUID, unique within the application. */
  readonly id: string
  /** Path of the question that asked for the file, where there is one. */
  readonly field?: string
  readonly purpose: 'attachment'
  readonly filename: string
  readonly mediaType: string
  readonly content: AttachmentContent
}

/** Bytes, a file by its path, or a source that can be opened again for a repeated upload. */
export type AttachmentContent =
  Uint8Array | { readonly path: string } | { open(): AsyncIterable<Uint8Array>; readonly size?: number }

/** A file to send with the application. */
export type AttachmentInput = AttachmentDescription & AttachmentSource

export interface AttachmentDescription {
  /**
   * Path of the file question that it answers. Default: the question whose answer has the same `id`, else the same file
   * name; else none, which is permitted only for forms that list evidence without a question.
   */
  readonly field?: string
  /** UUID. Default: that of the answer, or a new one. */
  readonly id?: string
  /** Default: that of the answer, or the last part of `path`. */
  readonly filename?: string
  /** Default: that of the answer, or by the ending of the file name. */
  readonly mediaType?: string
}

export type AttachmentSource =
  /** A file that the transport reads. `size` is needed only to answer an open file question. */
  | { readonly path: string; readonly size?: number }
  | { readonly bytes: Uint8Array }
  /** Must give the same bytes each time it is opened. */
  | { open(): AsyncIterable<Uint8Array>; readonly size?: number }
