import { describe, expect, it } from 'vitest'
import { birth, birthOwn, certificate } from '../../test/support/bundle-answers.js'
import type { BundleAnswers } from './bundle.js'
import { bundleInput } from './bundle-input.js'
import { bundleView } from './bundle-view.js'
import { elternexpress } from './elternexpress.js'
import { loadBundle } from './load-bundle.js'
import { validateBundle } from './validate-bundle.js'

const today = '2026-12-01'
const loaded = await loadBundle(elternexpress)
const pdf = { mediaType: 'application/pdf', size: 4 }
const acknowledgement = { attachmentId: '22222222-2222-4222-8222-222222222222', filename: 'kenntnis.pdf', ...pdf }
const identityCard = { attachmentId: '33333333-3333-4333-8333-333333333333', filename: 'ausweis.pdf', ...pdf }

const shared = birth
const own = birthOwn
const withCertificate = { ...shared, nachweise: { geburtsurkunde: certificate } }
const agreed = { ...shared.zweiterElternteil, kenntnisnahme: acknowledgement }

const resultOf = (answers: BundleAnswers, id: string) =>
  validateBundle(loaded, answers, { today }).members.find(({ form }) => form === id)
const stateOf = (answers: BundleAnswers, id: string) => resultOf(answers, id)?.state

describe('elternexpress', () => {
  it('lets parental allowance and maternity benefit wait for the certificate, and child benefit not', () => {
    const answers = { shared: { ...shared, zweiterElternteil: agreed }, own }
    expect(stateOf(answers, 'geburtsurkunde')).toBe('ready')
    expect(stateOf(answers, 'kindergeld')).toBe('ready')
    expect(resultOf(answers, 'mutterschaftsgeld')).toMatchObject({
      state: 'waiting',
      issues: [],
      waiting: [{ result: 'geburtsurkunde' }],
    })
    expect(stateOf(answers, 'elterngeld')).toBe('waiting')
    expect(stateOf({ ...answers, arrived: ['geburtsurkunde'] }, 'elterngeld')).toBe('ready')
    expect(stateOf({ ...answers, shared: { ...withCertificate, zweiterElternteil: agreed } }, 'elterngeld')).toBe(
      'ready',
    )
  })

  it('does not wait for a certificate that nobody asked for, but misses it', () => {
    const without = { ...shared, auswahl: { antraege: ['mutterschaftsgeld'] } }
    const { members, shared: issues } = validateBundle(loaded, { shared: without, own }, { today })
    expect(members.find(({ form }) => form === 'mutterschaftsgeld')).toMatchObject({ state: 'incomplete', waiting: [] })
    expect(issues).toEqual([
      expect.objectContaining({
        path: 'nachweise.geburtsurkunde',
        code: 'required',
        forms: ['mutterschaftsgeld'],
      }),
    ])
  })

  it('sends parental allowance only after the other parent has signed, unless custody is sole', () => {
    const result = resultOf({ shared: withCertificate, own }, 'elterngeld')
    expect(result).toMatchObject({
      state: 'consent-missing',
      issues: [],
      missingConsent: { source: '§ 7 Abs. 3 BEEG' },
    })
    expect(stateOf({ shared: { ...withCertificate, zweiterElternteil: agreed }, own }, 'elterngeld')).toBe('ready')
    const sole = { ...shared.zweiterElternteil, alleinSorgeberechtigt: true }
    expect(stateOf({ shared: { ...withCertificate, zweiterElternteil: sole }, own }, 'elterngeld')).toBe('ready')
  })

  it('sends child benefit only with the agreement of the parent in the same household', () => {
    const refused = { ...shared, zweiterElternteil: { ...agreed, kindergeldAnSie: false } }
    expect(stateOf({ shared: refused, own }, 'kindergeld')).toBe('consent-missing')
    const apart = { ...shared, zweiterElternteil: { ...agreed, lage: 'getrennt', kindergeldAnSie: undefined } }
    expect(stateOf({ shared: apart, own }, 'kindergeld')).toBe('ready')
  })

  it('uses the copy of the identity card of one application in another', () => {
    const answers: BundleAnswers = {
      shared,
      own: { ...own, geburtsurkunde: { abschluss: { ausweiskopie: identityCard } }, familienpass: {} },
      accepted: ['familienpass'],
    }
    const { inputs } = bundleInput(loaded, answers, { today })
    expect(inputs.get('familienpass')).toMatchObject({ nachweise: { ausweis: identityCard } })
    const onlyPass = { ...answers, shared: { ...shared, auswahl: { antraege: ['elterngeld'] } } }
    expect(bundleInput(loaded, onlyPass, { today }).inputs.get('familienpass')).not.toHaveProperty('nachweise')
  })

  it('names the recipients outside of the city', () => {
    const { members, offers } = bundleView(loaded, { shared }, { today })
    const outside = [...members, ...offers].filter(({ recipient }) => recipient.isOutside)
    expect(outside.map(({ recipient }) => recipient.name.text)).toEqual([
      'Familienkasse der Bundesagentur für Arbeit',
      'Krankenkasse der Mutter',
      'Bundeszentralamt für Steuern',
    ])
  })

  it('registers the child only where the registry office does not', () => {
    expect(stateOf({ shared, own }, 'melderegister-anmeldung-neugeborenes')).toBe('not-applicable')
    const abroad = { ...shared, kind: { ...shared.kind, anmeldung: 'im-ausland-geboren', geschlecht: 'w' } }
    const { inputs } = bundleInput(loaded, { shared: abroad, own }, { today })
    expect(inputs.get('melderegister-anmeldung-neugeborenes')).toMatchObject({
      anlass: { grund: 'im-ausland-geboren' },
    })
  })

  it('asks those who want no family benefit for no tax number and no account', () => {
    const only = { ...shared, auswahl: { antraege: ['geburtsurkunde'] } }
    const asked = JSON.stringify(bundleView(loaded, { shared: only }, { today }).shared.pages)
    expect(asked).not.toContain('steuerId')
    expect(asked).not.toContain('iban')
  })

  it('takes the address of the parent for the child only where they live together', () => {
    const addressOf = (lebtBeiIhnen: boolean) => {
      const answers: BundleAnswers = {
        shared: { ...shared, kind: { ...shared.kind, lebtBeiIhnen } },
        accepted: ['steuer-id'],
      }
      return bundleInput(loaded, answers, { today }).inputs.get('steuer-id')
    }
    expect(addressOf(true)).toMatchObject({ kind: { anschrift: shared.sie.anschrift } })
    expect(addressOf(false)).not.toHaveProperty('kind.anschrift')
  })

  it('tells the account to those only who ask for it', () => {
    const { trace } = bundleInput(loaded, { shared, own }, { today })
    expect(trace.find(({ from }) => from === 'familienleistungen.bankverbindung.iban')?.to).toEqual([
      { form: 'elterngeld', path: 'abschluss.bankverbindung.iban' },
      { form: 'kindergeld', path: 'abschluss.bankverbindung.iban' },
    ])
  })
})
