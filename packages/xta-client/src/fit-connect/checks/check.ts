import type { AuthenticationTags } from '../../receipt.js'
import type { DecryptionKeys } from '../crypto/decryption-keys.js'
import type { Problem } from '../events/event.js'
import type { ReplyChannel } from '../metadata/metadata.js'
import type { StandardSchemaV1 } from './standard-schema.js'

/** A submission as fetched: ids and encrypted parts, nothing of it believed. */
export interface ReceivedSubmission {
  readonly submissionId: string
  /** Compact JWE. */
  readonly metadata?: string | Uint8Array | undefined
  /** Compact JWE. */
  readonly data?: string | Uint8Array | undefined
  /** Ids that the service lists. */
  readonly attachmentIds: readonly string[]
  /** Of the announcement; the metadata of version 2 do not repeat it. */
  readonly serviceIdentifier?: string | undefined
}

/**
 * What a receiver supports, and the keys to read it.
 *
 * @typeParam Value What the registered schemas make of the data.
 */
export interface CheckOptions<Value = unknown> {
  readonly keys: DecryptionKeys
  /** Default: 2.0.0, 2.1.0 and newer minors. */
  readonly metadataVersions?: readonly string[] | undefined
  /** See `parseMetadata`. Default: false. */
  readonly tolerateEmptyFragments?: boolean | undefined
  /** Service identifiers handled here. Default: any. */
  readonly services?: readonly string[] | undefined
  /** Addresses of the data schemas handled here. Default: any. */
  readonly dataSchemas?: readonly string[] | undefined
  /** Reply channels served here. Default: any. */
  readonly replyChannels?: readonly (keyof ReplyChannel)[] | undefined
  /**
   * Validators by schema address: for JSON they get the parsed value, for XML the text; what they return is
   * `submission.value`. Every form of `@amt24/forms` and every schema of zod, valibot or arktype is one. Default: none.
   */
  readonly schemas?: Readonly<Record<string, StandardSchemaV1<Value>>> | undefined
  /** Largest content of a compressed part, in bytes. Default: 20 MiB. */
  readonly maxInflatedBytes?: number | undefined
}

/** What {@link CheckOptions} leave to the connection. */
export interface CheckLimits {
  /** Largest attachment, in bytes of its content. */
  readonly maxAttachmentBytes: number
  /** Ends the checks, also in the middle of a large attachment. */
  readonly signal?: AbortSignal | undefined
}

export interface PartOptions<Value = unknown> extends CheckOptions<Value>, CheckLimits {
  /** From the verified submit event. */
  readonly tags: AuthenticationTags
}

/** Outcome of a check: what was checked, or every problem found. */
export type Checked<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] }

export function failed(...problems: readonly Problem[]): { readonly ok: false; readonly problems: readonly Problem[] } {
  return { ok: false, problems }
}
