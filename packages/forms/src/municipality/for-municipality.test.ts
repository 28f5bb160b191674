import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { metadata, title, today } from '../../test/support/metadata.js'
import { hundesteuerAnmeldung, type HundesteuerAnmeldung } from '../catalogue/tierhaltung/hundesteuer-anmeldung.js'
import { equal } from '../conditions/builders.js'
import { group, repeat, section, variant } from '../model/containers.js'
import { defineForm } from '../model/define-form.js'
import { confirmation, file, text } from '../model/fields.js'
import type { DataOf } from '../model/form.js'
import { schemaUriOf } from '../output/application/schema-uri.js'
import { toApplication } from '../output/application/to-application.js'
import { toJsonSchema } from '../output/json-schema/to-json-schema.js'
import { sample } from '../output/sample/sample.js'
import { summarise } from '../output/summarise.js'
import { validate } from '../validation/validate.js'
import { viewOf } from '../view/view-of.js'
import { visibleFields } from '../visibility/visible-fields.js'
import { forMunicipality } from './for-municipality.js'
import type { FormVariation, MunicipalityProfile } from './profile.js'
import { ProfileError } from './profile-error.js'
import { leipzig, musterstadt } from './profiles/index.js'
import { zusatzFormOf, type ZusatzAnswers } from './zusatz.js'

const dogTax = forMunicipality(hundesteuerAnmeldung, musterstadt)

const form = defineForm({
  ...metadata,
  sections: {
    a: section(
      { title },
      {
        pflicht: text({ maxLength: 10 }),
        frei: text({ optional: true }),
        bedingt: text({ optional: true, requiredWhen: equal('a.pflicht', 'x') }),
        grund: text({ optional: true }),
        folge: text({ visibleWhen: equal('a.grund', 'x') }),
        nachweis: file({ optional: true }),
        gruppe: group({ innen: text({ optional: true }), nur: text() }),
        liste: repeat({ innen: text({ optional: true }), nur: text() }, { max: 2 }),
        art: variant({ privat: { fields: { innen: text({ optional: true }), nur: text() } } }),
        erklaert: confirmation({ label: title }),
      },
    ),
  },
  evidence: [{ title, field: 'a.nachweis' }],
})

function profileWith(variation: FormVariation): MunicipalityProfile {
  return { ...musterstadt, forms: { 'test-form': variation } }
}

function problemsOf(variation: FormVariation): readonly string[] {
  try {
    forMunicipality(form, profileWith(variation))
    return []
  } catch (error) {
    if (!(error instanceof ProfileError)) throw error
    expect(error.code).toBe('variation-refused')
    return error.problems
  }
}

describe('forMunicipality', () => {
  it('gives a form the office, fee, texts and addresses of the town', () => {
    expect(dogTax).toMatchObject({
      id: 'hundesteuer-anmeldung',
      version: hundesteuerAnmeldung.version,
      authority: 'Musterstadt, Kämmerei',
      fee: { amountCents: 500, status: 'illustrative' },
      trustLevel: { value: 'substantial' },
      municipality: {
        name: 'Musterstadt',
        ars: '990000000000',
        status: 'illustrative',
        contact: { email: 'kaemmerei@musterstadt.example' },
        serviceIdentifier: 'urn:example:musterstadt:hundesteuer',
      },
    })
    expect(dogTax.sections['hund']?.fields['haltungSeit']?.label?.de).toBe('Haltung in Musterstadt seit')
    expect(hundesteuerAnmeldung.sections['hund']?.fields['haltungSeit']?.label?.de).toBe('Haltung in Leipzig seit')
    expect(schemaUriOf(dogTax)).toBe(
      'https://schema.musterstadt.example/formulare/hundesteuer-anmeldung/1.1.0/schema.json',
    )
  })

  it('leaves a form as it is when the town varies nothing', () => {
    const { municipality, ...rest } = forMunicipality(hundesteuerAnmeldung, leipzig)
    expect(municipality).toMatchObject({ name: 'Stadt Leipzig', ars: '147130000000', status: 'sourced' })
    expect(rest).toEqual({ ...hundesteuerAnmeldung })
  })

  it('keeps the type of the answers and adds those of the town', () => {
    expectTypeOf<DataOf<typeof dogTax>>().toEqualTypeOf<HundesteuerAnmeldung & { zusatz?: ZusatzAnswers }>()
  })

  it('asks its own questions before the last section, and no dropped ones', () => {
    const fields = visibleFields(dogTax, { hund: { anmeldegrund: 'zuzug-mit-hund' } }, { today })
    expect(fields).not.toContain('hund.farbe')
    expect(fields.slice(-3)).toEqual(['zusatz.hundewiese', 'zusatz.alteMarke', 'erklaerung.richtigkeit'])
    expect(visibleFields(dogTax, {}, { today })).not.toContain('zusatz.alteMarke')
    expect(validate(dogTax, {}, { today })).toMatchObject({ ok: false })
    expect(viewOf(dogTax, {}, { today }).authority.text).toBe('Musterstadt, Kämmerei')
  })

  it('reaches into groups, lists and branches, and follows pages', () => {
    const paged = defineForm({ ...metadata, sections: form.sections, pages: [{ title, ask: ['a'] }] } as never)
    const drop = ['a.frei', 'a.gruppe.innen', 'a.liste.innen', 'a.art.privat.innen']
    const texts = { 'a.art.privat': { label: title }, 'a.liste.nur': { hint: title } }
    const zusatz = { schemaUri: 'https://x.example/s.json', fields: { mehr: { kind: 'text', label: title } } } as const
    const varied = forMunicipality(paged, profileWith({ drop, texts, zusatz }))
    const answers = { a: { liste: [{}], art: { privat: {} } } }
    const fields = visibleFields(varied, answers, { today })
    expect(fields.filter((path) => path.endsWith('innen') || path.endsWith('frei'))).toEqual([])
    expect(fields).toContain('a.liste.0.nur')
    expect(varied.pages?.map(({ ask }) => ask)).toEqual([['zusatz'], ['a']])
    expect(JSON.stringify(varied.sections['a']?.fields['liste'])).toContain('"hint":{"de":"Titel"')
  })
})

describe('applications of a town', () => {
  const numbered = () => {
    let count = 0
    return { uuid: () => `b0000000-0000-4000-8000-${String(++count).padStart(12, '0')}` }
  }
  const accepts = [{ schemaUri: schemaUriOf(dogTax), mimeType: 'application/json' }]
  const dataOf = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes))

  function compile(schema: object) {
    const ajv = new Ajv2020({ strict: true, allErrors: true })
    formats.default(ajv)
    return ajv.compile(schema)
  }

  it('carry data that the schema of the original form accepts, and the rest beside it', () => {
    const main = compile(toJsonSchema(hundesteuerAnmeldung))
    const own = compile(toJsonSchema(zusatzFormOf(dogTax)))
    let withOwn = 0
    for (let seed = 0; seed < 50; seed++) {
      const answers = sample(dogTax, seed, { today })
      const attachments =
        answers.ermaessigung.nachweis === undefined
          ? []
          : [{ field: 'ermaessigung.nachweis', bytes: new Uint8Array([1]) }]
      const application = toApplication(dogTax, answers, { accepts, attachments, today, ids: numbered() })
      const { zusatz, ...rest } = answers
      expect(dataOf(application.data)).toEqual(rest)
      expect(main(dataOf(application.data))).toBe(true)
      const attachment = application.attachments.find(({ field }) => field === 'zusatz')
      expect(application.zusatz).toEqual({
        attachmentId: attachment?.id,
        schemaUri: 'https://schema.musterstadt.example/formulare/hundesteuer-zusatz/1.0.0/schema.json',
      })
      if (!(attachment?.content instanceof Uint8Array)) expect.unreachable()
      else {
        expect(dataOf(attachment.content)).toEqual({ zusatz })
        expect(own({ zusatz })).toBe(true)
        withOwn++
      }
      expect(application.service.identifier).toBe('urn:example:musterstadt:hundesteuer')
    }
    expect(withOwn).toBe(50)
  })

  it('have no such attachment when nothing was answered there', () => {
    const zusatz = {
      schemaUri: 'https://x.example/s.json',
      fields: { mehr: { kind: 'text', label: title, optional: true } },
    } as const
    const small = defineForm({ ...metadata, sections: { a: section({ title }, { x: text() }) } })
    const varied = forMunicipality(small, { ...profileWith({ zusatz, serviceIdentifier: 'urn:example:x' }) })
    const offered = [{ schemaUri: schemaUriOf(varied), mimeType: 'application/json' }]
    const application = toApplication(varied, { a: { x: 'y' } }, { accepts: offered, today })
    expect(application.attachments).toEqual([])
    expect(application).not.toHaveProperty('zusatz')
  })

  it('are summarised with the answers of the town', () => {
    const summary = summarise(dogTax, { zusatz: { hundewiese: true } }, { today })
    expect(summary.sections).toMatchObject([
      { title: { text: 'Weitere Angaben' }, entries: [{ value: { text: 'Ja' } }] },
    ])
  })

  it('need a form that a town has added to', () => {
    expect(() => zusatzFormOf(hundesteuerAnmeldung)).toThrow(expect.objectContaining({ code: 'form-expected' }))
  })
})

describe('forMunicipality refuses with a reason', () => {
  const zusatz = { schemaUri: 'https://x.example/s.json', fields: { x: { kind: 'text', label: title } } } as const

  it.each<[string, FormVariation, RegExp]>([
    [
      'to drop what must be answered',
      { drop: ['a.pflicht'] },
      /'a\.pflicht' cannot be dropped: the form needs its answer/u,
    ],
    ['to drop what is mandatory at times', { drop: ['a.bedingt'] }, /'a\.bedingt' cannot be dropped/u],
    ['to drop a section', { drop: ['a'] }, /'a' cannot be dropped/u],
    ['to drop what is not asked', { drop: ['a.fremd'] }, /does not ask it/u],
    ['to drop what others depend on', { drop: ['a.grund'] }, /contradicts itself.*a\.grund/u],
    ['to drop a proof on the list of evidence', { drop: ['a.nachweis'] }, /contradicts itself.*a\.nachweis/u],
    ['texts of an unknown question', { texts: { 'a.fremd': { label: title } } }, /no such section or question/u],
    ['help of a section', { texts: { a: { help: title } } }, /is a section and has no help/u],
    ['a hint of a branch', { texts: { 'a.art.privat': { hint: title } } }, /has a label only/u],
    ['another declaration', { texts: { 'a.erklaert': { label: title } } }, /is the declaration/u],
    [
      'questions whose limits contradict each other',
      { zusatz: { ...zusatz, fields: { x: { kind: 'text', label: title, minLength: 5, maxLength: 3 } } } },
      /contradicts itself.*limits of 'zusatz\.x'/u,
    ],
    [
      'questions that depend on unknown ones',
      {
        zusatz: { ...zusatz, fields: { x: { ...zusatz.fields.x, visibleWhen: { op: 'is_empty', path: 'a.fremd' } } } },
      },
      /contradicts itself.*a\.fremd/u,
    ],
  ])('%s', (_what, variation, reason) => {
    expect(problemsOf(variation)).toEqual([expect.stringMatching(reason)])
  })

  it('a lower trust level, and takes the same or a higher one', () => {
    const level = (value: 'none' | 'low' | 'high') => ({ value, status: 'illustrative', why: 'a test' }) as const
    const low = defineForm({
      ...metadata,
      trustLevel: level('low'),
      sections: { a: section({ title }, { x: text() }) },
    })
    const vary = (value: 'none' | 'low' | 'high') => () =>
      forMunicipality(low, profileWith({ trustLevel: level(value) }))
    expect(vary('none')).toThrow(expect.objectContaining({ code: 'variation-refused' }))
    expect([vary('low')().trustLevel.value, vary('high')().trustLevel.value]).toEqual(['low', 'high'])
  })

  it('a second section zusatz', () => {
    const taken = defineForm({ ...metadata, sections: { zusatz: section({ title }, { x: text() }) } })
    expect(() => forMunicipality(taken, profileWith({ zusatz }))).toThrow(/section 'zusatz' of its own/u)
  })

  it('everything at once', () => {
    expect(problemsOf({ drop: ['a.pflicht', 'a.fremd'], texts: { b: {} } })).toHaveLength(3)
  })

  it('a profile that was never read', () => {
    expect(() => forMunicipality(form, { ...musterstadt, ars: '1' })).toThrow(
      expect.objectContaining({ code: 'profile-invalid' }),
    )
  })
})
