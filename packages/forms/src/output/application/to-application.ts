import { randomIds, type IdGenerator } from '@amt24/core'
import type { Form } from '../../model/form.js'
import type { TodayOptions } from '../../model/today.js'
import { visibleTree } from '../../visibility/visible-tree.js'
import type { Application, AttachmentInput } from './application.js'
import { requireOpen } from './require-open.js'
import { bindAttachments } from './bind-attachments.js'
import { chooseSchema, type ChooseSchemaOptions } from './choose-schema.js'
import { orderedAnswers } from './serialise-answers.js'
import { splitZusatz } from './split-zusatz.js'
import { serviceIdentifierOf, type ApplicationProfile } from './service-identifier.js'
import { writeData } from './write-data.js'

export interface ToApplicationOptions extends TodayOptions, Omit<ChooseSchemaOptions, 'schemaBase'> {
  /** Files to send. Default: none. */
  readonly attachments?: readonly AttachmentInput[]
  readonly profile?: ApplicationProfile
  /** Makes ids for attachments without one. Default: random UUIDs. */
  readonly ids?: IdGenerator
}

/**
 * Makes an application of validated answers: what a transport needs and nothing else. Answers to hidden questions never
 * get into it. Media type and keys are those of the schema that `chooseSchema` takes from what the destination offers. The
 * data is serialised once, in question order; no file is read here. Answers to questions that a town added travel as the
 * attachment `zusatz.json`, so that the data follows the schema of the original form.
 *
 * The answers are trusted to have passed `validate`; they are not checked again.
 *
 * @throws {ApplicationError} `form-not-open`, `schema-not-offered`, `service-identifier-missing`, `media-type-unknown` and every code that
 *   begins with `attachment-`
 * @throws {KeyStyleError} `key-missing`, `key-repeated` when the destination offers only schemas with keys that the form lacks
 * @throws {FormUsageError} `today-invalid`
 */
export function toApplication<D>(form: Form<D>, answers: D, options: ToApplicationOptions): Application {
  requireOpen(form, options)
  const published = options.profile?.schemaBase === undefined ? {} : { schemaBase: options.profile.schemaBase }
  const schema = chooseSchema(form, { ...options, ...published })
  const service = { identifier: serviceIdentifierOf(form, options.profile), name: form.title.de }
  const visible = visibleTree(form, answers, options)
  const ids = options.ids ?? randomIds
  const { attachments, newAnswers } = bindAttachments(visible, options.attachments ?? [], {
    evidence: form.evidence,
    ids,
  })
  // A file that answers an open question may hide others.
  const complete = newAnswers.size === 0 ? visible : visibleTree(form, orderedAnswers(visible, newAnswers), options)
  const { main, zusatz } = splitZusatz(form, complete, ids)
  return {
    form: { id: form.id, version: form.version },
    service,
    schemaUri: schema.schemaUri,
    mediaType: schema.mediaType,
    data: writeData(form, orderedAnswers(main), schema, { ...options, ...published }),
    attachments: zusatz === undefined ? attachments : [...attachments, zusatz.attachment],
    ...(zusatz && { zusatz: zusatz.described }),
  }
}
