import { expect, it } from 'vitest'
import { CutSignal } from './cut-signal.js'

it('tells whoever still listens, once, and says so afterwards', () => {
  const signal = new CutSignal()
  const told: string[] = []
  const gone = (): number => told.push('gone')
  signal.addEventListener('abort', gone)
  signal.addEventListener('abort', ({ type }) => told.push(type))
  signal.removeEventListener('abort', gone)
  expect(signal.aborted).toBe(false)
  signal.fire()
  signal.fire()
  expect([signal.aborted, told]).toEqual([true, ['abort']])
})
