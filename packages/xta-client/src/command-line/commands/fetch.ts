import { join } from 'node:path'
import { IntegrationError } from '@amt24/core'
import { printable } from '@amt24/core/command-line'
import type { Submission, Subscriber, WaitingSubmission } from '../../fit-connect/index.js'
import { column, type Command, type CommandInput } from '../command.js'
import { jsonText, writePrivateFile } from '../files.js'
import { textOf } from '../options.js'
import { UsageError } from '../usage-error.js'
import { subscriberOf } from './clients.js'

/** What became of one submission. */
interface Fetched {
  readonly submissionId: string
  /** Where it is stored, as far as it is. */
  readonly folder: string
  readonly problems: readonly string[]
  readonly decision: 'accepted' | 'rejected' | 'left waiting'
  /** Why it was not fetched, stored or decided to the end; it stays waiting. */
  readonly error?: { readonly code: string; readonly message: string }
}

export const fetchCommand: Command = {
  name: 'fetch',
  operands: [],
  summary: 'stores every waiting submission in a folder of its own, decrypted, and decides nothing unless told',
  details: `A submission that fails stays waiting and does not keep the others away: each failure is told when it happens, and
again in the result. Exit codes: 0 all are stored and sound, 1 some have problems or all failed, 3 some failed and others did not`,
  options: ['destination', 'encryption-key', 'signing-key', 'out', 'force', 'accept', 'reject'],
  async run(input) {
    const subscriber = subscriberOf(input)
    const all: Fetched[] = []
    for (const waiting of await subscriber.list()) {
      const fetched = await fetchOne(waiting, subscriber, input)
      if (fetched) all.push(fetched)
    }
    const failed = all.filter(({ error }) => error !== undefined).length
    const isNegative = failed > 0 || all.some(({ problems }) => problems.length > 0)
    const total = `${all.length - failed} fetched${failed > 0 ? `, ${failed} failed` : ''}`
    return { value: all, lines: [...all.map(lineOf), total], isNegative, isPartial: failed > 0 && failed < all.length }
  },
}

function lineOf({ submissionId, folder, problems, decision, error }: Fetched): string {
  if (error) return column('failed', `${submissionId}  ${error.code}`)
  return column(decision, `${folder}${problems.length > 0 ? `  problems: ${problems.join(', ')}` : ''}`)
}

/** @returns `undefined` for one that is decided already */
async function fetchOne(
  waiting: WaitingSubmission,
  subscriber: Subscriber,
  input: CommandInput,
): Promise<Fetched | undefined> {
  const { submissionId } = waiting
  const folder = join(textOf(input.options, 'out') ?? 'received', submissionId)
  let submission: Submission | undefined
  try {
    submission = await subscriber.fetch(waiting)
    return submission && (await storeAndDecide(submission, folder, input))
  } catch (error) {
    const reason = reasonOf(error)
    if (!reason) throw error
    input.terminal.err(printable(`failed  ${submissionId}  ${reason.code}: ${reason.message}`) + '\n')
    return { submissionId, folder, problems: titlesOf(submission), decision: decisionOf(submission), error: reason }
  } finally {
    await submission?.release()
  }
}

/** Of the failures that may be one submission's own; any other is a mistake of this program. */
function reasonOf(error: unknown): Fetched['error'] {
  if (error instanceof UsageError) return { code: 'not-stored', message: error.message }
  return IntegrationError.isInstance(error) ? error.toJSON() : undefined
}

async function storeAndDecide(submission: Submission, folder: string, { options }: CommandInput): Promise<Fetched> {
  const { submissionId, problems } = submission
  const force = options.force === true
  const isSound = problems.length === 0
  writePrivateFile(join(folder, 'problems.json'), jsonText(problems), force)
  if (isSound) await store(submission, folder, force)

  if (isSound && options.accept === true) await submission.accept()
  if (!isSound && options.reject === true) await submission.reject(problems)
  return { submissionId, folder, problems: titlesOf(submission), decision: decisionOf(submission) }
}

function titlesOf(submission: Submission | undefined): readonly string[] {
  return submission?.problems.map(({ title }) => title) ?? []
}

function decisionOf(submission: Submission | undefined): Fetched['decision'] {
  return submission?.decision ?? 'left waiting'
}

async function store({ metadata, data, attachments }: Submission, folder: string, force: boolean): Promise<void> {
  const isXml = metadata.contentStructure.data?.submissionSchema.mimeType === 'application/xml'
  writePrivateFile(join(folder, 'metadata.json'), jsonText(metadata), force)
  writePrivateFile(join(folder, isXml ? 'data.xml' : 'data.json'), data, force)
  // A number before each name: two may be alike, and none can hide or leave the folder.
  for (const [index, attachment] of attachments.entries()) {
    // Its end, which tells the kind; a name of a file has 255 bytes at most, a character up to four.
    const name = attachment.filename.slice(-60)
    const file = join(folder, `attachment-${index + 1}-${name}`)
    await attachment.saveTo(file)
  }
}
