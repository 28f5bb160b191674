import { FormDefinitionError } from '../errors.js'
import { formOf } from '../model/define-form.js'
import type { FormDefinition, PageDefinition, SectionDefinition } from '../model/definition.js'
import type { Form } from '../model/form.js'
import type { Municipality } from '../model/metadata.js'
import { requireForm } from '../model/require-form.js'
import { parseProfile } from './parse-profile.js'
import type { FormVariation, MunicipalityProfile, Zusatz } from './profile.js'
import { ProfileError } from './profile-error.js'
import { refusals } from './refusals.js'
import { varyFields } from './vary-fields.js'
import type { ZusatzAnswers } from './zusatz.js'
import { zusatzName } from './zusatz-name.js'

/** A form as one town asks it: the same answers, and those to its own questions. */
export type MunicipalForm<D> = Form<D & { zusatz?: ZusatzAnswers }>

/**
 * A form for one town: with its office, fee, texts, links and addresses, without optional questions that it drops, with
 * questions that it adds. The data stays the same in every town, so that each receiver checks it by the schema of the
 * original form; answers to added questions travel as an attachment by a schema of their own.
 *
 * @throws {ProfileError} `profile-invalid`, `variation-refused`, with every problem and its reason
 * @throws {FormUsageError} `form-expected`
 */
export function forMunicipality<D>(form: Form<D>, profile: MunicipalityProfile): MunicipalForm<D> {
  requireForm(form)
  const { forms, ...town } = parseProfile(profile)
  const variation = forms[form.id] ?? {}
  const problems = refusals(form, variation)
  if (problems.length > 0) throw refused(form, problems)
  return asMunicipal(form, made(form, varied(form, variation, municipalityOf(town, variation))))
}

function municipalityOf(town: Omit<MunicipalityProfile, 'forms'>, variation: FormVariation): Municipality {
  const { name, ars, origin, schemaBase } = town
  const { contact = town.contact, links = town.links, serviceIdentifier, zusatz } = variation
  return {
    ...origin,
    name,
    ars,
    ...(contact && { contact }),
    ...(links && { links }),
    ...(schemaBase !== undefined && { schemaBase }),
    ...(serviceIdentifier !== undefined && { serviceIdentifier }),
    ...(zusatz && { zusatzSchemaUri: zusatz.schemaUri }),
  }
}

function varied(form: FormDefinition, variation: FormVariation, municipality: Municipality): FormDefinition {
  const { office, fee, trustLevel, zusatz } = variation
  const pages = form.pages && variedPages(form.pages, variation)
  return {
    ...form,
    municipality,
    authority: office ?? form.authority,
    fee: fee ?? form.fee,
    trustLevel: trustLevel ?? form.trustLevel,
    sections: withZusatz(variedSections(form, variation), zusatz),
    ...(pages && { pages }),
  }
}

function variedSections(form: FormDefinition, variation: FormVariation): [string, SectionDefinition][] {
  return Object.entries(form.sections).map(([name, section]) => {
    const { label, hint } = variation.texts?.[name] ?? {}
    const fields = varyFields(section.fields, name, variation)
    return [name, { ...section, ...(label && { title: label }), ...(hint && { hint }), fields }]
  })
}

function variedPages(pages: readonly PageDefinition[], { drop = [], zusatz }: FormVariation): PageDefinition[] {
  const kept = pages
    .map((page) => ({ ...page, ask: page.ask.filter((path) => !drop.includes(path)) }))
    .filter(({ ask }) => ask.length > 0)
  if (zusatz === undefined) return kept
  const own = { title: zusatz.title ?? defaultTitle, ask: [zusatzName] }
  return [...kept.slice(0, -1), own, ...kept.slice(-1)]
}

const defaultTitle = { de: 'Weitere Angaben', en: 'Further details' }

/** Before the last section, which is often the declaration that everything is right. */
function withZusatz(sections: [string, SectionDefinition][], zusatz: Zusatz | undefined): FormDefinition['sections'] {
  if (zusatz === undefined) return Object.fromEntries(sections)
  const { title = defaultTitle, fields } = zusatz
  const own: [string, SectionDefinition] = [zusatzName, { title, fields }]
  return Object.fromEntries([...sections.slice(0, -1), own, ...sections.slice(-1)])
}

function made(form: FormDefinition, definition: FormDefinition): Form {
  try {
    return formOf(definition)
  } catch (error) {
    if (!(error instanceof FormDefinitionError)) throw error
    throw refused(form, [`With these changes the form contradicts itself: ${error.message}`])
  }
}

/**
 * The one place where a varied form gets its type: only optional questions were taken away and only the section of the
 * town was added, which the compiler cannot know.
 */
function asMunicipal<D>(_original: Form<D>, form: Form): MunicipalForm<D> {
  return form as MunicipalForm<D>
}

function refused({ id }: FormDefinition, problems: readonly string[]): ProfileError {
  return new ProfileError('variation-refused', `The form '${id}' cannot be varied like this.`, problems)
}
