export { environments } from './environments.js'
export { checkEnvironment } from './environment.js'
export type { Environment } from './environment.js'
export { FitConnectError } from './errors.js'
export type { FitConnectErrorCode } from './errors.js'
export type { Destination, EncryptionKey, OfferedService, SubmissionSchema } from './destination.js'
export type { ReadLogOptions } from './case-log.js'
export type { ConnectionOptions } from './connection.js'
export type { CertificateOptions, CertificateTrust } from './certificates/trusted-chain.js'
export type { CertificateInput } from './certificates/certificate-input.js'

export { createSender } from './sender/create-sender.js'
export type { Sender, SenderOptions, WaitOptions } from './sender/create-sender.js'
export type { AwaitOutcomeOptions } from './sender/await-outcome.js'
export type { CheckpointUpload, SendCheckpoint } from './sender/checkpoint.js'
export type { AnnounceOptions } from './sender/announcement.js'
export type { DeliverOptions } from './sender/deliver.js'
export type { EncryptedApplication, EncryptedAttachmentContent } from './sender/encrypted-application.js'
export type { Progress } from './sender/progress.js'
export type { SendOptions, SubmissionDetails } from './sender/send-application.js'
export type { SendEncryptedOptions } from './sender/send-encrypted.js'
export { SubmissionUnconfirmedError } from './sender/submission-attempt.js'
export type { SubmissionAttempt } from './sender/submission-attempt.js'

export { createSubscriber } from './subscriber/create-subscriber.js'
export type {
  ProcessOptions,
  ReceiveOptions,
  SchemaOutputs,
  SubmissionHandler,
  Subscriber,
  SubscriberOptions,
} from './subscriber/subscriber.js'
export type { IntakeOptions } from './subscriber/intake.js'
export type { PollOptions } from './subscriber/poll.js'
export type { RoundOptions, RoundSummary } from './subscriber/rounds.js'
export type { OnProblem } from './subscriber/problem-reporter.js'
export type { ReceivedAttachment, Submission } from './subscriber/submission.js'
export type {
  Announced,
  Announcement,
  ApiGeneration,
  ApiGenerationFactory,
  ApiWiring,
  AttachmentUpload,
  CallOptions,
  DestinationDescription,
  EncryptedAttachment,
  EncryptedContent,
  EncryptedSubmission,
  UploadOptions,
  WaitingSubmission,
} from './submission-api.js'

export { createCallbackReceiver, verifyCallback } from './callbacks/index.js'
export type {
  Callback,
  CallbackHints,
  CallbackMessage,
  CallbackReceiver,
  CallbackReceiverOptions,
  CallbackVerification,
  ReplyHint,
  SubmissionHint,
} from './callbacks/index.js'

export { createRouter } from './routing/create-router.js'
export type {
  FindAreasOptions,
  FindRoutesOptions,
  Router,
  RouterCacheOptions,
  RouterOptions,
} from './routing/create-router.js'
export type { RouteRule } from './routing/not-verified.js'
export type { RoutingInfo } from './routing/read-info.js'
export type { RequestedArea } from './routing/region.js'
export type {
  Area,
  ContactPerson,
  PostOfficeBox,
  ProcessingDuration,
  Route,
  RouteAddress,
  RouteDescription,
  SignedDestination,
  UnsafeHtmlText,
} from './routing/route.js'
export type { RouteQuery } from './routing/route-query.js'

export { createReplyKeyPair } from './replies/index.js'
export type {
  FetchReplyOptions,
  RepliableCase,
  Reply,
  ReplyContent,
  ReplyInbox,
  ReplyKeyPair,
  ReplyOptions,
  ReplyReceipt,
  WaitingReply,
} from './replies/index.js'

export { buildZbpMessage, buildZbpStatus } from './zbp/index.js'
export type { ZbpAuthor, ZbpMessage, ZbpMessageOptions, ZbpStatus, ZbpStatusOptions, ZbpText } from './zbp/index.js'

// The pure steps underneath, for whoever wires them differently.
export {
  checkEncryptionKey,
  checkSignatureKey,
  decrypt,
  encrypt,
  importDecryptionKeys,
  importSigningKey,
  openSpooled,
  sealStream,
} from './crypto/index.js'
export type {
  ContentSource,
  Decrypted,
  DecryptionKey,
  DecryptionKeys,
  DecryptOptions,
  Encrypted,
  EncryptOptions,
  KeyCheckOptions,
  KeyRule,
  OpenedContent,
  OpenSpooledOptions,
  Sealed,
  SealSource,
  SignatureKey,
  SigningKey,
} from './crypto/index.js'
export { createFileSpool } from './spool/index.js'
export type { FileSpoolOptions, Spool, SpooledPart, SpoolFile, SpoolFiles, SpoolWriteOptions } from './spool/index.js'
export { buildAcceptEvent, buildRejectEvent, outcomeOf, statusOf, verifyEvent, verifyEventLog } from './events/index.js'
export type {
  DecisionContext,
  EventContext,
  EventLog,
  EventLogContext,
  RejectionContext,
  SubmitEvent,
} from './events/index.js'
export { verifyDestinationSignature } from './routing/verify-destination-signature.js'
export type { DestinationSignatureContext } from './routing/verify-destination-signature.js'
export { buildMetadata, parseMetadata } from './metadata/index.js'
export type {
  AuthorContent,
  DataSetContent,
  MetadataContent,
  ParsedMetadata,
  ParseMetadataOptions,
} from './metadata/index.js'

export type { CheckOptions, StandardSchemaV1 } from './checks/index.js'
export type {
  CaseEvent,
  EventIssuer,
  EventType,
  Problem,
  ReplyEventType,
  SubmissionOutcome,
  SubmissionStatus,
  VerifiedEvent,
  VerifiedReplyEvent,
} from './events/index.js'
export type {
  AdditionalReferenceInfo,
  Author,
  DataSet,
  Metadata,
  PaymentInformation,
  ReplyChannel,
} from './metadata/index.js'
export { problem, problemNameOf } from './problems/index.js'
export type { ProblemInstance, ProblemName } from './problems/index.js'

export { attachCertificate } from './keys/attach-certificate.js'
export { checkKey } from './keys/check-key.js'
export type { CheckKeyOptions, KeyFinding, KeyReport } from './keys/check-key.js'
export { createCertificateRequest } from './keys/create-certificate-request.js'
export { createDestinationKey, createDestinationKeys } from './keys/create-destination-keys.js'
export type { DestinationKeyOptions, DestinationKeys } from './keys/create-destination-keys.js'
export type { KeyPair, KeyUse } from './keys/key-pair.js'
export type { CheckedRule } from './keys/key-rules.js'
export type { CertificateSubject } from './keys/x509.js'
export type { ChainRule } from './certificates/chain-failure.js'

export { createDestinationAdmin } from './destination-admin/create-destination-admin.js'
export type {
  AdminCallOptions,
  DestinationAdmin,
  DestinationAdminOptions,
} from './destination-admin/create-destination-admin.js'
export type {
  CallbackTarget,
  ContactInformation,
  DestinationChange,
  DestinationProfile,
  ManagedDestination,
  NewDestination,
} from './destination-admin/managed-destination.js'
export type { Rotation } from './destination-admin/rotate-encryption-key.js'
