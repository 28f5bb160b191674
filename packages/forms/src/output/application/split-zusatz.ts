import type { IdGenerator } from '@amt24/core'
import type { FormDefinition } from '../../model/definition.js'
import { zusatzName } from '../../municipality/zusatz-name.js'
import type { VisiblePart } from '../../visibility/visible-tree.js'
import type { Application, ApplicationAttachment } from './application.js'
import { orderedAnswers, serialise } from './serialise-answers.js'

/** The answers that every town asks for, and those to questions of this town as an attachment. */
interface Split {
  readonly main: VisiblePart
  readonly zusatz?: {
    readonly attachment: ApplicationAttachment
    readonly described: NonNullable<Application['zusatz']>
  }
}

/** Takes the section of the town out of the answers, because receivers check the rest by a strict schema. */
export function splitZusatz(form: FormDefinition, visible: VisiblePart, ids: IdGenerator): Split {
  const schemaUri = form.municipality?.zusatzSchemaUri
  if (schemaUri === undefined) return { main: visible }
  const isOwn = ({ name }: VisiblePart) => name === zusatzName
  const main = { ...visible, value: {}, children: visible.children.filter((section) => !isOwn(section)) }
  const own = { ...visible, value: {}, children: visible.children.filter(isOwn) }
  if (!own.children.some(({ value }) => value !== undefined)) return { main }
  const id = ids.uuid()
  const attachment = {
    id,
    field: zusatzName,
    purpose: 'attachment' as const,
    filename: `${zusatzName}.json`,
    mediaType: 'application/json',
    content: serialise(orderedAnswers(own)),
  }
  return { main, zusatz: { attachment, described: { attachmentId: id, schemaUri } } }
}
