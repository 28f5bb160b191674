export {
  and,
  answerTo,
  equal,
  includes,
  isEmpty,
  isValidDate,
  lessThan,
  not,
  notEqual,
  or,
  today,
  xor,
} from './conditions/builders.js'
export type { Condition, Ref, Refers } from './conditions/refs.js'
export { FormDefinitionError, FormUsageError } from './errors.js'
export type { FormDefinitionErrorCode, FormUsageErrorCode } from './errors.js'
export type * from './model/condition.js'
export { group, repeat, section, variant } from './model/containers.js'
export type { Section } from './model/containers.js'
export { defineForm } from './model/define-form.js'
export type { CodeList, CodeListEntry, LoadedCodeList } from './model/code-list.js'
export type * from './model/definition.js'
export type { Answers, Asked, Field, Fields } from './model/field.js'
export {
  cents,
  choice,
  choices,
  code,
  confirmation,
  date,
  email,
  file,
  integer,
  partialDate,
  text,
  yesNo,
} from './model/fields.js'
export type { DataOf, Draft, DraftOf, Form } from './model/form.js'
export type { Issue, IssueCode, MessageOptions } from './model/issue.js'
export type * from './model/metadata.js'
export type { Provenance } from './model/provenance.js'
export type { Language, Texts } from './model/texts.js'
export type { TodayOptions } from './model/today.js'
export { validate } from './validation/validate.js'
export type { ValidateOptions, ValidationResult } from './validation/validate.js'
export { validatePage } from './validation/validate-page.js'
export type { PageResult } from './validation/validate-page.js'
export { nextPage } from './visibility/next-page.js'
export type { VisiblePage } from './visibility/next-page.js'
export { prune } from './visibility/prune.js'
export { visibleFields } from './visibility/visible-fields.js'
export { visibleTree } from './visibility/visible-tree.js'
export type { VisiblePart } from './visibility/visible-tree.js'
export * from './bausteine/index.js'
export { toJsonSchema } from './output/json-schema/to-json-schema.js'
export type { JsonSchema } from './output/json-schema/schema.js'
export type { JsonSchemaOptions } from './output/json-schema/to-json-schema.js'
export type { KeyStyle, KeyStyleOptions } from './output/key-style/key-style.js'
export { KeyStyleError } from './output/key-style/key-style-error.js'
export type { KeyStyleErrorCode } from './output/key-style/key-style-error.js'
export { fromPayload } from './output/key-style/from-payload.js'
export { legend } from './output/key-style/legend.js'
export type { LegendEntry } from './output/key-style/legend.js'
export { toPayload } from './output/key-style/to-payload.js'
export type { PayloadOptions } from './output/key-style/to-payload.js'
export { checkers } from './output/checkers.js'
export type { Checker } from './output/checkers.js'
export { schemaGaps } from './output/schema-gaps.js'
export type { SchemaGap } from './output/schema-gaps.js'
export { nearMiss } from './output/sample/near-miss.js'
export type { NearMiss, NearMissOptions } from './output/sample/near-miss.js'
export { sample, SampleError } from './output/sample/sample.js'
export { sampleAttachments } from './output/sample/sample-attachments.js'
export type { SampleErrorCode } from './output/sample/sample.js'
export { ApplicationError } from './output/application/application-error.js'
export type { ApplicationErrorCode } from './output/application/application-error.js'
export type {
  Application,
  ApplicationAttachment,
  AttachmentContent,
  AttachmentDescription,
  AttachmentInput,
  AttachmentSource,
} from './output/application/application.js'
export { chooseSchema, writableSchemas } from './output/application/choose-schema.js'
export type {
  AcceptedSchema,
  ChooseSchemaOptions,
  WritableSchema,
  WritableSchemasOptions,
} from './output/application/choose-schema.js'
export { schemaUriOf } from './output/application/schema-uri.js'
export type { DataMediaType, SchemaUriOptions } from './output/application/schema-uri.js'
export { toApplication } from './output/application/to-application.js'
export type { ToApplicationOptions } from './output/application/to-application.js'
export { fileAnswer } from './output/application/file-answer.js'
export { serviceIdentifierOf } from './output/application/service-identifier.js'
export type { ApplicationProfile } from './output/application/service-identifier.js'
export type { AnswerText } from './output/answer-text.js'
export { summarise } from './output/summarise.js'
export type { SummariseOptions, Summary, SummaryEntry, SummarySection } from './output/summarise.js'
export { isOpen, openingState } from './model/opening.js'
export type { OpeningState } from './model/opening.js'
export type * from './model/overlay.js'
export { viewOf } from './view/view-of.js'
export type { ViewOptions } from './view/view-of.js'
export type { ItemIds } from './model/place.js'
export type * from './view/form-view.js'
export { answer } from './draft/answer.js'
export { DraftError } from './draft/draft-error.js'
export type { DraftErrorCode } from './draft/draft-error.js'
export { addEntry, moveEntry, removeEntry } from './draft/entries.js'
export { markSaved, openDraft } from './draft/form-draft.js'
export type { FormDraft, OpenDraftOptions } from './draft/form-draft.js'
export { migrate } from './draft/migrate.js'
export type { MigrationChange, MigrationStep } from './draft/migration-step.js'
export { readDraft } from './draft/read-draft.js'
export { forMunicipality } from './municipality/for-municipality.js'
export type { MunicipalForm } from './municipality/for-municipality.js'
export { parseProfile } from './municipality/parse-profile.js'
export type { FormVariation, MunicipalityProfile, VariedTexts, Zusatz, ZusatzQuestion } from './municipality/profile.js'
export { ProfileError } from './municipality/profile-error.js'
export type { ProfileErrorCode } from './municipality/profile-error.js'
export { zusatzFormOf } from './municipality/zusatz.js'
export type { ZusatzAnswers } from './municipality/zusatz.js'
