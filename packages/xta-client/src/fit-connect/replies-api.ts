import type { AttachmentUpload, EncryptedAttachment, EncryptedContent } from './submission-api.js'
import type { CallOptions } from './waiting/call-options.js'

/** What replies need from the Submission API, in words of no particular generation. Every method throws FitConnectErrors. */
export interface RepliesApi {
  /** Not idempotent: a repeat leaves an empty reply behind. */
  create(announcement: ReplyAnnouncement, options?: CallOptions): Promise<WaitingReply>
  /** Idempotent. */
  uploadAttachment(upload: ReplyAttachmentUpload, options?: CallOptions): Promise<void>
  /** Sent once: after a lost answer the event log tells whether it arrived. */
  finalise(replyId: string, content: EncryptedContent, options?: CallOptions): Promise<void>
  /** All waiting replies of this client, every page. */
  list(options?: CallOptions): Promise<readonly WaitingReply[]>
  /** @throws {FitConnectError} `reply-not-found` */
  read(replyId: string, options?: CallOptions): Promise<EncryptedReply>
  /** `undefined` where the service does not have it. */
  openAttachment(replyId: string, attachmentId: string, options?: CallOptions): Promise<EncryptedAttachment | undefined>
  /** After a lost answer the event log tells whether it arrived. */
  acknowledge(replyId: string, options?: CallOptions): Promise<void>
}

export interface ReplyAnnouncement {
  readonly caseId: string
  /** UUIDs of all attachments that will be uploaded. */
  readonly attachmentIds: readonly string[]
}

export interface ReplyAttachmentUpload extends Pick<AttachmentUpload, 'attachmentId' | 'jwe'> {
  readonly replyId: string
}

export interface WaitingReply {
  readonly replyId: string
  readonly caseId: string
}

export interface EncryptedReply extends WaitingReply {
  readonly metadata?: string | undefined
  readonly data?: string | undefined
  readonly attachmentIds: readonly string[]
}
