import { describe, expect, it } from 'vitest'
import { hundesteuerAnmeldung } from '../../src/catalogue/tierhaltung/hundesteuer-anmeldung.js'
import {
  openDraft,
  sample,
  schemaUriOf,
  type AcceptedSchema,
  type Application,
  type Form,
  type FormDraft,
  type FormView,
  type JsonSchema,
} from '../../src/index.js'
import { musterstadt } from '../../src/municipality/profiles/index.js'
import { everyKind } from '../fixtures/every-kind.js'
import { loadRecipe } from './load-recipe.js'

interface Store {
  load(key: string): Promise<unknown>
  save(key: string, draft: unknown): Promise<void>
}

interface DraftsRecipe {
  submitPage(
    store: Store,
    key: string,
    page: number,
    sent: Readonly<Record<string, unknown>>,
  ): Promise<FormView | undefined>
  changeList(form: Form, draft: FormDraft, list: string): FormDraft
  resume(form: Form, stored: unknown): FormDraft
}

interface VariantsRecipe {
  formOfTown(json: unknown): Form
  applicationOf(input: unknown, accepts: readonly AcceptedSchema[]): Application | undefined
  schemas: { readonly main: JsonSchema; readonly own: JsonSchema }
}

const drafts = (await loadRecipe('drafts')) as DraftsRecipe
const variants = (await loadRecipe('municipal-variants')) as VariantsRecipe

it('every function of the recipes is tried here', () => {
  expect(Object.keys({ ...drafts, ...variants }).sort()).toEqual(
    ['submitPage', 'changeList', 'resume', 'formOfTown', 'applicationOf', 'schemas'].sort(),
  )
})

describe('recipe: drafts', () => {
  function memory(): Store & { readonly saved: Map<string, unknown> } {
    const saved = new Map<string, unknown>()
    return {
      saved,
      load: (key) => Promise.resolve(saved.get(key)),
      save: (key, draft) => Promise.resolve(void saved.set(key, JSON.parse(JSON.stringify(draft)))),
    }
  }

  it('shows a page again while it has issues, and keeps what was typed', async () => {
    const store = memory()
    const view = await drafts.submitPage(store, 'k', 0, { 'halter.person.vornamen': 'Erika' })
    expect(view?.issues.map(({ path }) => path)).toContain('halter.person.familienname')
    expect(view?.issues.every(({ path }) => path.startsWith('halter.'))).toBe(true)
    expect(store.saved.get('k')).toMatchObject({ answers: { halter: { person: { vornamen: 'Erika' } } } })
  })

  it('goes on when the page is complete, and ends after the last one', async () => {
    const store = memory()
    const { halter, erklaerung } = sample(hundesteuerAnmeldung, 1)
    const next = await drafts.submitPage(store, 'k', 0, { halter })
    expect(next?.issues).toEqual([])
    expect(await drafts.submitPage(store, 'k', 4, { erklaerung })).toBeUndefined()
  })

  it('adds, moves and removes entries by their ids', () => {
    const draft = openDraft(everyKind, { answers: { listen: { hunde: [{ rufname: 'Rex' }] } } })
    const changed = drafts.changeList(everyKind, draft, 'listen.hunde')
    expect(changed.answers).toEqual({ listen: { hunde: [{}] } })
    expect(changed.items['listen.hunde']).not.toEqual(draft.items['listen.hunde'])
  })

  it('resumes drafts of an earlier version', () => {
    const stored = {
      ...openDraft(hundesteuerAnmeldung),
      form: { id: hundesteuerAnmeldung.id, version: '1.0.0' },
      answers: { hund: { name: 'Rex', email: 'a@example.org', geschlecht: 'm' }, halter: { fax: '1' }, zahlung: {} },
    }
    expect(drafts.resume(hundesteuerAnmeldung, stored).answers).toEqual({
      hund: { rufname: 'Rex', geschlecht: 'ruede' },
      halter: { email: 'a@example.org' },
      zahlung: { sepaLastschriftmandat: false },
    })
  })
})

describe('recipe: municipal variants', () => {
  it('makes the form of a town', () => {
    expect(variants.formOfTown(musterstadt)).toMatchObject({ municipality: { name: 'Musterstadt' } })
    expect(() => variants.formOfTown({ ...musterstadt, ars: '99000000' })).toThrow(
      expect.objectContaining({ code: 'profile-invalid' }),
    )
  })

  it('sends data of the original form, and the rest beside it', () => {
    const form = variants.formOfTown(musterstadt) as typeof hundesteuerAnmeldung
    const accepts = [{ schemaUri: schemaUriOf(form), mimeType: 'application/json' }]
    const answers = { ...sample(form, 3), ermaessigung: { grund: 'keine' } }
    const application = variants.applicationOf(answers, accepts)
    expect(application?.attachments).toMatchObject([{ filename: 'zusatz.json', id: application?.zusatz?.attachmentId }])
    expect(variants.applicationOf({}, accepts)).toBeUndefined()
    expect(variants.schemas.own).toMatchObject({ properties: { zusatz: { required: ['hundewiese'] } } })
    expect(variants.schemas.main).not.toHaveProperty('properties.zusatz')
  })
})
