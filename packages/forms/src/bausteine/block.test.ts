import { describe, expect, expectTypeOf, it } from 'vitest'
import { metadata } from '../../test/fixtures/every-kind.js'
import { equal, isEmpty, not } from '../conditions/builders.js'
import { section } from '../model/containers.js'
import { defineForm } from '../model/define-form.js'
import type { FileAnswer, TeilDatum } from '../model/definition.js'
import type { DataOf } from '../model/form.js'
import { text, yesNo } from '../model/fields.js'
import { validate } from '../validation/validate.js'
import type { FieldsFor } from './block.js'
import {
  anschrift,
  antragsteller,
  einwilligung,
  geburtsdatum,
  kind,
  kontakt,
  nachweis,
  personenliste,
  personKurz,
  plz,
  registereintrag,
  sepaMandat,
  staatsangehoerigkeiten,
  zeitraum,
  type Anschrift,
  type Antragsteller,
  type Kind,
  type Kontakt,
  type PersonKurz,
  type PersonMitVerhaeltnis,
  type Registereintrag,
  type SepaMandat,
  type Staatsangehoerigkeit,
  type Zeitraum,
} from './index.js'

const title = { de: 'Teil', en: 'Part' }
const form = defineForm({
  ...metadata,
  sections: {
    wer: section(
      { title },
      {
        antragsteller: antragsteller(),
        anschrift: anschrift({ whose: { de: 'der antragstellenden Person', en: 'of the applicant' } }),
        nachweis: nachweis({ visibleWhen: not(isEmpty('wer.antragsteller.organisation')) }),
        registereintrag: registereintrag({ visibleWhen: equal('wer.antragsteller.organisation.rechtsform', '111000') }),
        kontakt: kontakt(),
      },
    ),
    was: section(
      { title },
      {
        kind: kind(),
        person: personKurz({ optional: true, whose: { de: 'der Hebamme', en: 'of the midwife' } }),
        geboren: geburtsdatum({ optional: true }),
        weitere: personenliste({ optional: true, max: 3 }),
        nationen: staatsangehoerigkeiten({ optional: true }),
        zeitraum: zeitraum({ optional: true }),
        mandat: sepaMandat({ optional: true }),
        newsletter: einwilligung({ de: 'Ich willige ein.', en: 'I consent.' }),
      },
    ),
  },
})
type Data = DataOf<typeof form>

const name = { vornamen: 'Erika', familienname: 'Muster-Beispiel' }
const anschriftInland = { inland: { strasse: 'Musterweg', plz: '04109', ort: 'Musterstadt' } }
const geburt = { jahr: 2020 }
const complete = {
  wer: {
    antragsteller: { person: { ...name, geburtsdatum: { jahr: 1980 } } },
    anschrift: anschriftInland,
    kontakt: {},
  },
  was: { kind: { ...name, geburtsdatum: geburt } },
} satisfies Data

function messagesOf(data: unknown, language: 'de' | 'en' = 'de'): string[] {
  const checked = validate(form, data, { today: '2026-11-22', language })
  return checked.ok ? [] : checked.issues.map(({ message }) => message)
}

describe('the type of a block', () => {
  it('is its interface, and absent where the question may be', () => {
    expectTypeOf<Data['wer']['antragsteller']>().toEqualTypeOf<Antragsteller>()
    expectTypeOf<Data['wer']['anschrift']>().toEqualTypeOf<Anschrift>()
    expectTypeOf<Data['wer']['nachweis']>().toEqualTypeOf<FileAnswer | undefined>()
    expectTypeOf<Data['wer']['registereintrag']>().toEqualTypeOf<Registereintrag | undefined>()
    expectTypeOf<Data['wer']['kontakt']>().toEqualTypeOf<Kontakt>()
    expectTypeOf<Data['was']['kind']>().toEqualTypeOf<Kind>()
    expectTypeOf<Data['was']['person']>().toEqualTypeOf<PersonKurz | undefined>()
    expectTypeOf<Data['was']['geboren']>().toEqualTypeOf<TeilDatum | undefined>()
    expectTypeOf<Data['was']['weitere']>().toEqualTypeOf<PersonMitVerhaeltnis[] | undefined>()
    expectTypeOf<Data['was']['nationen']>().toEqualTypeOf<Staatsangehoerigkeit[] | undefined>()
    expectTypeOf<Data['was']['zeitraum']>().toEqualTypeOf<Zeitraum | undefined>()
    expectTypeOf<Data['was']['mandat']>().toEqualTypeOf<SepaMandat | undefined>()
    expectTypeOf<Data['was']['newsletter']>().toEqualTypeOf<true | undefined>()
  })

  it('fits its questions, or the block does not compile', () => {
    interface Answer {
      a: string
      b?: boolean
    }
    expectTypeOf({ a: text(), b: yesNo({ optional: true }) }).toExtend<FieldsFor<Answer>>()
    expectTypeOf({ a: yesNo(), b: yesNo({ optional: true }) }).not.toExtend<FieldsFor<Answer>>()
    expectTypeOf({ a: text(), b: yesNo() }).not.toExtend<FieldsFor<Answer>>()
    expectTypeOf({ a: text({ optional: true }), b: yesNo({ optional: true }) }).not.toExtend<FieldsFor<Answer>>()
    expectTypeOf({ a: text() }).not.toExtend<FieldsFor<Answer>>()
  })
})

describe('options of a block', () => {
  it('are refused when they are misspelled, or not those of the block', () => {
    // @ts-expect-error no such option
    expectTypeOf(() => kind({ whos: title })).toBeFunction()
    // @ts-expect-error no such option
    expectTypeOf(() => zeitraum({ label: title, minimum: '2026-01-01' })).toBeFunction()
    // @ts-expect-error what makes a postcode valid is the block
    expectTypeOf(() => plz({ label: title, maxLength: 4 })).toBeFunction()
    // @ts-expect-error consent is optional whatever is said
    expectTypeOf(() => einwilligung(title, { optional: false })).toBeFunction()
  })
})

describe('a form of blocks', () => {
  it('forces no private person on an organisation, and asks it what only organisations have', () => {
    expect(validate(form, complete, { today: '2026-11-22' })).toEqual({ ok: true, value: complete })
    const organisation = { name: 'Muster GmbH', rechtsform: '111000', vertretungsberechtigtePerson: name }
    expect(messagesOf({ ...complete, wer: { ...complete.wer, antragsteller: { organisation } } })).toEqual([
      'Laden Sie den Nachweis hoch.',
      'Geben Sie das Registergericht an.',
      'Wählen Sie das Register aus.',
      'Geben Sie die Registernummer an.',
    ])
  })

  it('says whose name is missing', () => {
    const was = { kind: { geburtsdatum: geburt }, person: { vornamen: 'Max', geburtsdatum: geburt } }
    expect(messagesOf({ ...complete, was })).toEqual([
      'Geben Sie den Vornamen des Kindes an.',
      'Geben Sie den Familiennamen des Kindes an.',
      'Geben Sie den Familiennamen der Hebamme an.',
    ])
    expect(messagesOf({ ...complete, was }, 'en')).toEqual([
      'Enter the forename of the child.',
      'Enter the surname of the child.',
      'Enter the surname of the midwife.',
    ])
    expect(messagesOf({ ...complete, wer: { ...complete.wer, anschrift: { postfach: {} } } })).toContain(
      'Geben Sie den Ort der antragstellenden Person an.',
    )
  })

  it('takes a contact without e-mail and telephone unless it asks for one of them', () => {
    expect(kontakt()).not.toHaveProperty('rules')
    expect(kontakt({ atLeastOne: true })).toHaveProperty('rules')
  })

  it('keeps options of a block out of the definition', () => {
    const whose = { de: 'des Kindes', en: 'of the child' }
    expect(personKurz({ whose })).not.toHaveProperty('whose')
    expect(geburtsdatum({ whose })).not.toHaveProperty('whose')
    expect(kontakt({ atLeastOne: true })).not.toHaveProperty('atLeastOne')
    expect(zeitraum({ min: '2026-01-01', whose })).not.toHaveProperty('min')
  })
})
