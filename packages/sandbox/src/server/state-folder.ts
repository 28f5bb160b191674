import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { ContentStore, FitConnectState, StateWriter } from '../fit-connect/index.js'
import { callbackRecordSchema } from '../fit-connect/callbacks/callback-record.js'
import { replyRecordSchema } from '../fit-connect/replies/reply-record.js'
import { serviceRecordSchema, submissionRecordSchema } from '../fit-connect/state-schema.js'
import { lazily } from '../lazily.js'
import { SandboxError, unusable } from '../sandbox-error.js'
import { openFileContents } from './file-contents.js'

/**
 * A folder (mode 0700) that keeps a sandbox between two runs. Every file is replaced as a whole, before the request
 * that changed it is answered: killing the process loses nothing acknowledged. It is not synced to the disk, so a
 * power failure may.
 */
export interface StateFolder {
  readonly port: number | undefined
  savePort(port: number): void
  /** The stored FIT-Connect service, or undefined on the first start. @throws {SandboxError} `state-unreadable` */
  readFitConnect(): FitConnectState | undefined
  readonly fitConnectWriter: StateWriter
  readonly fitConnectContents: ContentStore
}

const portRecord = lazily(() => z.object({ port: z.number() }))

/** @throws {SandboxError} `folder-unusable`, `state-unreadable` */
export function openStateFolder(folder: string): StateFolder {
  const root = join(folder, 'fit-connect')
  const submissions = join(root, 'submissions')
  const replies = join(root, 'replies')
  const callbacks = join(root, 'callbacks')
  const contents = join(root, 'contents')
  for (const path of [folder, root, submissions, replies, callbacks]) makeFolder(path)
  const serverFile = join(folder, 'server.json')
  const serviceFile = join(root, 'service.json')

  return {
    port: readRecord(serverFile, portRecord())?.port,
    savePort: (port) => replaceFile(serverFile, JSON.stringify({ port })),
    readFitConnect() {
      const service = readRecord(serviceFile, serviceRecordSchema())
      if (service === undefined) return undefined
      return {
        service,
        submissions: readRecords(submissions, submissionRecordSchema()).sort(byCreation),
        replies: readRecords(replies, replyRecordSchema()).sort(byCreation),
        callbacks: readRecords(callbacks, callbackRecordSchema()).sort((a, b) => a.sequence - b.sequence),
        // They lie in `fitConnectContents` and are read when they are asked for.
        contents: {},
      }
    },
    fitConnectContents: openFileContents(contents, join(root, 'drafts')),
    fitConnectWriter: {
      service: (record) => replaceFile(serviceFile, JSON.stringify(record)),
      submission: (record) => replaceFile(join(submissions, `${record.submissionId}.json`), JSON.stringify(record)),
      deleteSubmission: (submissionId) => rmSync(join(submissions, `${submissionId}.json`), { force: true }),
      reply: (record) => replaceFile(join(replies, `${record.replyId}.json`), JSON.stringify(record)),
      deleteReply: (replyId) => rmSync(join(replies, `${replyId}.json`), { force: true }),
      callback: (record) => replaceFile(join(callbacks, `${record.sequence}.json`), JSON.stringify(record)),
      deleteCallback: (id) => rmSync(join(callbacks, `${id}.json`), { force: true }),
    },
  }
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 })
  } catch (cause) {
    throw unusable('folder', path, cause)
  }
}

function byCreation(a: { createdAt: number; drawn: number }, b: { createdAt: number; drawn: number }): number {
  return a.drawn - b.drawn || a.createdAt - b.createdAt
}

function replaceFile(path: string, text: string): void {
  const temporary = `${path}.new`
  writeFileSync(temporary, text, { mode: 0o600 })
  renameSync(temporary, path)
}

function readRecord<T>(path: string, schema: z.ZodType<T>): T | undefined {
  const text = readIfPresent(path)
  if (text === undefined) return undefined
  try {
    return schema.parse(JSON.parse(text))
  } catch (cause) {
    throw new SandboxError(
      'state-unreadable',
      `${path} is not a state that this version can read. Start with another --state folder or delete this one.`,
      { cause },
    )
  }
}

function readRecords<T>(folder: string, schema: z.ZodType<T>): T[] {
  return namesIn(folder, '.json')
    .map((name) => readRecord(join(folder, name), schema))
    .filter((record) => record !== undefined)
}

function readIfPresent(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

function namesIn(folder: string, ending: string): string[] {
  return readdirSync(folder).filter((name) => name.endsWith(ending))
}
