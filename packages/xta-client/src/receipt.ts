/** Proof of a delivered application: plain JSON to keep. Enough to verify the event log after a restart. */
export type Receipt = FitConnectReceipt

export interface FitConnectReceipt {
  readonly transport: 'fit-connect'
  /** Address of the Submission API, which is also the issuer of the service's signed events. */
  readonly environment: string
  readonly destinationId: string
  readonly submissionId: string
  readonly caseId: string
  /** ISO 8601 date and time of the verified submit event. */
  readonly submittedAt: string
  readonly authenticationTags: AuthenticationTags
}

/** Authentication tags of the encrypted parts (fifth segment of a compact JWE), 22 base64url characters each. */
export interface AuthenticationTags {
  readonly metadata: string
  readonly data: string
  /** By attachment id. */
  readonly attachments: Readonly<Record<string, string>>
}
