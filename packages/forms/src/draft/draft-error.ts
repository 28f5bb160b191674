import { IntegrationError } from '@amt24/core'

/** Why a draft cannot be read, changed or migrated. */
export type DraftErrorCode =
  /** What was read is no draft, or its answers do not have the structure of the form. */
  | 'draft-invalid'
  /** The draft belongs to another form. */
  | 'draft-of-other-form'
  /** The draft was written for another version of the form; migrate it. */
  | 'draft-of-other-version'
  /** The form has no such question, or the list has no such entry. */
  | 'path-unknown'
  /** An answer is not plain JSON. */
  | 'answer-invalid'
  /** Entries of lists are added, removed and moved one by one, so that they keep their ids. */
  | 'list-needs-entries'
  /** The list has as many entries as the form allows. */
  | 'list-full'
  /** No step leads from the version of the draft on to that of the form. */
  | 'migration-missing'
  /** The steps contradict themselves or the draft: a path that cannot be, a target that is taken, a circle. */
  | 'migration-invalid'
  /** After all steps the answers still do not have the structure of the form. */
  | 'migration-incomplete'

/** A draft that cannot be used this way. Facts hold paths, ids and versions of forms, never answers. */
export class DraftError extends IntegrationError<DraftErrorCode> {}
