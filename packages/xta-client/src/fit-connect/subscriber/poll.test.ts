import { describe, expect, it } from 'vitest'
import { fakeClock } from '@amt24/core/testing'
import { FitConnectError } from '../errors.js'
import { poll, type PollOptions } from './poll.js'

const passing = new FitConnectError('service-unavailable', { message: 'Away. Wait.', isRetryable: true })
const lasting = new FitConnectError('not-permitted', { message: 'No right. Ask.' })

describe('poll', () => {
  it('ends after one round when told so', async () => {
    const { rounds, clock } = await run([['a']], { once: true })
    expect(rounds).toEqual([['a']])
    expect(clock.sleeps).toEqual([])
  })

  it('pauses a minute between rounds by default', async () => {
    const { rounds, clock } = await run([['a'], ['b']])
    expect(rounds).toEqual([['a'], ['b']])
    expect(clock.sleeps[0]).toBe(60_000)
  })

  it('reports and waits out what may pass', async () => {
    const { rounds, reported } = await run([passing, ['b']])
    expect(rounds).toEqual([['b']])
    expect(reported).toEqual([passing])
  })

  it('ends with what no waiting would mend', async () => {
    await expect(run([lasting, ['never']])).rejects.toBe(lasting)
  })

  it('does not hide trouble when there is only one round', async () => {
    await expect(run([passing], { once: true })).rejects.toBe(passing)
  })

  it('does not begin when the signal fired before', async () => {
    expect((await run([['a']], { signal: AbortSignal.abort() })).rounds).toEqual([])
  })
})

/** Polls until the script of answers is used up. */
async function run(script: (string[] | Error)[], options: PollOptions = {}) {
  const stop = new AbortController()
  const clock = fakeClock()
  const rounds: (readonly string[])[] = []
  const reported: unknown[] = []
  const list = async (): Promise<string[]> => {
    const next = await Promise.resolve(script.shift())
    if (script.length === 0) stop.abort()
    if (next === undefined) throw new Error('Not scripted.')
    if (next instanceof Error) throw next
    return next
  }
  const signal = options.once || options.signal ? options.signal : stop.signal
  const readRound = async function* () {
    yield await list()
  }
  for await (const round of poll(readRound, (error) => reported.push(error), clock, { ...options, signal }))
    rounds.push(round)
  return { rounds, reported, clock }
}
