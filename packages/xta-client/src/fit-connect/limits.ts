/**
 * What FIT-Connect takes at most. Its pages speak of MB and GB; whether they mean powers of ten or of two, and bytes before
 * or after encryption where they do not say, is UNVERIFIED: the smaller reading is taken everywhere.
 */
export const limits: {
  /** FIT-Connect, "Anlagen": 100 attachments at most, 30 recommended. With fragments, every upload counts. */
  readonly uploads: number
  /** FIT-Connect, "Anlagen": 500 MB, encrypted. */
  readonly encryptedUploadBytes: number
  /** FIT-Connect, terms of use: 2 GB for a whole submission or reply. */
  readonly encryptedSubmissionBytes: number
  /**
   * Most that is taken of the disk for what one submission or reply brings: the same limit, read generously. Also what all
   * of them together may take where nobody says otherwise.
   */
  readonly receivedBytes: number
  /** FIT-Connect: a submission that is not finalised is deleted after one day. */
  readonly incompleteSubmissionMs: number
} = {
  uploads: 100,
  encryptedUploadBytes: 500_000_000,
  encryptedSubmissionBytes: 2_000_000_000,
  receivedBytes: 2 * 1024 ** 3,
  incompleteSubmissionMs: 24 * 60 * 60_000,
}

/**
 * Most attachments or fragments that a received submission or reply may list. More than are allowed to be sent, because the
 * limit is the service's to enforce; the largest submit event has room for the tags of 3,000.
 */
export const mostReceivedUploads = 3_000

/** Room for header, wrapped key, IV and tag of a compact JWE; they take less than 3,000 characters. */
const envelopeBytes = 16_384

/** Most content that fits into one upload: base64url writes three bytes in four characters. */
export const maxUploadContentBytes: number = Math.floor(((limits.encryptedUploadBytes - envelopeBytes) * 3) / 4)

/** Most bytes that a compact JWE of this much content has. */
export function maxEncryptedBytes(contentBytes: number): number {
  return Math.ceil((contentBytes * 4) / 3) + envelopeBytes
}
