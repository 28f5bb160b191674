import { describe, expect, it } from 'vitest'
import { actOnce } from './act-once.js'
import { FitConnectError, type FitConnectErrorCode } from './errors.js'

const lost = error('service-unavailable')
const refused = error('submission-refused')
const nobodyKnows = error('submission-unconfirmed')

describe('actOnce', () => {
  it('acts once and asks for no proof when the service answers', async () => {
    const run = scripted({ acts: ['done'], proofs: [] })
    expect(await run.result).toBeUndefined()
    expect(run.calls).toEqual(['act'])
  })

  it('takes the proof instead of repeating when an answer is lost', async () => {
    const run = scripted({ acts: [lost], proofs: ['proof'] })
    expect(await run.result).toBe('proof')
    expect(run.calls).toEqual(['act', 'look'])
  })

  it('repeats once when the log shows no effect', async () => {
    const run = scripted({ acts: [lost, 'done'], proofs: [undefined] })
    expect(await run.result).toBeUndefined()
    expect(run.calls).toEqual(['act', 'look', 'act'])
  })

  it.each([lost, refused])('looks again when the repeat fails with $code', async (second) => {
    const run = scripted({ acts: [lost, second], proofs: [undefined, 'proof'] })
    expect(await run.result).toBe('proof')
  })

  it('takes the failure of a foreign transport for a lost answer', async () => {
    const run = scripted({ acts: [new Error('socket hang up')], proofs: ['proof'] })
    expect(await run.result).toBe('proof')
    expect(run.calls).toEqual(['act', 'look'])
  })

  it('never acts a third time', async () => {
    const run = scripted({ acts: [lost, lost], proofs: [undefined, undefined] })
    await expect(run.result).rejects.toBe(nobodyKnows)
    expect(run.calls).toEqual(['act', 'look', 'act', 'look'])
  })

  it('does not repeat when the log cannot be read', async () => {
    const run = scripted({ acts: [lost], proofs: [nobodyKnows] })
    await expect(run.result).rejects.toBe(nobodyKnows)
    expect(run.calls).toEqual(['act', 'look'])
  })

  it.each([refused, error('submission-not-found')])('believes the log rather than $code', async (answer) => {
    const run = scripted({ acts: [answer], proofs: ['proof'] })
    expect(await run.result).toBe('proof')
  })

  it.each([lost, refused])('passes on what the log says of other contents, after $code', async (first) => {
    const differ = error('authentication-tags-differ')
    const run = scripted({ acts: [first], proofs: [differ] })
    await expect(run.result).rejects.toBe(differ)
    expect(run.calls).toEqual(['act', 'look'])
  })

  it.each([[undefined], [nobodyKnows]])('passes a refusal on that the log does not contradict', async (look) => {
    const run = scripted({ acts: [refused], proofs: [look] })
    await expect(run.result).rejects.toBe(refused)
    expect(run.calls).toEqual(['act', 'look'])
  })

  it.each<FitConnectErrorCode>(['rate-limited', 'credentials-refused', 'not-permitted'])(
    'passes %s on at once, because the service did not act',
    async (code) => {
      const run = scripted({ acts: [error(code)], proofs: [] })
      await expect(run.result).rejects.toMatchObject({ code })
      expect(run.calls).toEqual(['act'])
    },
  )
})

function scripted({ acts, proofs }: { acts: ('done' | Error)[]; proofs: (string | Error | undefined)[] }) {
  const calls: string[] = []
  const result = actOnce({
    act: async () => {
      calls.push('act')
      const next = await Promise.resolve(acts.shift())
      if (next !== 'done') throw next ?? new Error('Not scripted.')
    },
    findProof: async () => {
      calls.push('look')
      const next = await Promise.resolve(proofs.shift())
      if (next instanceof Error) throw next
      return next
    },
    unconfirmed: () => nobodyKnows,
  })
  return { result, calls }
}

function error(code: FitConnectErrorCode): FitConnectError {
  return new FitConnectError(code, { message: 'It failed. Do something.' })
}
