import type { FormId } from '../catalogue/entries.js'
import { loadForm } from '../catalogue/load-form.js'
import { logicOf } from '../conditions/form-logic.js'
import type { Form } from '../model/form.js'
import type { Bundle, BundleMember } from './bundle.js'
import { BundleError } from './bundle-error.js'
import { feedsOf, type Feed, type Roots } from './feeds.js'
import { locate, type Located } from './locate.js'

/** A bundle with the forms of its members, checked against them. */
export interface LoadedBundle<D = unknown> {
  readonly bundle: Bundle<D>
  readonly members: readonly LoadedMember[]
}

export interface LoadedMember {
  readonly member: BundleMember
  readonly form: Form
  readonly feeds: readonly Feed[]
  /** Questions that take the result of another member, by its form. */
  readonly resultFields: ReadonlyMap<FormId, Located>
}

export interface LoadBundleOptions {
  /** Gives the form of a member, for example that of one town. Default: `loadForm` of the catalogue. */
  readonly formOf?: (id: FormId) => Form | Promise<Form>
}

/**
 * Loads the forms of the members, and no others, and makes sure that every path exists on both sides and that answers of
 * one side can be answers of the other.
 *
 * @throws {BundleError} `bundle-mismatch`, with every problem
 * @throws {CatalogueError} `form-unknown`
 */
export async function loadBundle<D>(bundle: Bundle<D>, options: LoadBundleOptions = {}): Promise<LoadedBundle<D>> {
  const { formOf = (id: FormId): Promise<Form> => loadForm(id) } = options
  const forms = await Promise.all(bundle.members.map(async (member) => ({ member, form: await formOf(member.form) })))
  const roots: Roots = {
    shared: logicOf(bundle.shared).root,
    members: new Map(forms.map(({ member, form }) => [member.form, logicOf(form).root])),
  }
  const problems: string[] = []
  const members = forms.map(({ member, form }) => {
    const found = feedsOf(member, roots)
    problems.push(...found.problems, ...wrongRecipient(member, form))
    return { member, form, feeds: found.feeds, resultFields: resultFieldsOf(member, form, problems) }
  })
  if (problems.length === 0) return { bundle, members }
  throw new BundleError('bundle-mismatch', `The bundle '${bundle.id}' does not fit its forms.`, problems)
}

function resultFieldsOf(
  { form: id, waitsFor = [] }: BundleMember,
  form: Form,
  problems: string[],
): LoadedMember['resultFields'] {
  const fields = new Map<FormId, Located>()
  for (const wait of waitsFor) {
    if (!('result' in wait) || wait.field === undefined) continue
    const place = locate(logicOf(form).root, wait.field)
    if (place === undefined) problems.push(`The form '${id}' has no question '${wait.field}', which takes a result.`)
    else fields.set(wait.result, place)
  }
  return fields
}

/** What is decided elsewhere is sent elsewhere. */
function wrongRecipient({ form: id, recipient }: BundleMember, { outcome }: Form): string[] {
  if (outcome?.kind !== 'elsewhere' || recipient.kind === 'outside') return []
  return [`The form '${id}' is decided outside of the city, so the bundle must name its recipient.`]
}
