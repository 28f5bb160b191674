import { z } from 'zod'
import type { FitConnectReceipt } from '../../receipt.js'
import { outcomeOf, statusOf } from '../../fit-connect/index.js'
import { lazily } from '../../fit-connect/lazily.js'
import { column, type Command } from '../command.js'
import { readJsonFile } from '../files.js'
import { UsageError } from '../usage-error.js'
import { senderOf } from './clients.js'

/** A receipt, or an attempt of which nobody could say whether it arrived. */
const receiptSchema = lazily(() =>
  z.object({
    environment: z.string(),
    destinationId: z.string(),
    submissionId: z.string(),
    caseId: z.string(),
    submittedAt: z.string().exactOptional(),
    authenticationTags: z.object({
      metadata: z.string(),
      data: z.string(),
      attachments: z.record(z.string(), z.string()),
    }),
  }),
)

export const log: Command = {
  name: 'log',
  operands: ['<receipt file>'],
  summary: 'reads the event log of a submission, verifies every event and prints them',
  options: ['trust-anchor'],
  async run(input) {
    const file = input.operands[0] ?? ''
    const kept = receiptSchema().safeParse(readJsonFile(file))
    if (!kept.success) throw new UsageError(`${file} is no receipt, as send writes it.`)
    const sender = senderOf(input)
    const { submittedAt, ...attempt } = kept.data
    const receipt: FitConnectReceipt =
      submittedAt === undefined ? await sender.confirm(attempt) : { transport: 'fit-connect', submittedAt, ...attempt }
    const events = await sender.events(receipt)
    const status = statusOf(events)
    const outcome = outcomeOf(events)?.state
    return {
      value: { status, ...(outcome && { outcome }), events },
      lines: [
        ...events.map(({ type, issuer, issuedAt }) => `${timeOf(issuedAt)}  ${type.padEnd(20)}  by the ${issuer}`),
        column('verified', `${events.length} events`),
        column('status', status),
        column('outcome', outcome ?? 'none yet'),
      ],
    }
  },
}

function timeOf(issuedAt: string | number): string {
  return typeof issuedAt === 'number' ? new Date(issuedAt * 1000).toISOString() : issuedAt
}
