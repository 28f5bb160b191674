import { describe, expect, it } from 'vitest'
import { deadAddress, serveRecorder } from '../../test/support/loopback.js'
import { fakeClock, recordingLogger } from '../testing/index.js'
import { createHttpTransport } from './create-http-transport.js'

describe('createHttpTransport', () => {
  it('repeats over real connections and logs each attempt', async () => {
    const { url, received } = await serveRecorder((response, index) =>
      response.writeHead(index < 2 ? 503 : 200).end('body-secret'),
    )
    const logger = recordingLogger()
    const clock = fakeClock()
    const transport = createHttpTransport({ logger, clock, random: () => 1, product: 'portal/1' })
    const request = {
      method: 'GET',
      url: `${url}/things/1?token=query-secret`,
      headers: { authorization: 'Bearer header-secret' },
    } as const
    await expect(transport.send(request)).resolves.toMatchObject({ status: 200 })
    expect(received.map(({ headers }) => headers['user-agent'])).toHaveLength(3)
    const { host } = new URL(url)
    expect(logger.entries.map(({ facts }) => facts)).toEqual([
      expect.objectContaining({ method: 'GET', host, path: '/things/1', status: 503, attempt: 1, retryInMs: 500 }),
      expect.objectContaining({ status: 503, attempt: 2, retryInMs: 1000 }),
      expect.objectContaining({ status: 200, attempt: 3, retryInMs: undefined }),
    ])
    expect(JSON.stringify(logger.entries)).not.toMatch(/(header|query|body)-secret/)
  })

  it('logs the code of an exchange without an answer', async () => {
    const logger = recordingLogger()
    const transport = createHttpTransport({ logger, retry: { attempts: 1 } })
    const request = { method: 'GET', url: await deadAddress(), headers: {} } as const
    await expect(transport.send(request)).rejects.toMatchObject({ code: 'unreachable' })
    expect(logger.entries).toMatchObject([{ level: 'debug', facts: { error: 'unreachable', attempt: 1 } }])
  })
})
