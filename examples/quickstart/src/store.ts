import { access, constants, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Submission } from '@amt24/xta-client/fit-connect'
import { DataError } from './errors.js'

/** Makes the folder before anything is sent: what cannot be stored must not be delivered. @throws {DataError} */
export async function prepareFolder(out: string): Promise<void> {
  await mkdir(out, { recursive: true, mode: 0o700 })
    .then(() => access(out, constants.W_OK))
    .catch(() => {
      throw new DataError(`The folder ${out} cannot be written. Name another one with --out.`)
    })
}

/** Writes a received application into a folder of its own, named by the submission. @returns the folder */
export async function store(submission: Submission, out: string): Promise<string> {
  const folder = join(out, submission.submissionId)
  await mkdir(join(folder, 'attachments'), { recursive: true, mode: 0o700 })
  await writeFile(join(folder, 'application.json'), submission.data)
  await writeFile(join(folder, 'metadata.json'), `${JSON.stringify(submission.metadata, null, 2)}\n`)
  for (const [index, attachment] of submission.attachments.entries()) {
    await attachment.saveTo(join(folder, 'attachments', `${String(index + 1)}-${attachment.filename}`))
  }
  return folder
}
