import { describe, expect, it } from 'vitest'
import { silentLogger } from '@amt24/core'
import { recordingLogger } from '@amt24/core/testing'
import { trackProgress, type Progress } from './progress.js'

describe('trackProgress', () => {
  it('counts in bytes before encryption and never goes back when an upload begins anew', () => {
    const reports: Progress[] = []
    const trackPart = trackProgress(300, (progress) => reports.push(progress), silentLogger)
    const first = trackPart({ size: 200, encryptedSize: 400 })
    for (const sent of [100, 300, 50, 400, 999]) first.sent(sent)
    first.done()
    const second = trackPart({ size: 100, encryptedSize: 200 })
    second.sent(200)
    second.done()
    expect(reports.map(({ sentBytes }) => sentBytes)).toEqual([50, 150, 200, 300])
    expect(reports.every(({ totalBytes }) => totalBytes === 300)).toBe(true)
  })

  it('is not stopped by a reporter that throws, and logs its kind only', () => {
    const logger = recordingLogger()
    const broken = () => {
      throw new RangeError('Erika Muster-Beispiel')
    }
    trackProgress(1, broken, logger)({ size: 1, encryptedSize: 1 }).done()
    expect(logger.entries).toEqual([
      { level: 'warn', message: 'onProgress itself failed', facts: { error: 'RangeError' } },
    ])
  })
})
