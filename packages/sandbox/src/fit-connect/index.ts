export { createVirtualClock, type VirtualClock, type VirtualClockOptions } from '../virtual-clock.js'
export type { CallbackEffect, CallbackFault, CallbackFaultList } from './callbacks/callback-fault.js'
export type { CallbackMessage } from './callbacks/callback-messages.js'
export type { CallbackRecord, CallbackReceiver } from './callbacks/callback-record.js'
export type { CallbackKind } from './callbacks/callbacks.unverified.js'
export type { SendCallback } from './callbacks/send-callback.js'
export type { EventLogControl, LogEffect, LogLie } from './events/log-tampering.js'
export type { ReplyRecord, ReplyState } from './replies/reply-record.js'
export type { CallbackTarget } from './callbacks/callback-target.js'
export type { OneService, SeveralServices } from './destination-services.js'
export type { ContentDraft, ContentStore, StoredContent } from './contents/content-store.js'
export type { DestinationChange, DestinationEntry, NewDestination } from './destination-admin.js'
export { createDestinationKeys, createTestKeys } from './keys/create-keys.js'
export { readSandboxKeys } from './keys/read-sandbox-keys.js'
export type { DestinationKeys, KeyPair, RsaJwk, SandboxKeys } from './keys/jwk.js'
export type { InspectedCallback } from './callbacks/inspect-callbacks.js'
export type { InspectedReply } from './replies/inspect-replies.js'
export type { InspectedDestination, InspectedRequest, InspectedSubmission, Inspection } from './inspection.js'
export type { Limits } from './limits.js'
export type { EventName, ReplyEvent, ServiceEvent, SubscriberEvent } from './protocol.js'
export { createFitConnectService } from './service.js'
export type {
  ClientCredentials,
  FitConnectConfig,
  FitConnectService,
  FitConnectServiceOptions,
  RoutingControl,
} from './service-contract.js'
export type { EventRecord } from './events/event-record.js'
export type { Area, NewArea } from './routing/areas.js'
export type { RouteForgery, RouteTampering } from './routing/forgery.js'
export type {
  ClientRecord,
  ContactInformation,
  ClientRole,
  DestinationRecord,
  DestinationStatus,
  FitConnectState,
  SchemaMimeType,
  ServiceOffer,
  ServiceRecord,
  SubmissionRecord,
  SubmissionState,
} from './state.js'
export type { StateWriter } from './store.js'
export type { FitConnectUrls } from './urls.js'
export {
  unverifiedAnswers,
  unverifiedBehaviour,
  unverifiedChoices,
  type UnverifiedReason,
} from './unverified-answers.js'
export type { Answer } from './answer.js'
export type { ActiveFault, Fault } from '../faults/fault.js'
export type { FaultList } from '../faults/fault-list.js'
export type { Outcome } from '../faults/outcome.js'
export { SandboxError, type SandboxErrorCode } from '../sandbox-error.js'
