import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { describeWithSpec } from '../../../../tools/testing/spec-folder.js'
import { verifyCallback, type CallbackMessage } from '../../src/fit-connect/callbacks/index.js'

interface Vector {
  readonly name: string
  readonly secret: string
  readonly timestamp: string
  readonly body: string
  readonly hmac: string
}

describeWithSpec('the published examples of callback authentication', (specDir) => {
  let vectors: readonly Vector[]
  beforeAll(() => {
    const file = join(specDir, 'fit-connect/callback-hmac-test-vectors.json')
    ;({ vectors } = JSON.parse(readFileSync(file, 'utf8')) as { vectors: Vector[] })
  })

  const messageOf = ({ body, hmac, timestamp }: Vector): CallbackMessage => ({
    body: Buffer.from(body),
    authentication: hmac,
    timestamp,
  })
  const clock = { now: () => 1_672_527_599_000 + 1000 }
  const submissionId = 'f39ab143-d91a-474a-b69f-b00f1a1873c2'

  it('verifies the older body, which only lists ids', () => {
    const vector = vectors.find(({ name }) => name === 'docs-2022-deprecated-body')
    expect(vector && verifyCallback(messageOf(vector), { secret: vector.secret, clock })).toEqual({
      kind: 'new-submissions',
      submissions: [{ submissionId }],
    })
  })

  it('verifies the body that lists submissions', () => {
    const vector = vectors.find(({ name }) => name === 'docs-v1-submissions-and-submissionIds')
    expect(vector && verifyCallback(messageOf(vector), { secret: vector.secret, clock })).toEqual({
      kind: 'new-submissions',
      submissions: [
        {
          destinationId: 'd12caea8-f372-4eb1-b102-b0a228253a11',
          submissionId,
          caseId: '9eec7d3e-dc66-4f82-9f52-1520bf96a32e',
        },
      ],
    })
  })

  it('refuses each with the authentication of the other, and today', () => {
    expect(vectors).toHaveLength(2)
    const [first, second] = vectors
    if (!first || !second) return
    const swapped = { ...messageOf(first), authentication: second.hmac }
    expect(() => verifyCallback(swapped, { secret: first.secret, clock })).toThrow(
      expect.objectContaining({ code: 'callback-authentication-invalid' }),
    )
    expect(() => verifyCallback(messageOf(first), { secret: first.secret })).toThrow(
      expect.objectContaining({ code: 'callback-too-old' }),
    )
  })
})
