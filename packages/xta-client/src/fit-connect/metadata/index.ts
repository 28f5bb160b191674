export { buildMetadata } from './build.js'
export type { MetadataContent } from './build.js'
export type { AuthorContent } from './describe-author.js'
export type { DataSetContent } from './describe-data-sets.js'
export type {
  AdditionalReferenceInfo,
  AttachmentDescription,
  Author,
  DataSet,
  Metadata,
  PaymentInformation,
  ReplyChannel,
} from './metadata.js'
export { parseMetadata } from './parse.js'
export type { ParsedMetadata, ParseMetadataOptions } from './parse.js'
export { chooseMetadataVersion, metadataSchemaUri } from './versions.js'
