export type { Application, ApplicationAttachment, AttachmentContent } from './application.js'
export type { AuthenticationTags, FitConnectReceipt, Receipt } from './receipt.js'
