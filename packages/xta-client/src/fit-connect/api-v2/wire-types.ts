import type { components } from './submission-api.generated.js'

type Schemas = components['schemas']

export type WireDestination = Schemas['Destination']
export type WireAnnouncement = Schemas['Announcement']
export type WireAnnounced = Schemas['Announced']
export type WireContent = Schemas['EncryptedContent']
export type WireSubmission = Schemas['Submission']
export type WireSubmissionPage = Schemas['SubmissionPage']
export type WireEventLogPage = Schemas['EventLogPage']
