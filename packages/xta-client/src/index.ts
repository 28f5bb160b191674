export type { Application, ApplicationAttachment, AttachmentContent, SignatureDescription } from './application.js'
export type { AuthenticationTags, FitConnectReceipt, Receipt } from './receipt.js'
