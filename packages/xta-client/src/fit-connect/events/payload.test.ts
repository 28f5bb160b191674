import { describe, expect, it } from 'vitest'
import { attachmentId } from '../../../test/fixtures/scene.js'
import { readPayload } from './payload.js'

const tag = 'A'.repeat(22)
const tags = { metadata: tag, data: tag, attachments: { [attachmentId]: tag } }

describe('readPayload', () => {
  it.each([
    ['create-submission', { extra: 1 }, {}],
    ['delete-reply', { authenticationTags: tags }, {}],
    ['submit-submission', { authenticationTags: tags, extra: 1 }, { authenticationTags: tags }],
    [
      'submit-reply',
      { authenticationTags: { metadata: tag, data: tag } },
      { authenticationTags: { metadata: tag, data: tag, attachments: {} } },
    ],
    ['notify-submission', {}, {}],
    ['notify-submission', { notifyType: 'polling' }, { notifyType: 'polling' }],
    ['notify-reply', { notifyType: 'callback' }, { notifyType: 'callback' }],
    ['accept-submission', { authenticationTags: tags }, { authenticationTags: tags }],
    ['accept-submission', { authenticationTags: tags, problems: [] }, { authenticationTags: tags, problems: [] }],
    [
      'reject-submission',
      { problems: [{ type: 'urn:example', extra: 1 }] },
      { problems: [{ type: 'urn:example', title: '', detail: '', instance: '' }] },
    ],
    [
      'accept-reply',
      { authenticationTags: tags, problems: [{ type: 't', title: 'T', detail: 'D', instance: 'I' }] },
      { authenticationTags: tags, problems: [{ type: 't', title: 'T', detail: 'D', instance: 'I' }] },
    ],
  ] as const)('reads of %s what the type defines and no more: %j', (type, payload, expected) => {
    expect(readPayload(type, payload)).toEqual(expected)
  })

  it.each([
    ['create-submission', undefined],
    ['create-submission', null],
    ['delete-submission', 'text'],
    ['submit-submission', {}],
    ['submit-submission', { authenticationTags: { ...tags, metadata: undefined } }],
    ['submit-submission', { authenticationTags: { ...tags, data: undefined } }],
    ['submit-submission', { authenticationTags: { ...tags, metadata: 'A'.repeat(21) } }],
    ['submit-submission', { authenticationTags: { ...tags, metadata: 'A'.repeat(26) } }],
    ['submit-submission', { authenticationTags: { ...tags, metadata: `${'A'.repeat(21)}B` } }],
    ['submit-submission', { authenticationTags: { ...tags, attachments: { [attachmentId]: 'short' } } }],
    ['submit-submission', { authenticationTags: { ...tags, attachments: { 'no-uuid': tag } } }],
    ['notify-submission', { notifyType: '' }],
    ['notify-submission', { notifyType: null }],
    ['accept-submission', {}],
    ['accept-submission', { authenticationTags: tags, problems: null }],
    ['accept-submission', { authenticationTags: tags, problems: [{ title: 'no type' }] }],
    ['reject-submission', {}],
    ['reject-submission', { problems: [] }],
    ['reject-submission', { problems: [{ type: 'urn:example', title: 7 }] }],
    ['reject-submission', { problems: [{ type: 'urn:example', detail: 7 }] }],
    ['reject-submission', { problems: [{ type: 'urn:example', instance: null }] }],
  ] as const)('takes of %s no %j', (type, payload) => {
    expect(readPayload(type, payload)).toBeUndefined()
  })
})
