import { describe, expect, it, vi } from 'vitest'
import { fakeClock } from '@amt24/core/testing'
import { tags } from '../../../test/fixtures/events.js'
import { caseId, destinationId, service, submissionId } from '../../../test/fixtures/scene.js'
import { confirmedLog } from '../../../test/fixtures/sealed-submission.js'
import type { FitConnectReceipt } from '../../receipt.js'
import { FitConnectError } from '../errors.js'
import type { EventLog } from '../events/index.js'
import { awaitOutcome } from './await-outcome.js'

const receipt: FitConnectReceipt = {
  transport: 'fit-connect',
  ...{ environment: service, destinationId, submissionId, caseId },
  submittedAt: '2026-11-22T12:00:00.000Z',
  authenticationTags: tags,
}
const waiting = confirmedLog(tags)
const decided: EventLog = {
  ...waiting,
  status: 'accepted',
  outcome: { state: 'accepted', decidedAt: '2026-11-23T12:00:00.000Z', problems: [] },
}

/** A log that shows the one after the other; the last one stays. */
function logOf(...readings: (EventLog | FitConnectError)[]) {
  const read = vi.fn(() => {
    const next = readings.length > 1 ? readings.shift() : readings[0]
    if (next === undefined) throw new Error('The log shows nothing.')
    return next instanceof FitConnectError ? Promise.reject(next) : Promise.resolve(next)
  })
  return { read }
}

describe('awaitOutcome', () => {
  it('reads again at once when a callback about the case arrives, without waiting for the poll', async () => {
    const clock = { ...fakeClock(), sleep: () => new Promise<void>(() => undefined) }
    const next = vi.fn(() => Promise.resolve())
    const log = logOf(waiting, waiting, decided)
    expect(await awaitOutcome(receipt, { log, clock }, { hints: { next } })).toMatchObject({ state: 'accepted' })
    expect(log.read).toHaveBeenCalledTimes(3)
    expect(next).toHaveBeenCalledWith({ caseId, destinationId }, expect.any(AbortSignal))
  })

  it('goes on polling where no callback comes or the hints fail', async () => {
    const clock = fakeClock()
    const silent = { next: () => new Promise<void>(() => undefined) }
    const broken = { next: () => Promise.reject(new Error('no callbacks')) }
    for (const hints of [silent, broken]) {
      const log = logOf(waiting, waiting, decided)
      expect(await awaitOutcome(receipt, { log, clock }, { hints })).toMatchObject({ state: 'accepted' })
    }
    expect(clock.sleeps).toEqual([60_000, 60_000, 60_000, 60_000])
  })

  it('does not believe a callback: the log decides', async () => {
    const rejected = new FitConnectError('event-signature-invalid', { message: 'No. Report it.' })
    const hints = { next: () => Promise.resolve() }
    await expect(
      awaitOutcome(receipt, { log: logOf(waiting, rejected), clock: fakeClock() }, { hints }),
    ).rejects.toMatchObject({ code: 'event-signature-invalid' })
  })

  it("ends with the signal's own reason while it waits for a callback", async () => {
    const caller = new AbortController()
    const hints = {
      next: () => {
        caller.abort(new Error('enough'))
        return new Promise<void>(() => undefined)
      },
    }
    const outcome = awaitOutcome(receipt, { log: logOf(waiting), clock: fakeClock() }, { hints, signal: caller.signal })
    await expect(outcome).rejects.toThrow('enough')
  })
})
