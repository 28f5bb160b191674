import { describe, expect, it } from 'vitest'
import { fakeClock } from '@amt24/core/testing'
import { tags } from '../../../test/fixtures/events.js'
import { caseId, destinationId, service, submissionId } from '../../../test/fixtures/scene.js'
import { confirmedLog } from '../../../test/fixtures/sealed-submission.js'
import { FitConnectError } from '../errors.js'
import type { AuthenticationTags } from '../../receipt.js'
import { submit, type SubmitContext } from './submit.js'

const attempt = { environment: service, destinationId, submissionId, caseId, authenticationTags: tags }
const content = { metadata: 'a.b.c.d.e', data: 'a.b.c.d.e' }

describe('submit, when the answer to the last step is lost', () => {
  it('takes the submit event of our own tags for the answer', async () => {
    const { context, finalised } = losing(tags)
    expect(await submit(attempt, content, context)).toMatchObject({ transport: 'fit-connect', ...attempt })
    expect(finalised()).toBe(1)
  })

  it.each<[string, AuthenticationTags]>([
    ['metadata', { ...tags, metadata: 'D'.repeat(22) }],
    ['data', { ...tags, data: 'D'.repeat(22) }],
    ['attachments', { ...tags, attachments: {} }],
  ])('does not take the submit event of other %s for it, nor sends again', async (_part, confirmed) => {
    const { context, finalised } = losing(confirmed)
    await expect(submit(attempt, content, context)).rejects.toMatchObject({ code: 'authentication-tags-differ' })
    expect(finalised()).toBe(1)
  })
})

/** A service that gets the request and whose answer never arrives; its log confirms `confirmed`. */
function losing(confirmed: AuthenticationTags): { context: SubmitContext; finalised: () => number } {
  let finalised = 0
  const finaliseSubmission = () => {
    finalised++
    return Promise.reject(new FitConnectError('service-unavailable', { message: 'Lost. Look into the log.' }))
  }
  return {
    context: {
      api: { finaliseSubmission },
      log: { read: () => Promise.resolve(confirmedLog(confirmed)) },
      clock: fakeClock(),
      onSent: () => undefined,
    },
    finalised: () => finalised,
  }
}
