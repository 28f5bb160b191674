import { describe, expect, it } from 'vitest'
import { equal, not, isEmpty } from '../conditions/builders.js'
import { section } from '../model/containers.js'
import { choice, date, text } from '../model/fields.js'
import type { BundleMember } from './bundle.js'
import { defineBundle } from './define-bundle.js'
import { loadBundle } from './load-bundle.js'

const de = (text: string) => ({ de: text, en: text })
const shared = {
  person: section(
    { title: de('Person') },
    {
      vornamen: text({ label: de('Vorname') }),
      seit: date({ label: de('Seit') }),
      art: choice({ eins: de('Eins'), zwei: de('Zwei') }, { label: de('Art') }),
    },
  ),
}
const metadata = { id: 'probe', version: '1.0.0', title: de('Probe'), lebenslage: 'tierhaltung' }
const dog: BundleMember = {
  form: 'hundesteuer-anmeldung',
  status: 'always',
  why: de('Weil'),
  recipient: { kind: 'city' },
  maps: {},
}

const bundleOf = (...members: BundleMember[]) => defineBundle({ ...metadata, shared, members })
const problemsOf = (...members: BundleMember[]): unknown => {
  try {
    return bundleOf(...members)
  } catch (error) {
    return error
  }
}

describe('defineBundle', () => {
  it('freezes what it was given', () => {
    const bundle = bundleOf(dog)
    expect(Object.isFrozen(bundle.members[0]?.maps)).toBe(true)
    expect(bundle.shared.id).toBe('probe')
  })

  it('names every path that is no shared question, in maps, waits and consents', () => {
    const wrong: BundleMember = {
      ...dog,
      maps: { 'halter.person.vornamen': 'person.vorname' },
      waitsFor: [{ day: 'person.bis', what: de('Warten') }],
      consent: {
        of: de('Andere'),
        what: de('Zustimmung'),
        source: 'none',
        givenWhen: not(isEmpty('person.zustimmung')),
        document: 'person.brief',
      },
    }
    expect(problemsOf(wrong)).toMatchObject({
      code: 'bundle-invalid',
      problems: [
        expect.stringContaining("'person.vorname'"),
        expect.stringContaining("'person.bis'"),
        expect.stringContaining("'person.brief'"),
        expect.stringContaining('person.zustimmung'),
      ],
    })
  })

  it('refuses a condition that can never hold', () => {
    expect(problemsOf({ ...dog, when: equal('person.art', 'drei') })).toMatchObject({
      code: 'bundle-invalid',
      problems: [expect.stringContaining("'drei'")],
    })
  })

  it('refuses a member twice, answers of a later member, and waiting for itself', () => {
    const parking: BundleMember = { ...dog, form: 'bewohnerparkausweis' }
    expect(problemsOf(dog, dog)).toMatchObject({ code: 'bundle-invalid' })
    const early: BundleMember = {
      ...dog,
      maps: { 'halter.email': { member: 'bewohnerparkausweis', path: 'bewohner.kontakt.email' } },
    }
    expect(problemsOf(early, parking)).toMatchObject({ problems: [expect.stringContaining('stands before it')] })
    const waiting: BundleMember = { ...dog, waitsFor: [{ result: 'hundesteuer-anmeldung', what: de('Warten') }] }
    expect(problemsOf(waiting)).toMatchObject({ problems: [expect.stringContaining('no other member')] })
  })
})

describe('loadBundle', () => {
  const mapped = (maps: BundleMember['maps']) => loadBundle(bundleOf({ ...dog, maps }))

  it('accepts answers of the same kind, and choices in other words', async () => {
    const values = { eins: 'huendin', zwei: 'ruede' }
    await expect(
      mapped({
        'halter.person.vornamen': 'person.vornamen',
        'hund.haltungSeit': 'person.seit',
        'hund.geschlecht': { from: 'person.art', values },
        'ermaessigung.grund': { value: 'keine' },
      }),
    ).resolves.toMatchObject({ bundle: { id: 'probe' } })
  })

  it.each<[string, BundleMember['maps'], string]>([
    ['a question that the form does not have', { 'hund.name': 'person.vornamen' }, "no question 'hund.name'"],
    ['another kind', { 'hund.rufname': 'person.seit' }, 'of kind date and not text'],
    ['a text that was not checked by the rule', { 'hund.transpondernummer': 'person.vornamen' }, "'microchip-number'"],
    ['choices that the form does not have', { 'hund.geschlecht': 'person.art' }, "no choice 'eins', 'zwei'"],
    ['a group for a question', { 'halter.person.vornamen': 'person' }, 'of kind section and not text'],
    ['a group that asks more than the target', { 'halter.person': 'person' }, "no 'seit'"],
    ['a value that the question cannot have', { 'ermaessigung.grund': { value: 'rabatt' } }, 'cannot have the value'],
    ['a translation to no choice', { 'hund.geschlecht': { from: 'person.art', values: { eins: 'welpe' } } }, "'welpe'"],
    ['a translation of no choice', { 'hund.geschlecht': { from: 'person.art', values: { drei: 'ruede' } } }, "'drei'"],
    [
      'a question that is answered twice',
      { 'halter.person.vornamen': 'person.vornamen', 'halter.person': 'person' },
      'answered twice',
    ],
  ])('refuses %s', async (_, maps, problem) => {
    await expect(mapped(maps)).rejects.toMatchObject({
      code: 'bundle-mismatch',
      problems: expect.arrayContaining([expect.stringContaining(problem)]) as unknown,
    })
  })

  it('wants the recipient of what is decided outside of the city', async () => {
    await expect(loadBundle(bundleOf({ ...dog, form: 'kindergeld' }))).rejects.toMatchObject({
      code: 'bundle-mismatch',
      problems: [expect.stringContaining('must name its recipient')],
    })
  })
})
