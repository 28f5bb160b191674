import { describe, expect, it } from 'vitest'
import { validate } from '../../validation/validate.js'
import { hundesteuerAnmeldung } from '../../catalogue/tierhaltung/hundesteuer-anmeldung.js'
import { sample } from '../sample/sample.js'
import { fileAnswer } from './file-answer.js'

const id = '11111111-1111-4111-8111-111111111111'

describe('fileAnswer', () => {
  it('describes a file by its path without opening it', () => {
    expect(fileAnswer({ path: '/uploads/pass.PDF', size: 10, id })).toEqual({
      attachmentId: id,
      filename: 'pass.PDF',
      mediaType: 'application/pdf',
      size: 10,
    })
  })

  it('is an answer that the form takes', () => {
    const answers = sample(hundesteuerAnmeldung, 1)
    const nachweis = fileAnswer({ bytes: new Uint8Array(3), filename: 'pass.pdf' })
    const checked = validate(hundesteuerAnmeldung, { ...answers, ermaessigung: { grund: 'leipzig-pass', nachweis } })
    expect(checked).toMatchObject({ ok: true, value: { ermaessigung: { nachweis } } })
  })

  it('wants to know the size', () => {
    expect(() => fileAnswer({ path: 'pass.pdf' })).toThrow(expect.objectContaining({ code: 'attachment-size-missing' }))
  })
})
