import { setImmediate } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createFileSpool, createSubscriber, type Spool } from '../../src/fit-connect/index.js'
import { pdf } from './application.js'
import { send, subscriberOptions } from './subscriber-options.js'
import { createWorld, type World } from './world.js'

/** What the caller hands in may fail, later too: it stops neither the other submissions nor the process. */

let world: World
let unhandled: unknown[]
const note = (error: unknown): number => unhandled.push(error)

beforeEach(async () => {
  world = await createWorld()
  unhandled = []
  process.on('unhandledRejection', note)
})

afterEach(() => {
  process.off('unhandledRejection', note)
})

it.each(['onProblem', 'onRound', 'onRejected'] as const)('an %s that rejects later ends nothing', async (name) => {
  await send(world)
  const subscriber = createSubscriber({ ...subscriberOptions(world), services: ['urn:example:another'] })
  const rejectsLater = async (): Promise<void> => {
    await Promise.resolve()
    throw new TypeError('the mail server is away')
  }
  await subscriber.process(() => Promise.reject(new Error('the archive is away')), {
    once: true,
    autoReject: name === 'onRejected',
    [name]: rejectsLater,
  })
  await setImmediate()
  expect(unhandled).toEqual([])
  expect(JSON.stringify(world.logger.entries)).toContain(name === 'onRejected' ? 'TypeError' : `${name} itself failed`)
})

it('hints that throw at once leave the polling as it is', async () => {
  await send(world)
  const stop = new AbortController()
  let rounds = 0
  const hints = {
    next: () => {
      throw new Error('the board is away')
    },
  }
  await world.subscriber.process((submission) => submission.accept(), {
    signal: stop.signal,
    hints,
    onRound: () => ++rounds === 3 && stop.abort(),
  })
  await setImmediate()
  expect([rounds, unhandled]).toEqual([3, []])
})

it('a spool that fails when it lets go keeps no room from the others', async () => {
  for (let sent = 0; sent < 3; sent++) await send(world, { attachments: [pdf({ content: Buffer.alloc(300_000, 1) })] })
  const disk = createFileSpool()
  const spool: Spool = {
    write: async (pieces, options) => {
      const part = await disk.write(pieces, options)
      return {
        size: part.size,
        read: (start) => part.read(start),
        dispose: async () => {
          await part.dispose()
          throw new Error('the disk is away')
        },
      }
    },
  }
  const subscriber = createSubscriber({ ...subscriberOptions(world), spool, maxSpoolBytes: 1 })
  const reported: unknown[] = []
  await subscriber.process((submission) => submission.accept(), {
    once: true,
    onProblem: (error) => reported.push(error),
  })
  expect(reported).toHaveLength(3)
  expect(await subscriber.list()).toEqual([])
})
