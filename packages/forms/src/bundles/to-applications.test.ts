import { describe, expect, it } from 'vitest'
import { birth, birthOwn, certificate } from '../../test/support/bundle-answers.js'
import { schemaUriOf } from '../output/application/schema-uri.js'
import type { Form } from '../model/form.js'
import { visibleTree, type VisiblePart } from '../visibility/visible-tree.js'
import { isFileAnswer } from '../output/answer-guards.js'
import type { BundleAnswers } from './bundle.js'
import { bundleInput } from './bundle-input.js'
import { elternexpress } from './elternexpress.js'
import { loadBundle } from './load-bundle.js'
import { toApplications, type BundleAttachment, type BundleDestination } from './to-applications.js'

const today = '2026-12-01'
const loaded = await loadBundle(elternexpress)
const shared = {
  ...birth,
  auswahl: { antraege: ['geburtsurkunde', 'kindergeld', 'mutterschaftsgeld'] },
  kind: { ...birth.kind, weitereKinder: false },
}
const own = birthOwn
const answers: BundleAnswers = { shared, own }
const later: BundleAnswers = { ...answers, shared: { ...shared, nachweise: { geburtsurkunde: certificate } } }

const destinationOf = (form: Form): BundleDestination => ({
  accepts: [{ schemaUri: schemaUriOf(form), mimeType: 'application/json' }],
})
const destinations = Object.fromEntries(loaded.members.map(({ member, form }) => [member.form, destinationOf(form)]))

/** Every file that the answers of the bundle name, once. */
function filesOf(given: BundleAnswers): BundleAttachment[] {
  const { inputs } = bundleInput(loaded, given, { today })
  const trees = loaded.members.map(({ member, form }) => visibleTree(form, inputs.get(member.form), { today }))
  const ids = new Map(trees.flatMap((tree) => [...answersIn(tree)]).map((file) => [file.attachmentId, file]))
  return [...ids.values()].map(({ attachmentId, filename }) => ({
    id: attachmentId,
    filename,
    bytes: new Uint8Array(4),
  }))
}

function* answersIn(place: VisiblePart): Generator<{ attachmentId: string; filename: string }> {
  if (isFileAnswer(place.value)) yield place.value
  for (const child of place.children) yield* answersIn(child)
}

const formsOf = (made: ReturnType<typeof toApplications>) => ({
  sent: made.applications.map(({ form }) => form),
  not: made.notReady.map(({ form, reason }) => `${form}: ${reason}`),
})

describe('toApplications', () => {
  it('sends what is ready now and says of the rest why not', () => {
    const made = toApplications(loaded, answers, { today, destinations, attachments: filesOf(answers) })
    expect(formsOf(made)).toEqual({
      sent: ['geburtsurkunde', 'kindergeld'],
      not: [
        'elterngeld: not-applicable',
        'mutterschaftsgeld: waiting',
        'melderegister-anmeldung-neugeborenes: not-applicable',
        'steuer-id: offered',
        'familienpass: not-applicable',
      ],
    })
    expect(made.notReady[1]?.result.waiting).toEqual([expect.objectContaining({ result: 'geburtsurkunde' })])
  })

  it('sends the rest later, and nothing twice', () => {
    const made = toApplications(loaded, later, {
      today,
      destinations,
      attachments: filesOf(later),
      only: ['mutterschaftsgeld'],
    })
    expect(formsOf(made)).toEqual({ sent: ['mutterschaftsgeld'], not: [] })
  })

  it('writes the shared answers into the data of each application', () => {
    const made = toApplications(loaded, answers, { today, destinations, attachments: filesOf(answers) })
    for (const { application } of made.applications) {
      expect(new TextDecoder().decode(application.data)).toContain('"vornamen":"Kim"')
    }
    expect(made.applications[1]?.recipient).toMatchObject({
      kind: 'outside',
      name: { de: expect.any(String) as unknown },
    })
  })

  it('sends one file with each application that names it', () => {
    const made = toApplications(loaded, later, { today, destinations, attachments: filesOf(later) })
    const carrying = made.applications.filter(({ application }) =>
      application.attachments.some(({ id }) => id === certificate.attachmentId),
    )
    expect(carrying.map(({ form, application }) => [form, application.attachments.map(({ field }) => field)])).toEqual([
      ['kindergeld', expect.arrayContaining(['kinder.geburtsurkunde'])],
      ['mutterschaftsgeld', expect.arrayContaining(['geburt.geburtsurkunde'])],
    ])
  })

  it('sends nothing outside of the city without a destination of its own', () => {
    const { geburtsurkunde } = destinations
    const made = toApplications(loaded, answers, {
      today,
      destinations: geburtsurkunde ? { geburtsurkunde } : {},
      attachments: filesOf(answers),
      only: ['geburtsurkunde', 'kindergeld'],
    })
    expect(formsOf(made)).toEqual({ sent: ['geburtsurkunde'], not: ['kindergeld: no-destination'] })
  })

  it('refuses forms that are no members', () => {
    expect(() => toApplications(loaded, answers, { destinations, only: ['gewerbeanmeldung'] })).toThrow(
      expect.objectContaining({ code: 'member-unknown' }),
    )
    const stranger: Record<string, BundleDestination> = { toString: { accepts: [] } }
    expect(() => toApplications(loaded, answers, { destinations: stranger })).toThrow(
      expect.objectContaining({ code: 'member-unknown' }),
    )
  })

  it('refuses a file that no answer names, without naming the file', () => {
    const file = { id: '99999999-9999-4999-8999-999999999999', filename: 'erika.pdf', bytes: new Uint8Array(4) }
    const attempt = () => toApplications(loaded, answers, { today, destinations, attachments: [file] })
    expect(attempt).toThrow(expect.objectContaining({ code: 'attachment-unknown' }))
    expect(attempt).not.toThrow(/erika/u)
  })

  it('misses a file of one member, and sends the others', () => {
    const attachments = filesOf(later).filter(({ id }) => id !== certificate.attachmentId)
    const made = toApplications(loaded, later, { today, destinations, attachments })
    expect(made.applications.map(({ form }) => form)).toEqual(['geburtsurkunde'])
    expect(made.notReady.filter(({ reason }) => reason === 'failed')).toMatchObject([
      { form: 'kindergeld', error: { code: 'attachment-missing' } },
      { form: 'mutterschaftsgeld', error: { code: 'attachment-missing' } },
    ])
  })

  it('says of a member whose destination takes something else which schemas it could write, and sends the others', () => {
    const elsewhere = {
      ...destinations,
      kindergeld: { accepts: [{ schemaUri: 'urn:x', mimeType: 'application/xml' }] },
    }
    const made = toApplications(loaded, answers, { today, destinations: elsewhere, attachments: filesOf(answers) })
    expect(made.applications.map(({ form }) => form)).toEqual(['geburtsurkunde'])
    const failed = made.notReady.find(({ form }) => form === 'kindergeld')
    expect(failed).toMatchObject({
      reason: 'failed',
      result: { state: 'ready' },
      error: { code: 'schema-not-offered' },
    })
  })

  it('hides no mistake of the program', () => {
    const wrong = { ...destinations, kindergeld: { accepts: null as never } }
    const attachments = filesOf(answers)
    expect(() => toApplications(loaded, answers, { today, destinations: wrong, attachments })).toThrow(TypeError)
  })
})
