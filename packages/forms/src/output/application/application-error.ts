import { IntegrationError } from '@amt24/core'

/** Why no application can be made of valid answers. */
export type ApplicationErrorCode =
  /** The destination offers no schema that this form can write. */
  | 'schema-not-offered'
  /** The form has no LeiKa key and the profile names no service. */
  | 'service-identifier-missing'
  /** Today lies outside of the opening window of the form. */
  | 'form-not-open'
  /** An answer names a file that was not handed over. */
  | 'attachment-missing'
  /** An attachment is meant for a question that does not exist or is not asked with these answers. */
  | 'attachment-not-asked'
  /** An attachment belongs to no question, and the form lists no evidence that is sent without one. */
  | 'attachment-unreferenced'
  /** Two attachments have the same id or answer the same question. */
  | 'attachment-duplicate'
  /** The id of an attachment is not a UUID. */
  | 'attachment-id-invalid'
  /** An attachment without a path has no file name. */
  | 'attachment-name-missing'
  /** The size is needed to answer a file question, and is not known. */
  | 'attachment-size-missing'
  /** A file question does not take files of this type or size. */
  | 'attachment-not-permitted'
  /** The ending of the file name tells no media type. */
  | 'media-type-unknown'

/** Answers and files that cannot be made into an application. Facts hold paths and URIs, never answers or file names. */
export class ApplicationError extends IntegrationError<ApplicationErrorCode> {}
