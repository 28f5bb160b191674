// What every client shares: where it connects to, how a call ends early, how it fails.
export { environments } from './environments.js'
export { checkEnvironment } from './environment.js'
export type { Environment } from './environment.js'
export { FitConnectError } from './errors.js'
export type { FitConnectErrorCode } from './errors.js'
export type { ConnectionOptions } from './connection.js'
export type { CallOptions } from './waiting/call-options.js'
export type { CertificateOptions, CertificateTrust } from './certificates/trusted-chain.js'
export type { CertificateInput } from './certificates/certificate-input.js'

// The online service: sends applications and learns what became of them.
export { createSender } from './sender/create-sender.js'
export type { Sender, SenderOptions } from './sender/create-sender.js'
export type { Destination, EncryptionKey, OfferedService, SubmissionSchema } from './destination.js'
export type { SendOptions, SubmissionDetails } from './sender/send-application.js'
export type { AnnounceOptions } from './sender/announcement.js'
export type { DeliverOptions } from './sender/deliver.js'
export type { Progress } from './sender/progress.js'
export type { CheckpointUpload, SendCheckpoint } from './sender/checkpoint.js'
export type { EncryptedApplication, EncryptedAttachmentContent } from './sender/encrypted-application.js'
export type { SendEncryptedOptions } from './sender/send-encrypted.js'
export { SubmissionUnconfirmedError } from './sender/submission-attempt.js'
export type { SubmissionAttempt } from './sender/submission-attempt.js'
export type { AwaitOutcomeOptions } from './sender/await-outcome.js'
export type { ReadLogOptions } from './case-log.js'

// The back office: receives, checks and decides.
export { createSubscriber } from './subscriber/create-subscriber.js'
export type {
  ProcessOptions,
  ReceiveOptions,
  SchemaOutputs,
  SubmissionHandler,
  Subscriber,
  SubscriberOptions,
} from './subscriber/subscriber.js'
export type { Submission } from './subscriber/submission.js'
export type { ReceivedAttachment } from './attachments/received-attachment.js'
export type { IntakeOptions } from './subscriber/intake.js'
export type { PollOptions } from './subscriber/poll.js'
export type { RoundOptions, RoundSummary } from './subscriber/rounds.js'
export type { OnProblem } from './subscriber/problem-reporter.js'
export type { CheckOptions, StandardSchemaV1 } from './checks/index.js'
export { problem, problemNameOf } from './problems/index.js'
export type { ProblemInstance, ProblemName } from './problems/index.js'

// Both ways: replies within a case, callbacks that wake whoever waits, messages for the citizen's mailbox.
export { createReplyKeyPair } from './replies/index.js'
export type {
  FetchReplyOptions,
  RepliableCase,
  Reply,
  ReplyContent,
  ReplyInbox,
  ReplyKeyPair,
  ReplyReceipt,
} from './replies/index.js'
export type { WaitingReply } from './replies-api.js'
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
export { buildZbpMessage, buildZbpStatus } from './zbp/index.js'
export type { ZbpAuthor, ZbpMessage, ZbpMessageOptions, ZbpStatus, ZbpStatusOptions, ZbpText } from './zbp/index.js'

// Who is responsible?
export { createRouter } from './routing/create-router.js'
export type { FindAreasOptions, Router, RouterCacheOptions, RouterOptions } from './routing/create-router.js'
export type { RouteQuery } from './routing/route-query.js'
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
export type { RouteRule } from './routing/not-verified.js'
export type { RoutingInfo } from './routing/read-info.js'

// Destinations and their keys, for administrators.
export { createDestinationAdmin } from './destination-admin/create-destination-admin.js'
export type { DestinationAdmin, DestinationAdminOptions } from './destination-admin/create-destination-admin.js'
export type {
  CallbackTarget,
  ContactInformation,
  DestinationChange,
  DestinationProfile,
  ManagedDestination,
  NewDestination,
} from './destination-admin/managed-destination.js'
export type { Rotation } from './destination-admin/rotate-encryption-key.js'
export { createDestinationKey, createDestinationKeys } from './keys/create-destination-keys.js'
export type { DestinationKeyOptions, DestinationKeys } from './keys/create-destination-keys.js'
export type { KeyPair, KeyUse } from './keys/key-pair.js'
export { createCertificateRequest } from './keys/create-certificate-request.js'
export type { CertificateSubject } from './keys/x509.js'
export { attachCertificate } from './keys/attach-certificate.js'
export { checkKey } from './keys/check-key.js'
export type { CheckKeyOptions, KeyFinding, KeyReport } from './keys/check-key.js'
export type { CheckedRule } from './keys/key-rules.js'
export type { ChainRule } from './certificates/chain-failure.js'

// The pure steps underneath, for whoever wires them differently: encryption,
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

// signed events and routes,
export { buildAcceptEvent, buildRejectEvent, outcomeOf, statusOf, verifyEvent, verifyEventLog } from './events/index.js'
export type {
  CaseEvent,
  DecisionContext,
  EventContext,
  EventIssuer,
  EventLog,
  EventLogContext,
  EventType,
  Problem,
  RejectionContext,
  ReplyEventType,
  SubmissionOutcome,
  SubmissionStatus,
  SubmitEvent,
  VerifiedEvent,
  VerifiedReplyEvent,
} from './events/index.js'
export { verifyDestinationSignature } from './routing/verify-destination-signature.js'
export type { DestinationSignatureContext } from './routing/verify-destination-signature.js'
export type { RequestedArea } from './routing/region.js'

// and metadata.
export { buildMetadata, parseMetadata } from './metadata/index.js'
export type {
  AdditionalReferenceInfo,
  Author,
  AuthorContent,
  DataSet,
  DataSetContent,
  Metadata,
  MetadataContent,
  ParsedMetadata,
  ParseMetadataOptions,
  PaymentInformation,
  ReplyChannel,
} from './metadata/index.js'

// A generation of the Submission API, for whoever brings another (docs/adr/0011).
export type {
  Announced,
  Announcement,
  ApiGeneration,
  ApiGenerationFactory,
  ApiWiring,
  AttachmentUpload,
  DestinationDescription,
  EncryptedAttachment,
  EncryptedContent,
  EncryptedSubmission,
  UploadOptions,
  WaitingSubmission,
} from './submission-api.js'
