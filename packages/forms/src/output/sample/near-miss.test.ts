import { describe, expect, it } from 'vitest'
import { everyKind } from '../../../test/fixtures/every-kind.js'
import { withIds } from '../../../test/fixtures/with-ids.js'
import { issuesOf } from '../../../test/support/issues.js'
import { today } from '../../../test/support/metadata.js'
import { hundesteuerAnmeldung } from '../../catalogue/tierhaltung/hundesteuer-anmeldung.js'
import type { Form } from '../../model/form.js'
import { validate } from '../../validation/validate.js'
import { nearMiss } from './near-miss.js'

const forms: [string, Form][] = [
  ['every-kind', everyKind],
  ['with-ids', withIds],
  ['hundesteuer-anmeldung', hundesteuerAnmeldung],
]

describe('nearMiss', () => {
  it.each(forms)('gives answers of %s with exactly the issue that it names', (_, form) => {
    for (let seed = 0; seed < 300; seed++) {
      const { answers, path, code } = nearMiss(form, seed, { today })
      expect(issuesOf(validate(form, answers, { today })), `seed ${seed}`).toEqual([`${path} ${code}`])
    }
  })

  it('repeats itself for the same seed and day', () => {
    expect(nearMiss(everyKind, 42, { today })).toEqual(nearMiss(everyKind, 42, { today }))
    expect(nearMiss(everyKind, 42, { today })).not.toEqual(nearMiss(everyKind, 43, { today }))
  })

  it('reaches every code in turn and many places', () => {
    const found = Array.from({ length: 300 }, (_, seed) => nearMiss(hundesteuerAnmeldung, seed, { today }))
    expect([...new Set(found.map(({ code }) => code))].sort()).toEqual(
      (
        'character-not-allowed choice-unknown confirmation-required date-invalid date-not-existing date-too-early ' +
        'date-too-late email-invalid file-empty file-name-invalid file-too-large file-type-not-allowed forbidden-key ' +
        'house-number-invalid iban-invalid microchip-number-invalid number-too-large number-too-small ' +
        'phone-invalid postal-code-invalid required rule-violated too-long too-short unknown-field wrong-type'
      ).split(' '),
    )
    expect(new Set(found.map(({ path }) => path)).size).toBeGreaterThan(30)
  })

  it('gives the issue that is wanted', () => {
    expect(nearMiss(hundesteuerAnmeldung, 1, { today, code: 'file-too-large' })).toMatchObject({
      path: 'ermaessigung.nachweis',
      code: 'file-too-large',
    })
    expect(nearMiss(everyKind, 1, { today, code: 'variant-not-single' })).toMatchObject({ path: 'listen.art' })
  })

  it('says so when a form cannot have the issue', () => {
    expect(() => nearMiss(withIds, 1, { today, code: 'iban-invalid' })).toThrow(
      expect.objectContaining({ code: 'near-miss-not-found' }),
    )
  })
})
