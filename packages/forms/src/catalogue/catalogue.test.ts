import { describe, expect, expectTypeOf, it } from 'vitest'
import type { Form } from '../model/form.js'
import { catalogue } from './entries.js'
import { loadForm } from './load-form.js'
import type { HundesteuerAnmeldung } from './tierhaltung/hundesteuer-anmeldung.js'

describe('catalogue', () => {
  it.each(catalogue.map((entry) => [entry.id, entry] as const))(
    'says about %s what the form says',
    async (id, { outcome, trustLevel, addressees, ...entry }) => {
      const form = await loadForm(id)
      expect(form).toMatchObject(entry)
      expect([outcome, trustLevel]).toEqual([form.outcome?.kind ?? 'submit', form.trustLevel.value])
      expect(addressees).toEqual(form.addressees ?? ['citizen'])
    },
  )

  it('names no form twice', () => {
    expect(new Set(catalogue.map(({ id }) => id)).size).toBe(catalogue.length)
  })
})

describe('loadForm', () => {
  it('gives the form its own type when the id is known', () => {
    expectTypeOf(loadForm<'hundesteuer-anmeldung'>).returns.toEqualTypeOf<Promise<Form<HundesteuerAnmeldung>>>()
  })

  it.each(['hundesteuer', '', '__proto__', 'toString', '../hundesteuer-anmeldung'])(
    'refuses the unknown id %j and names similar ones',
    async (id) => {
      await expect(loadForm(id)).rejects.toMatchObject({
        code: 'form-unknown',
        message: expect.stringMatching(/Similar ones: [a-z-]+, [a-z-]+, [a-z-]+\./u) as string,
      })
    },
  )
})
