import { describe, expect, it } from 'vitest'
import {
  loadBundle,
  type Bundle,
  type BundleAnswers,
  type BundleApplications,
  type BundleAttachment,
  type BundleDestination,
  type BundleView,
  type LoadedBundle,
} from '../../src/bundles/index.js'
import { sample, type Summary } from '../../src/index.js'
import { loadRecipe } from './load-recipe.js'

interface BundlesRecipe {
  readonly loaded: LoadedBundle
  readonly hundebundle: Bundle
  readonly move: BundleAnswers
  applicationsOf(answers: BundleAnswers): Promise<BundleApplications & { readonly summaries: readonly Summary[] }>
  pagesOf(answers: BundleAnswers): BundleView
  tellWhoGetsWhat(loaded: LoadedBundle, answers: BundleAnswers): string[]
  sendReady(
    loaded: LoadedBundle,
    answers: BundleAnswers,
    options: {
      readonly destinations: Readonly<Record<string, BundleDestination>>
      readonly attachments: readonly BundleAttachment[]
      readonly outbox: { send(form: string): void; tell(form: string, reason: string): void }
    },
  ): void
}

const recipe = (await loadRecipe('bundles')) as BundlesRecipe
const { loaded } = recipe
const moving = { shared: sample(loaded.bundle.shared, 1) }

describe('recipe: bundles', () => {
  it('every function of the recipe is tried here', () => {
    expect(Object.keys(recipe).sort()).toEqual([
      'applicationsOf',
      'hundebundle',
      'loaded',
      'move',
      'pagesOf',
      'sendReady',
      'tellWhoGetsWhat',
    ])
  })

  it('makes applications of a whole move, each with its data and its summary', async () => {
    const { applications, notReady, summaries } = await recipe.applicationsOf(recipe.move)
    expect(applications.map(({ form }) => form)).toEqual(['wohnsitz-ummeldung', 'hundesteuer-anmeldung'])
    expect(notReady.map(({ form, reason }) => `${form}: ${reason}`)).toEqual([
      'kfz-adressaenderung: waiting',
      'haltverbotszone-umzug: not-applicable',
      'bewohnerparkausweis: not-applicable',
    ])
    const data = applications.map(({ application }) => JSON.parse(new TextDecoder().decode(application.data)) as object)
    expect(data[1]).toMatchObject({
      halter: { person: { vornamen: 'Erika' }, anschrift: { strasse: 'Musterweg' } },
      hund: { anmeldegrund: 'zuzug-mit-hund', vorherigeGemeinde: 'Dresden' },
    })
    expect(summaries.map(({ title }) => title.text)).toHaveLength(2)
    for (const summary of summaries) expect(JSON.stringify(summary)).toContain('Musterweg')
    const later = await recipe.applicationsOf({ ...recipe.move, arrived: ['wohnsitz-ummeldung'] })
    expect(later.applications.map(({ form }) => form)).toContain('kfz-adressaenderung')
  })

  it('asks once, for the forms of the town', () => {
    expect(loaded.members[0]?.form.municipality?.name).toBe('Stadt Leipzig')
    const view = recipe.pagesOf(moving)
    expect(view.shared.pages.length).toBeGreaterThan(0)
    expect(view.members.map(({ form }) => form)).toContain('wohnsitz-ummeldung')
  })

  it('tells of every shared answer who gets it', () => {
    expect(recipe.tellWhoGetsWhat(loaded, moving)).toContainEqual(
      expect.stringMatching(/^umzug\.neueAnschrift\.strasse: wohnsitz-ummeldung/u),
    )
  })

  it('tells of what is not ready why not', () => {
    const told: string[] = []
    const outbox = { send: () => undefined, tell: (form: string, reason: string) => told.push(`${form}: ${reason}`) }
    recipe.sendReady(loaded, { shared: {} }, { destinations: {}, attachments: [], outbox })
    expect(told).toContain('wohnsitz-ummeldung: incomplete')
  })

  it('defines a bundle that fits its forms', async () => {
    await expect(loadBundle(recipe.hundebundle)).resolves.toMatchObject({ bundle: { id: 'hundebundle' } })
  })
})
