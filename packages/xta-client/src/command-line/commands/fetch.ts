import { join } from 'node:path'
import type { Submission } from '../../fit-connect/index.js'
import { column, type Command, type CommandInput } from '../command.js'
import { jsonText, writePrivateFile } from '../files.js'
import { textOf } from '../options.js'
import { subscriberOf } from './clients.js'

/** What became of one submission. */
interface Fetched {
  readonly submissionId: string
  readonly folder: string
  readonly problems: readonly string[]
  readonly decision: 'accepted' | 'rejected' | 'left waiting'
}

export const fetchCommand: Command = {
  name: 'fetch',
  operands: [],
  summary: 'stores every waiting submission in a folder of its own, decrypted, and decides nothing unless told',
  options: ['destination', 'encryption-key', 'signing-key', 'out', 'force', 'accept', 'reject'],
  async run(input) {
    const subscriber = subscriberOf(input)
    const all: Fetched[] = []
    for (const waiting of await subscriber.list()) {
      const submission = await subscriber.fetch(waiting)
      if (!submission) continue
      try {
        all.push(await storeAndDecide(submission, input))
      } finally {
        await submission.release()
      }
    }
    const lines = all.map(({ folder, problems, decision }) =>
      column(decision, `${folder}${problems.length > 0 ? `  problems: ${problems.join(', ')}` : ''}`),
    )
    const isNegative = all.some(({ problems }) => problems.length > 0)
    return { value: all, lines: [...lines, `${all.length} fetched`], isNegative }
  },
}

async function storeAndDecide(submission: Submission, { options }: CommandInput): Promise<Fetched> {
  const { submissionId, problems } = submission
  const folder = join(textOf(options, 'out') ?? 'received', submissionId)
  const force = options.force === true
  const isSound = problems.length === 0
  writePrivateFile(join(folder, 'problems.json'), jsonText(problems), force)
  if (isSound) await store(submission, folder, force)

  if (isSound && options.accept === true) await submission.accept()
  if (!isSound && options.reject === true) await submission.reject(problems)
  return {
    submissionId,
    folder,
    problems: problems.map(({ title }) => title),
    decision: submission.decision ?? 'left waiting',
  }
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
