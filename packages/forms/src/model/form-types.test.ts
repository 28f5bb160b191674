import { describe, expect, expectTypeOf, it } from 'vitest'
import { metadata, title } from '../../test/support/metadata.js'
import {
  and,
  answerTo,
  equal,
  includes,
  isEmpty,
  isValidDate,
  lessThan,
  not,
  or,
  today,
} from '../conditions/builders.js'
import { group, repeat, section, variant } from './containers.js'
import { defineForm } from './define-form.js'
import type { FileAnswer, TeilDatum } from './definition.js'
import { cents, choice, choices, confirmation, date, email, file, integer, partialDate, text, yesNo } from './fields.js'
import type { Field } from './field.js'
import type { DataOf } from './form.js'
import type { BadRefs } from './path-types.js'
import { validate } from '../validation/validate.js'

const farben = { rot: title, blau: title }

describe('DataOf', () => {
  it('infers every kind of answer', () => {
    const form = defineForm({
      ...metadata,
      sections: {
        alles: section(
          { title },
          {
            text: text(),
            email: email(),
            date: date(),
            teil: partialDate(),
            jaNein: yesNo(),
            erklaerung: confirmation(),
            zahl: integer(),
            betrag: cents(),
            datei: file(),
            eine: choice(farben),
            mehrere: choices(farben),
            gruppe: group({ innen: text() }),
            liste: repeat({ innen: integer() }, { max: 2 }),
            art: variant({ a: { fields: { x: text() } }, b: { fields: { y: integer() } } }),
          },
        ),
      },
    })

    expect(Object.keys(form.sections)).toEqual(['alles'])
    expectTypeOf<DataOf<typeof form>>().toEqualTypeOf<{
      alles: {
        text: string
        email: string
        date: string
        teil: TeilDatum
        jaNein: boolean
        erklaerung: true
        zahl: number
        betrag: number
        datei: FileAnswer
        eine: 'rot' | 'blau'
        mehrere: readonly ('rot' | 'blau')[]
        gruppe: { innen: string }
        liste: { innen: number }[]
        art: { a: { x: string } } | { b: { y: number } }
      }
    }>()
  })

  it('lets answers be absent that are optional, conditional or conditionally required', () => {
    const form = defineForm({
      ...metadata,
      sections: {
        a: section(
          { title },
          {
            immer: yesNo(),
            freiwillig: text({ optional: true }),
            bedingt: text({ visibleWhen: equal('a.immer', true) }),
            verlangt: text({ requiredWhen: equal('self.immer', true) }),
          },
        ),
        b: section({ title, visibleWhen: equal('a.immer', true) }, { x: text() }),
      },
    })

    expect(Object.keys(form.sections)).toEqual(['a', 'b'])
    expectTypeOf<DataOf<typeof form>>().toEqualTypeOf<{
      a: { immer: boolean; freiwillig?: string; bedingt?: string; verlangt?: string }
      b?: { x: string }
    }>()
  })
})

describe('references between questions', () => {
  it('accepts paths that exist, relative ones and those into groups, lists, branches and partial dates', () => {
    defineForm({
      ...metadata,
      pages: [{ title, ask: ['a.farbe', 'a.farben', 'a.person', 'a.art', 'a.kinder'] }],
      rules: [{ valid: not(isEmpty('a.farbe')), message: title, at: 'a.farbe' }],
      sections: {
        a: section(
          { title },
          {
            farbe: choice(farben),
            farben: choices(farben, { visibleWhen: equal('a.farbe', 'rot') }),
            person: group(
              {
                geboren: partialDate(),
                umzug: date({ visibleWhen: and(includes('a.farben', 'blau'), lessThan('self.geboren.jahr', 1990)) }),
                ende: date({ optional: true }),
                ganz: text({ visibleWhen: isValidDate('self.geboren.tag', 'self.geboren.monat', 'self.geboren.jahr') }),
              },
              {
                rules: [{ valid: lessThan('self.umzug', answerTo('a.person.ende')), message: title, at: 'self.ende' }],
              },
            ),
            art: variant({ x: { fields: { p: date() } } }),
            kinder: repeat(
              {
                alter: integer(),
                schule: text({ visibleWhen: or(equal('self.alter', 7), lessThan('a.kinder.alter', 9)) }),
              },
              { max: 3, visibleWhen: lessThan('a.art.x.p', today({ years: -1 })) },
            ),
          },
        ),
      },
    })
  })

  it('names a question that does not exist', () => {
    const zuzug = text({ visibleWhen: equal('a.frabe', 'rot') })
    const sections = { a: section({ title }, { farbe: choice(farben), zuzug }) }
    // @ts-expect-error There is no question 'a.frabe'.
    const define = () => defineForm({ ...metadata, sections })
    expectTypeOf(define).toBeFunction()
  })

  it('names an answer that a question never has', () => {
    const zuzug = text({ visibleWhen: equal('a.farbe', 'gelb') })
    const sections = { a: section({ title }, { farbe: choice(farben), zuzug }) }
    // @ts-expect-error The question 'a.farbe' never has the answer 'gelb'.
    const define = () => defineForm({ ...metadata, sections })
    expectTypeOf(define).toBeFunction()
  })

  it('checks relative paths against the group itself', () => {
    const innen = { farbe: choice(farben), mehr: text({ visibleWhen: equal('self.frabe', 'rot') }) }
    // @ts-expect-error There is no question 'frabe'.
    expectTypeOf(() => group(innen)).toBeFunction()
    // @ts-expect-error There is no question 'frabe'.
    expectTypeOf(() => section({ title }, innen)).toBeFunction()
    // @ts-expect-error There is no question 'frabe'.
    expectTypeOf(() => repeat(innen, { max: 1 })).toBeFunction()
  })

  it('checks every path of a condition that names several', () => {
    const gut = { x: integer(), y: integer() }
    const verglichen = { ...gut, z: text({ visibleWhen: lessThan('self.x', answerTo('a.nichts')) }) }
    // @ts-expect-error There is no question 'a.nichts'.
    expectTypeOf(() => defineForm({ ...metadata, sections: { a: section({ title }, verglichen) } })).toBeFunction()
    const umgekehrt = { ...gut, z: text({ visibleWhen: lessThan('self.nichts', answerTo('a.y')) }) }
    // @ts-expect-error There is no question 'nichts'.
    expectTypeOf(() => section({ title }, umgekehrt)).toBeFunction()
    const tag = { ...gut, z: text({ visibleWhen: isValidDate('self.x', 'self.y', 'self.nichts') }) }
    // @ts-expect-error There is no question 'nichts'.
    expectTypeOf(() => section({ title }, tag)).toBeFunction()
  })

  it('checks the conditions beside one that was written as plain data', () => {
    const plain = { op: 'is_empty', path: 'a.x' } as const
    const teil = { x: text(), y: text({ visibleWhen: plain }), z: text({ visibleWhen: and(plain, isEmpty('a.w')) }) }
    // @ts-expect-error There is no question 'a.w'.
    expectTypeOf(() => defineForm({ ...metadata, sections: { a: section({ title }, teil) } })).toBeFunction()
    expectTypeOf(teil.y).toEqualTypeOf<Field<string, true, never>>()
  })

  it('checks what decides when an answer is required, beside what decides when it is asked', () => {
    const zusatz = { visibleWhen: isEmpty('a.x'), optional: true, requiredWhen: isEmpty('a.nichts') } as const
    const teil = { x: text({ optional: true }), z: text(zusatz) }
    // @ts-expect-error There is no question 'a.nichts'.
    expectTypeOf(() => defineForm({ ...metadata, sections: { a: section({ title }, teil) } })).toBeFunction()
  })

  it('does not enter texts, numbers or files as if they were groups', () => {
    const teil = { x: text(), y: text({ visibleWhen: isEmpty('a.x.length') }) }
    // @ts-expect-error There is no question 'a.x.length'.
    expectTypeOf(() => defineForm({ ...metadata, sections: { a: section({ title }, teil) } })).toBeFunction()
  })

  it('checks conditions deep inside, pages and rules', () => {
    const tief = { a: section({ title }, { g: group({ x: text({ visibleWhen: equal('a.nichts', 1) }) }) }) }
    const gut = { a: section({ title }, { x: text() }) }
    // @ts-expect-error There is no question 'a.nichts'.
    expectTypeOf(() => defineForm({ ...metadata, sections: tief })).toBeFunction()
    // @ts-expect-error There is no question 'a.y'.
    expectTypeOf(() => defineForm({ ...metadata, sections: gut, pages: [{ title, ask: ['a.y'] }] })).toBeFunction()
    const rules = [{ valid: equal('a.x', 'b'), message: title, at: 'a.y' as const }]
    // @ts-expect-error There is no question 'a.y'.
    expectTypeOf(() => defineForm({ ...metadata, sections: gut, rules })).toBeFunction()
  })

  it('refuses misspelled options', () => {
    // @ts-expect-error no such option
    expectTypeOf(() => text({ label: title, optionl: true })).toBeFunction()
    // @ts-expect-error no such option
    expectTypeOf(() => choice(farben, { lable: title, optional: true })).toBeFunction()
    // @ts-expect-error no such option
    expectTypeOf(() => group({ x: text() }, { label: title, visibleIf: isEmpty('a') })).toBeFunction()
    // @ts-expect-error no such option
    expectTypeOf(() => repeat({ x: text() }, { max: 2, maximum: 2 })).toBeFunction()
    // @ts-expect-error no such option
    expectTypeOf(() => variant({ a: { fields: { x: text() } } }, { lable: title })).toBeFunction()
    // @ts-expect-error no such option
    expectTypeOf(() => section({ title, source: ['x'] }, { x: text() })).toBeFunction()
    // @ts-expect-error an option of another kind
    expectTypeOf(() => yesNo({ label: title, maxLength: 3 })).toBeFunction()
  })

  it('compares dates with today, also those that are known in part, and no numbers', () => {
    const fields = (path: 'a.tag' | 'a.geboren') => ({
      tag: date(),
      geboren: partialDate(),
      zahl: integer(),
      x: text({ visibleWhen: lessThan(path, today({ years: -18 })) }),
    })
    expectTypeOf(() =>
      defineForm({ ...metadata, sections: { a: section({ title }, fields('a.geboren')) } }),
    ).toBeFunction()
    const wrong = { a: section({ title }, { zahl: integer(), x: text({ visibleWhen: lessThan('a.zahl', today()) }) }) }
    // @ts-expect-error The question 'a.zahl' never has a date.
    expectTypeOf(() => defineForm({ ...metadata, sections: wrong })).toBeFunction()
  })

  it('demands a limit of every list', () => {
    // @ts-expect-error max is missing
    expectTypeOf(() => repeat({ x: text() }, {})).toBeFunction()
  })

  it('knows the named rules and characters', () => {
    // @ts-expect-error no such rule
    expectTypeOf(() => text({ rule: 'ibann' })).toBeFunction()
    // @ts-expect-error no such characters
    expectTypeOf(() => text({ characters: 'latin-1' })).toBeFunction()
  })
})

describe('the value of a successful validation', () => {
  it('has exactly the type of the answers', () => {
    const form = defineForm({ ...metadata, sections: { a: section({ title }, { x: text(), y: choice(farben) }) } })
    const checked = validate(form, { a: { x: 'x', y: 'rot' } })
    if (!checked.ok) throw new Error('valid answers were refused')
    expectTypeOf(checked.value).toEqualTypeOf<DataOf<typeof form>>()
    expectTypeOf(checked.value).toEqualTypeOf<{ a: { x: string; y: 'rot' | 'blau' } }>()
  })
})

describe('what the compiler says about a wrong reference', () => {
  interface Data {
    a: { farbe: 'rot' | 'blau'; zahl?: number; liste: { x: string }[] }
  }

  it('is one sentence that names the question and the answer', () => {
    expectTypeOf<BadRefs<Data, { path: 'a.frabe'; value: 'rot' }>>().toEqualTypeOf<"There is no question 'a.frabe'.">()
    expectTypeOf<
      BadRefs<Data, { path: 'a.farbe'; value: 'gelb' }>
    >().toEqualTypeOf<"The question 'a.farbe' never has the answer 'gelb'.">()
    expectTypeOf<
      BadRefs<Data, { path: 'a.zahl'; value: true }>
    >().toEqualTypeOf<"The question 'a.zahl' never has the answer 'true'.">()
  })

  it('is nothing about a right one', () => {
    expectTypeOf<BadRefs<Data, { path: 'a.farbe'; value: 'rot' }>>().toBeNever()
    expectTypeOf<BadRefs<Data, { path: 'a.zahl'; value: 1 }>>().toBeNever()
    expectTypeOf<BadRefs<Data, { path: 'a.liste.x'; value: 'y' }>>().toBeNever()
  })
})
