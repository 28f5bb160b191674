export { buildZbpMessage, buildZbpStatus } from './build-zbp.js'
export type { ZbpMessageOptions, ZbpStatusOptions } from './build-zbp.js'
export type { ZbpAuthor } from './zbp-author.js'
export type { ZbpMessage, ZbpStatus, ZbpText } from './zbp-message.js'
