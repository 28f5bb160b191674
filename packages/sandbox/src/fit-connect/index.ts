export { createVirtualClock, type VirtualClock, type VirtualClockOptions } from '../virtual-clock.js'
export type { CallbackTarget } from './callbacks/callback-target.js'
export type { OneService, SeveralServices } from './destination-services.js'
export type { DestinationChange, DestinationEntry, NewDestination } from './destination-admin.js'
export { createDestinationKeys, createTestKeys } from './keys/create-keys.js'
export { readSandboxKeys } from './keys/read-sandbox-keys.js'
export type { DestinationKeys, KeyPair, RsaJwk, SandboxKeys } from './keys/jwk.js'
export type { InspectedDestination, InspectedRequest, InspectedSubmission, Inspection } from './inspection.js'
export type { EventName, Limits, ServiceEvent, SubscriberEvent } from './protocol.js'
export {
  createFitConnectService,
  type ClientCredentials,
  type FitConnectConfig,
  type FitConnectService,
  type FitConnectServiceOptions,
} from './service.js'
export type {
  ClientRecord,
  ContactInformation,
  ClientRole,
  DestinationRecord,
  DestinationStatus,
  EventRecord,
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
  type Answer,
  type UnverifiedReason,
} from './unverified-answers.js'
export type { ActiveFault, Fault } from '../faults/fault.js'
export type { FaultList } from '../faults/fault-list.js'
export type { Outcome } from '../faults/outcome.js'
export { SandboxError, type SandboxErrorCode } from '../sandbox-error.js'
