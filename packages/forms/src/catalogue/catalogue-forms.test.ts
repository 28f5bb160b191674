import { describe, expect, it } from 'vitest'
import { lintForm } from '../fim/lint/lint-form.js'
import { isOptional } from '../output/is-optional.js'
import { schemaUriOf } from '../output/application/schema-uri.js'
import { toApplication } from '../output/application/to-application.js'
import { sampleAttachments } from '../output/sample/sample-attachments.js'
import { sample } from '../output/sample/sample.js'
import type { Form } from '../model/form.js'
import { outlineOf, pathOf, walk, type OutlineNode } from '../model/outline.js'
import { validate } from '../validation/validate.js'
import { catalogue } from './entries.js'
import { lebenslagen } from './lebenslagen.js'
import { loadForm } from './load-form.js'

/** What every form of the catalogue owes to citizens and clerks, beyond what types and `defineForm` already demand. */

const today = '2026-11-29'

const forms = await Promise.all(catalogue.map(async ({ id }): Promise<[string, Form]> => [id, await loadForm(id)]))

/** Contact data that law or process needs; everywhere else it is the citizen's choice. */
const needsContact: Readonly<Record<string, string>> = {
  terminvereinbarung: 'the appointment is confirmed by e-mail',
}

function questionsOf(root: OutlineNode): OutlineNode[] {
  return walk(root).filter(({ children, part }) => children.size === 0 && part.kind !== 'form')
}

describe.each(forms)('%s', (_id, form) => {
  const root = outlineOf(form)

  it('says what it rests on and what follows from it', () => {
    expect(Object.keys(lebenslagen)).toContain(form.lebenslage)
    expect(form.depth, 'depth').toBeDefined()
    expect(form.signature, 'signature').toBeDefined()
    expect(form.outcome, 'outcome').toBeDefined()
    expect(form.addressees?.length, 'addressees').toBeGreaterThan(0)
    expect(form.synonyms?.length, 'synonyms').toBeGreaterThan(1)
    expect(form.beforeYouStart?.length, 'beforeYouStart').toBeGreaterThan(0)
    expect(form.whatHappensNext?.length, 'whatHappensNext').toBeGreaterThan(0)
    expect(form.privacyNotice, 'privacyNotice').toBeDefined()
    expect(form.legalBasis.length, 'legalBasis').toBeGreaterThan(0)
    if (form.fee.amountCents !== null) expect(form.fee.asOf, 'fee.asOf').toMatch(/^\d{4}-\d{2}-\d{2}$/)
  })

  it('names sources in every section once it claims to follow the law', () => {
    if (form.depth !== 'law') return
    const without = Object.entries(form.sections).filter(([, { sources }]) => (sources ?? []).length === 0)
    expect(without.map(([name]) => name)).toEqual([])
  })

  it('has a label for every question, and a phrase for every answer that messages ask for', () => {
    const unnamed = questionsOf(root).filter(({ part }) => !('label' in part.definition))
    expect(unnamed.map(pathOf)).toEqual([])
    const withoutPhrase = questionsOf(root).filter(
      ({ part }) => part.kind !== 'yesNo' && part.kind !== 'confirmation' && !('phrase' in part.definition),
    )
    expect(withoutPhrase.map(pathOf)).toEqual([])
  })

  it('speaks German and English in every text', () => {
    const incomplete = textsIn(form).filter(({ de, en }) => de.trim() === '' || en.trim() === '')
    expect(incomplete).toEqual([])
    for (const { de } of textsIn(form)) expect(de).not.toMatch(/\b(?:ihr|ihre|sie) (?:müsst|habt|könnt)\b|[ \t]{2}/u)
  })

  it('leaves contact data to the citizen unless the process needs it', () => {
    const demanded = questionsOf(root).filter(
      (node) => (node.part.kind === 'email' || isPhone(node)) && !isOptional(node) && !isInOptionalPart(node),
    )
    if (form.id in needsContact) return
    expect(demanded.map(pathOf)).toEqual([])
  })

  it('can be filled in', { timeout: 30_000 }, () => {
    for (let seed = 0; seed < 20; seed++) {
      const answers = sample(form, seed, { today })
      expect(validate(form, answers, { today }), `seed ${String(seed)}`).toEqual({ ok: true, value: answers })
    }
  })

  it('passes the linter: no condition on a later question, no text without a limit, no message missing', () => {
    // 1139: one file only, which is meant; 1103: a number or day without limits, which is a recommendation.
    const findings = lintForm(form).filter(({ code }) => code !== '1139' && code !== '1103')
    expect(findings).toEqual([])
  })

  it('becomes an application with its files', () => {
    const day = form.openingWindow?.until ?? today
    const answers = sample(form, 1, { today: day })
    const attachments = sampleAttachments(form, answers, { today: day })
    const accepts = [{ schemaUri: schemaUriOf(form), mimeType: 'application/json' }]
    const profile = { serviceIdentifier: 'urn:de:fim:leika:leistung:99400048079000' }
    const application = toApplication(form, answers, { accepts, attachments, profile, today: day })
    expect(JSON.parse(new TextDecoder().decode(application.data))).toEqual(answers)
    expect(application.attachments).toHaveLength(attachments.length)
  })
})

function isPhone({ part: { definition } }: OutlineNode): boolean {
  return 'rule' in definition && definition.rule === 'phone'
}

function isInOptionalPart(node: OutlineNode): boolean {
  for (let place = node.parent; place !== undefined; place = place.parent) {
    if (place.part.kind === 'branch' || place.visibleWhen !== undefined || isOptional(place)) return true
  }
  return node.visibleWhen !== undefined
}

function textsIn(value: unknown): { de: string; en: string }[] {
  if (typeof value !== 'object' || value === null) return []
  if ('de' in value && 'en' in value && typeof value.de === 'string' && typeof value.en === 'string') {
    return [{ de: value.de, en: value.en }]
  }
  return Object.values(value).flatMap(textsIn)
}
