import { describe, expect, it } from 'vitest'
import { hundesteuerAnmeldung } from '../../catalogue/tierhaltung/hundesteuer-anmeldung.js'
import { everyKind } from '../../../test/fixtures/every-kind.js'
import { schemaUriOf } from '../application/schema-uri.js'
import { toApplication } from '../application/to-application.js'
import { sampleAttachments } from './sample-attachments.js'
import { sample } from './sample.js'

const today = '2026-11-29'

describe('sampleAttachments', () => {
  it('bring every file that the answers name, in the size they name', () => {
    for (let seed = 0; seed < 20; seed++) {
      const answers = sample(hundesteuerAnmeldung, seed, { today })
      const attachments = sampleAttachments(hundesteuerAnmeldung, answers, { today })
      const accepts = [{ schemaUri: schemaUriOf(hundesteuerAnmeldung), mimeType: 'application/json' }]
      const application = toApplication(hundesteuerAnmeldung, answers, { accepts, attachments, today })
      expect(application.attachments).toHaveLength(answers.ermaessigung.nachweis === undefined ? 0 : 1)
      const [content] = application.attachments.map((attachment) => attachment.content)
      if (content !== undefined) expect(content).toHaveLength(answers.ermaessigung.nachweis?.size ?? 0)
    }
  })

  it('leave out what is hidden, open, or no file', () => {
    expect(sampleAttachments(everyKind, {}, { today })).toEqual([])
    expect(sampleAttachments(everyKind, { werte: { datei: 'pass.pdf' } }, { today })).toEqual([])
  })
})
