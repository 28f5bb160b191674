import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Application, ApplicationAttachment, FitConnectReceipt } from '../../src/index.js'
import type { Destination, Progress, Sender, SenderOptions, SubscriberOptions } from '../../src/fit-connect/index.js'
import { dogTaxApplication } from '../contract/application.js'
import { subscriberOptions } from '../contract/subscriber-options.js'
import { createWorld, type World } from '../contract/world.js'
import { isFunction, loadRecipe } from './load-recipe.js'

type SendWithProgress = (
  sender: Sender,
  application: Application,
  destination: Destination,
  onProgress: (progress: Progress) => void,
) => Promise<FitConnectReceipt>

const functions = z.strictObject({
  fileAttachment: z.custom<(path: string, filename: string, mediaType: string) => ApplicationAttachment>(isFunction),
  sendWithProgress: z.custom<SendWithProgress>(isFunction),
  sendInFragments:
    z.custom<(o: SenderOptions, destinationId: string, a: Application) => Promise<FitConnectReceipt>>(isFunction),
  receiveToDisk: z.custom<(o: SubscriberOptions, spool: string, archive: string) => Promise<void>>(isFunction),
})

let recipe: z.infer<typeof functions>
let world: World
let folder: string
let spool: string
let archive: string
let application: Application
const content = Buffer.alloc(300_000, 'Seite ')

beforeAll(async () => {
  recipe = await loadRecipe('large-files', functions)
})

beforeEach(async () => {
  world = await createWorld()
  folder = mkdtempSync(join(tmpdir(), 'amt24-recipe-'))
  spool = join(folder, 'spool')
  archive = join(folder, 'archive')
  mkdirSync(spool)
  mkdirSync(archive)
  const source = join(folder, 'bauplan.pdf')
  writeFileSync(source, content)
  application = dogTaxApplication({
    attachments: [recipe.fileAttachment(source, 'bauplan.pdf', 'application/pdf')],
  })
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

describe('the recipe "large files"', () => {
  it('sends a file with progress, and saves it on the other side for this user only', async () => {
    const progress: Progress[] = []
    const destination = await world.sender.destination(world.destination.destinationId)
    const receipt = await recipe.sendWithProgress(world.sender, application, destination, (step) => progress.push(step))
    const total = content.byteLength + application.data.byteLength
    expect(progress.at(-1)).toEqual({ sentBytes: total, totalBytes: total })

    await recipe.receiveToDisk(subscriberOptions(world), spool, archive)
    const [name, ...others] = readdirSync(archive)
    expect([name, others]).toEqual([`${receipt.submissionId}-${application.attachments[0]?.id ?? ''}`, []])
    const saved = join(archive, name ?? '')
    expect(readFileSync(saved)).toEqual(content)
    expect(statSync(saved).mode & 0o077).toBe(0)
    expect(readdirSync(spool)).toEqual([])
    expect(await world.sender.awaitOutcome(receipt)).toMatchObject({ state: 'accepted' })
  })

  it('sends with the options for fragments, which leave a small file whole', async () => {
    const { service, destination, transport, clock } = world
    const options = { environment: service.urls, ...service.sender, transport, clock }
    const receipt = await recipe.sendInFragments(options, destination.destinationId, application)
    expect(Object.keys(receipt.authenticationTags.attachments)).toEqual([application.attachments[0]?.id])
  })
})
