import { describe, expect, it } from 'vitest'
import { section } from '../model/containers.js'
import { equal } from '../conditions/builders.js'
import { natuerlichePerson } from '../bausteine/person.js'
import { anschriftInland } from '../bausteine/anschrift.js'
import { ukrainian } from '../languages/uk.js'
import { text, yesNo } from '../model/fields.js'
import type { Overlay } from '../model/overlay.js'
import { sample } from '../output/sample/sample.js'
import type { BundleAnswers } from './bundle.js'
import { bundleInput } from './bundle-input.js'
import { bundleView, offers, type BundleViewOptions } from './bundle-view.js'
import { defineBundle } from './define-bundle.js'
import { loadBundle } from './load-bundle.js'
import { validateBundle } from './validate-bundle.js'

const today = '2026-12-01'
const de = (text: string) => ({ de: text, en: text })
const city = { kind: 'city' } as const

const probe = await loadBundle(
  defineBundle({
    id: 'probe',
    version: '1.0.0',
    title: de('Probe'),
    lebenslage: 'tierhaltung',
    shared: {
      sie: section(
        { title: de('Sie') },
        {
          person: natuerlichePerson(),
          anschrift: anschriftInland(),
          gemeinde: text({ label: de('Gemeinde'), optional: true }),
        },
      ),
      mehr: section({ title: de('Mehr') }, { parken: yesNo({ label: de('Parken?') }) }),
    },
    members: [
      {
        form: 'hundesteuer-anmeldung',
        status: 'always',
        why: de('Hund'),
        recipient: city,
        maps: { 'halter.person': 'sie.person', 'halter.anschrift': 'sie.anschrift', 'hund.farbe': 'sie.gemeinde' },
      },
      {
        form: 'bewohnerparkausweis',
        status: 'offered',
        when: equal('mehr.parken', true),
        why: de('Parken'),
        recipient: city,
        maps: { 'bewohner.person': 'sie.person', 'bewohner.anschrift': 'sie.anschrift' },
      },
    ],
  }),
)
const [dog] = probe.members
const person = { vornamen: 'Erika', familienname: 'Muster-Beispiel', geburtsdatum: { jahr: 1990 } }
const anschrift = { strasse: 'Musterweg', hausnummer: '1', plz: '04109', ort: 'Leipzig' }
const shared = { sie: { person, anschrift }, mehr: { parken: true } }
const own = { 'hundesteuer-anmeldung': dog && sample(dog.form, 1, { today }) }

describe('validateBundle', () => {
  it('gives the answers of a ready member as they may be delivered, with the shared ones in place of its own', () => {
    const result = validateBundle(probe, { shared, own }, { today })
    expect(result).toMatchObject({ ok: true, shared: [] })
    expect(result.members[0]).toMatchObject({ state: 'ready', value: { halter: { person, anschrift } } })
    expect(result.members[1]).toMatchObject({ state: 'offered', issues: [] })
    expect(result.members[1]).not.toHaveProperty('value')
  })

  it('tells an issue of a shared answer once, at the shared question, with the forms that refuse it', () => {
    const wrong = { ...shared, sie: { person, anschrift: { ...anschrift, plz: '00000' } } }
    const result = validateBundle(probe, { shared: wrong, own, accepted: ['bewohnerparkausweis'] }, { today })
    expect(result.shared.map(({ path, code, forms }) => ({ path, code, forms }))).toEqual([
      {
        path: 'sie.anschrift.plz',
        code: 'postal-code-invalid',
        forms: ['hundesteuer-anmeldung', 'bewohnerparkausweis'],
      },
    ])
    expect(result.members[0]).toMatchObject({ state: 'incomplete', issues: [] })
    expect(result.ok).toBe(false)
  })

  it('tells at the shared question what only a form refuses', () => {
    const long = { ...shared, sie: { ...shared.sie, gemeinde: 'x'.repeat(900) } }
    const result = validateBundle(probe, { shared: long, own }, { today })
    expect(result.shared).toEqual([
      expect.objectContaining({ path: 'sie.gemeinde', code: 'too-long', forms: ['hundesteuer-anmeldung'] }),
    ])
  })

  it('keeps issues of own questions with the member, by paths of its form', () => {
    const result = validateBundle(probe, { shared, own: { 'hundesteuer-anmeldung': {} } }, { today })
    expect(result.shared).toEqual([])
    expect(result.members[0]?.issues).toContainEqual(expect.objectContaining({ path: 'hund.rasse', code: 'required' }))
  })

  it('says of nothing that nothing was answered, at shared questions only once', () => {
    const result = validateBundle(probe, {}, { today })
    const places = result.shared.map(({ path, code }) => `${path} ${code}`)
    expect(new Set(places).size).toBe(places.length)
    expect(places).toContain('sie.person.vornamen required')
    expect(result.members[0]?.issues.some(({ path }) => path.startsWith('halter.person'))).toBe(false)
  })

  it.each<[string, BundleAnswers]>([
    ['null for an object', { shared: JSON.parse('null') }],
    ['a list for an object', { shared: [] }],
    ['keys to prototypes', { shared: JSON.parse('{"__proto__":{"sie":{}},"sie":{"__proto__":{}}}') }],
    [
      'unknown forms',
      { own: JSON.parse('{"__proto__":{},"nirgends":{"a":1}}') as NonNullable<BundleAnswers['own']>, shared },
    ],
    ['texts for lists', JSON.parse('{"accepted":"bewohnerparkausweis","arrived":"x"}') as BundleAnswers],
    ['null everywhere', JSON.parse('{"shared":null,"own":null,"accepted":null,"arrived":null}') as BundleAnswers],
    ['a list of 100,000 entries', { shared: { sie: { person: Array.from({ length: 100_000 }, () => 1) } } }],
  ])('never throws for %s', (_, answers) => {
    expect(() => [
      validateBundle(probe, answers, { today }),
      bundleInput(probe, answers, { today }),
      bundleView(probe, answers, { today }),
      offers(probe, answers, { today }),
    ]).not.toThrow()
    expect(validateBundle(probe, answers, { today }).ok).toBe(false)
  })

  it('never repeats what was typed', () => {
    const secret = { ...shared, sie: { person, anschrift: { ...anschrift, plz: 'geheim' } } }
    expect(JSON.stringify(validateBundle(probe, { shared: secret, own: {} }, { today }))).not.toContain('geheim')
  })
})

describe('bundleInput', () => {
  it('drops an older answer of the member to a question that is asked once', () => {
    const stale = { 'hundesteuer-anmeldung': { halter: { person: { doktorgrade: 'Dr.' } }, hund: { farbe: 'blau' } } }
    const { inputs } = bundleInput(probe, { shared, own: stale }, { today })
    expect(inputs.get('hundesteuer-anmeldung')).toEqual({ halter: { person, anschrift }, hund: {} })
  })

  it('says of an answer that goes nowhere that it is sent to nobody', () => {
    const { trace } = bundleInput(probe, { shared, own }, { today })
    expect(trace.at(-1)).toEqual({ from: 'mehr.parken', to: [] })
    expect(trace.map(({ from }) => from)).not.toContain('sie.gemeinde')
  })

  it('feeds nothing into an offer that nobody accepted', () => {
    const { inputs, trace } = bundleInput(probe, { shared }, { today })
    expect([...inputs.keys()]).toEqual(['hundesteuer-anmeldung'])
    expect(trace.flatMap(({ to }) => to.map(({ form }) => form))).not.toContain('bewohnerparkausweis')
  })
})

describe('bundleView', () => {
  it('asks once what was shared, and keeps what the form asks beyond it', () => {
    const { members } = bundleView(probe, { shared }, { today })
    const [holder] = members[0]?.view.pages ?? []
    expect(holder?.parts.map(({ path }) => path)).toEqual([
      'halter.email',
      'halter.telefon',
      'halter.kassenzeichen',
      'halter.gehalteneHunde',
    ])
  })

  it('shows issues where they belong, in the language asked for', () => {
    const result = validateBundle(probe, {}, { today, language: 'en' })
    const view = bundleView(probe, {}, { today, language: 'en', result })
    expect(view.lang).toBe('en')
    expect(view.shared.issues.length).toBe(result.shared.length)
    expect(view.members[0]?.view.issues.length).toBe(result.members[0]?.issues.length)
  })

  it('speaks an overlay, with the texts of each form at their own paths only', () => {
    const path = 'halter.email'
    const language: Overlay = { ...ukrainian, texts: { [path]: { label: 'чужий текст' } } }
    const labelIn = (memberTexts: BundleViewOptions['memberTexts']) => {
      const { members } = bundleView(probe, { shared }, { today, language, ...(memberTexts && { memberTexts }) })
      return members[0]?.view.pages[0]?.parts.find((part) => part.path === path)?.label
    }
    expect(labelIn(undefined)).not.toMatchObject({ text: 'чужий текст' })
    expect(labelIn({ 'hundesteuer-anmeldung': { [path]: { label: 'Пошта' } } })).toEqual({
      text: 'Пошта',
      lang: 'uk',
      dir: 'ltr',
    })
    const view = bundleView(probe, { shared }, { today, language })
    expect(view).toMatchObject({ lang: 'uk', isReviewed: false, title: { lang: 'de' } })
    expect(view.members[0]?.recipient.name.lang).toBe('de')
    const { members } = validateBundle(probe, { shared }, { today, language })
    const messages = members.flatMap(({ issues }) => issues.map(({ message }) => message))
    expect(messages.join()).not.toContain('чужий текст')
    expect(members.flatMap(({ issues }) => issues.map(({ lang }) => lang))).toContain('uk')
  })
})
