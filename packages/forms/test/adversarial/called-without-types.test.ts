import { describe, expect, it } from 'vitest'
import { IntegrationError } from '@amt24/core'
import * as fim from '../../src/fim/index.js'
import * as forms from '../../src/index.js'
import * as xml from '../../src/xml/index.js'
import { validatorSourceOf } from '../../src/compile/index.js'
import { everyKind } from '../fixtures/every-kind.js'

/** Functions of which the first argument is a form, called with anything in its place. */
const takingForms: Readonly<Record<string, (form: never) => unknown>> = {
  diffForms: (form) => fim.diffForms(form, everyKind),
  forMunicipality: (form) =>
    forms.forMunicipality(form, {
      name: 'Musterstadt',
      ars: '990000000000',
      origin: { status: 'illustrative', why: 'test' },
      forms: {},
    }),
  fromPayload: (form) => forms.fromPayload(form, {}),
  fromXml: (form) => xml.fromXml(form, '<a/>'),
  legend: (form) => forms.legend(form),
  lintForm: (form) => fim.lintForm(form),
  migrate: (form) => forms.migrate(form, {}, []),
  nearMiss: (form) => forms.nearMiss(form, 1),
  nextPage: (form) => forms.nextPage(form, {}, -1),
  openDraft: (form) => forms.openDraft(form),
  prune: (form) => forms.prune(form, {}),
  readDraft: (form) => forms.readDraft(form, {}),
  sample: (form) => forms.sample(form, 1),
  schemaGaps: (form) => forms.schemaGaps(form, 'xsd'),
  summarise: (form) => forms.summarise(form, {} as never),
  toJsonSchema: (form) => forms.toJsonSchema(form),
  toPayload: (form) => forms.toPayload(form, {} as never),
  toXdf3: (form) => fim.toXdf3(form, { nummernkreis: '99', now: '2026-11-29T00:00:00Z' }),
  toXml: (form) => xml.toXml(form, {} as never),
  toXsd: (form) => xml.toXsd(form),
  validate: (form) => forms.validate(form, {}),
  validatePage: (form) => forms.validatePage(form, {}, 0),
  validatorSourceOf: (form) => validatorSourceOf(form),
  viewOf: (form) => forms.viewOf(form, {}),
  visibleFields: (form) => forms.visibleFields(form, {}),
}

function failureOf(work: () => unknown): unknown {
  try {
    return work()
  } catch (error) {
    return error
  }
}

describe.each(Object.entries(takingForms))('%s, called without types', (_, call) => {
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['answers', { hund: {} }],
    ['the id of a form', 'hundesteuer-anmeldung'],
    ['a promise of a form', Promise.resolve(everyKind)],
    ['sections that are none', { sections: null }],
    ['a number', 7],
  ])('says by one of our errors that %s is no form', (_what, given) => {
    expect(failureOf(() => Reflect.apply(call, undefined, [given]))).toBeInstanceOf(IntegrationError)
  })
})
