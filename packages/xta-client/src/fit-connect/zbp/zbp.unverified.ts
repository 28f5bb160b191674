/**
 * How messages reach a BundID mailbox (Zentrales Bürgerpostfach, ZBP) over FIT-Connect. UNVERIFIED: read in the code of one
 * public client; no official text was seen. No source names a schema for status messages, so callers pass theirs.
 */
export const zbp: {
  readonly messageService: string
  readonly statusService: string
  readonly messageSchemaUri: string
  readonly authorRole: string
  readonly authorTokenLifetimeSeconds: number
} = {
  messageService: 'urn:schema-fitko-de:fit-connect:id.bund.de:message_v6',
  statusService: 'urn:schema-fitko-de:fit-connect:id.bund.de:status_v6',
  messageSchemaUri: 'https://schema.fitko.de/fit-connect/id.bund.de/message_v6/1.0.0/zbp-message.schema.json',
  authorRole: 'THIRD_PARTY',
  authorTokenLifetimeSeconds: 30 * 60,
}

/** Lengths in characters, a guard of this library: the limits of the mailbox are not known. */
export const zbpLimits: { readonly text: number; readonly content: number } = { text: 1_000, content: 100_000 }
