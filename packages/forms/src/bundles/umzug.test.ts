import { describe, expect, it } from 'vitest'
import { move, moveOwn } from '../../test/support/bundle-answers.js'
import type { BundleAnswers } from './bundle.js'
import { bundleInput } from './bundle-input.js'
import { bundleView, offers } from './bundle-view.js'
import { loadBundle } from './load-bundle.js'
import { umzug } from './umzug.js'
import { validateBundle } from './validate-bundle.js'

const today = '2026-12-01'
const loaded = await loadBundle(umzug)

const shared = move
const moved: BundleAnswers = { shared }
const before: BundleAnswers = {
  shared: { ...shared, umzug: { ...shared.umzug, tag: '2026-12-20' }, mehr: { ...shared.mehr, haltverbotszone: true } },
}

const stateOf = (answers: BundleAnswers) =>
  Object.fromEntries(validateBundle(loaded, answers, { today }).members.map(({ form, state }) => [form, state]))

describe('umzug', () => {
  it('puts the address into every application that needs it', () => {
    const { trace } = bundleInput(
      loaded,
      { ...moved, accepted: ['bewohnerparkausweis', 'hundesteuer-anmeldung'] },
      { today },
    )
    expect(trace.find(({ from }) => from === 'umzug.neueAnschrift.strasse')?.to).toEqual([
      { form: 'wohnsitz-ummeldung', path: 'neueWohnung.anschrift.strasse' },
      { form: 'kfz-adressaenderung', path: 'umzug.neueAnschrift.strasse' },
      { form: 'bewohnerparkausweis', path: 'bewohner.anschrift.strasse' },
      { form: 'hundesteuer-anmeldung', path: 'halter.anschrift.strasse' },
    ])
  })

  it('asks the holder for nothing of what was asked once', () => {
    const view = bundleView(loaded, moved, { today })
    const vehicle = view.members.find(({ form }) => form === 'kfz-adressaenderung')
    const paths = vehicle?.view.pages.flatMap(({ parts }) => parts.map(({ path }) => path))
    expect(paths).not.toContain('halter.wer')
    expect(paths).not.toContain('umzug.neueAnschrift')
    expect(paths).toContain('fahrzeug.fin')
    expect(paths).toContain('umzug.andererZulassungsbezirk')
  })

  it('offers parking permit and dog tax when the answers suggest them', () => {
    const offered = (answers: BundleAnswers) => offers(loaded, answers, { today }).map(({ form }) => form)
    expect(offered(moved)).toEqual(['bewohnerparkausweis', 'hundesteuer-anmeldung'])
    const within = { ...shared, umzug: { ...shared.umzug, art: 'umzug-innerhalb-leipzigs' } }
    expect(offered({ shared: { ...within, mehr: { ...shared.mehr, parktAufDerStrasse: false } } })).toEqual([])
    expect(offered({ shared, accepted: ['hundesteuer-anmeldung'] })).toEqual(['bewohnerparkausweis'])
  })

  it('orders the no-stopping zone before the move, while the registration waits for the day', () => {
    const answers = { ...before, own: moveOwn }
    expect(stateOf(answers)).toEqual({
      'wohnsitz-ummeldung': 'waiting',
      'kfz-adressaenderung': 'waiting',
      'haltverbotszone-umzug': 'ready',
      bewohnerparkausweis: 'offered',
      'hundesteuer-anmeldung': 'offered',
    })
    const { members } = validateBundle(loaded, answers, { today })
    expect(members[0]?.waiting).toEqual([expect.objectContaining({ from: '2026-12-20' })])
  })

  it('sends the vehicle papers after the registration has come through', () => {
    const answers = { ...moved, own: moveOwn }
    expect(stateOf(answers)).toMatchObject({ 'wohnsitz-ummeldung': 'ready', 'kfz-adressaenderung': 'waiting' })
    const later: BundleAnswers = { ...answers, arrived: ['wohnsitz-ummeldung'] }
    expect(stateOf(later)).toMatchObject({ 'kfz-adressaenderung': 'ready', 'haltverbotszone-umzug': 'not-applicable' })
  })

  it('asks for the former municipality abroad itself, because nothing shared answers it', () => {
    const abroad = {
      ...shared,
      umzug: { ...shared.umzug, art: 'zuzug-aus-dem-ausland', bisherigeAnschrift: undefined },
    }
    const view = bundleView(loaded, { shared: abroad, accepted: ['hundesteuer-anmeldung'] }, { today })
    const dog = view.members.find(({ form }) => form === 'hundesteuer-anmeldung')
    expect(JSON.stringify(dog?.view.pages)).toContain('"hund.vorherigeGemeinde"')
  })
})
