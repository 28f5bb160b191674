import { describe, expect, it } from 'vitest'
import { metadata, title, today } from '../../test/support/metadata.js'
import { group, repeat, section, variant } from '../model/containers.js'
import { defineForm } from '../model/define-form.js'
import { choice, choices, confirmation, file, integer, partialDate, text, yesNo } from '../model/fields.js'
import { visibleFields } from '../visibility/visible-fields.js'
import { equal, isEmpty, lessThan, notEqual, or } from './builders.js'
import { logicOf } from './form-logic.js'

describe('visibility', () => {
  const form = defineForm({
    ...metadata,
    sections: {
      a: section(
        { title },
        {
          art: choice({ x: title, y: title }),
          erste: text({ visibleWhen: equal('a.art', 'x') }),
          zweite: text({ visibleWhen: equal('a.erste', 'ja') }),
          nichtX: text({ visibleWhen: notEqual('a.art', 'x') }),
          ohneErste: text({ visibleWhen: isEmpty('a.erste') }),
        },
      ),
    },
  })
  const asked = (a: unknown) => visibleFields(form, { a }, { today })

  it('hides what depends on a question that was not answered', () => {
    expect(asked({})).toEqual(['a.art', 'a.ohneErste'])
    for (const blank of [null, '', '  ', undefined]) expect(asked({ art: blank })).toEqual(['a.art', 'a.ohneErste'])
  })

  it('hides what depends on a hidden question, whatever was answered there', () => {
    expect(asked({ art: 'x', erste: 'ja' })).toEqual(['a.art', 'a.erste', 'a.zweite'])
    expect(asked({ art: 'y', erste: 'ja' })).toEqual(['a.art', 'a.nichtX', 'a.ohneErste'])
  })

  it('hides what depends on an answer of the wrong type', () => {
    expect(asked({ art: 5 })).toEqual(['a.art', 'a.ohneErste'])
    expect(asked({ art: ['x'] })).toEqual(['a.art', 'a.ohneErste'])
  })

  it('compares text as it will be delivered', () => {
    expect(asked({ art: 'x', erste: '  ja ' })).toContain('a.zweite')
  })

  it('is decided for any data', () => {
    for (const data of [null, 5, 'a', [], { a: null }, { a: 5 }, { a: [] }]) {
      expect(visibleFields(form, data, { today })).toEqual(['a.art', 'a.ohneErste'])
    }
  })
})

describe('containers', () => {
  const form = defineForm({
    ...metadata,
    sections: {
      a: section(
        { title },
        {
          an: yesNo(),
          g: group(
            { x: text(), y: text({ visibleWhen: equal('self.x', 'y') }), w: text({ visibleWhen: isEmpty('a.v') }) },
            { visibleWhen: equal('a.an', true) },
          ),
          nachW: text({ visibleWhen: equal('a.g.w', 'ja') }),
          nachG: text({ visibleWhen: isEmpty('a.g') }),
          v: variant({
            l: { fields: { i: text() } },
            r: { fields: { j: text({ visibleWhen: equal('self.k', 1) }), k: integer() } },
          }),
          nachV: text({ visibleWhen: equal('a.v.l.i', 'ja') }),
        },
      ),
      b: section({ title, visibleWhen: equal('a.an', true) }, { z: text() }),
    },
  })
  const asked = (a: unknown) => visibleFields(form, { a }, { today })

  it('hide everything inside when they are hidden', () => {
    expect(asked({ an: false })).toEqual(['a.an', 'a.nachG', 'a.v'])
    expect(asked({ an: true })).toEqual(['a.an', 'a.g.x', 'a.g.w', 'a.nachG', 'a.v', 'b.z'])
    expect(asked({ an: true, g: { x: 'y' } })).toEqual(['a.an', 'a.g.x', 'a.g.y', 'a.g.w', 'a.v', 'b.z'])
  })

  it('hide an answer inside from conditions elsewhere, even where its own condition holds', () => {
    const g = { w: 'ja' }
    expect(asked({ an: true, g })).toContain('a.nachW')
    expect(asked({ an: false, g })).not.toContain('a.nachW')
  })

  it('are empty when nothing visible inside was answered', () => {
    expect(asked({ an: true, g: { x: '', y: 'alt' } })).toContain('a.nachG')
  })

  it('ask only the branch that was chosen', () => {
    expect(asked({ an: false, v: { l: { i: 'ja' } } })).toEqual(['a.an', 'a.nachG', 'a.v', 'a.v.l.i', 'a.nachV'])
    expect(asked({ an: false, v: { r: { k: 1 } } })).toEqual(['a.an', 'a.nachG', 'a.v', 'a.v.r.j', 'a.v.r.k'])
  })
})

describe('lists', () => {
  const form = defineForm({
    ...metadata,
    sections: {
      a: section(
        { title },
        {
          grenze: integer(),
          liste: repeat(
            {
              n: integer(),
              gleich: text({ visibleWhen: equal('self.n', 1) }),
              absolut: text({ visibleWhen: equal('a.liste.n', 2) }),
              aussen: text({ visibleWhen: equal('a.grenze', 3) }),
              innen: repeat({ m: text({ visibleWhen: equal('a.liste.n', 4) }) }, { max: 2 }),
            },
            { max: 3 },
          ),
          leer: text({ visibleWhen: isEmpty('a.liste') }),
        },
      ),
    },
  })
  const asked = (a: unknown) => visibleFields(form, { a }, { today })

  it('decide for each entry by its own answers', () => {
    expect(asked({ liste: [{ n: 1 }, { n: 2 }] })).toEqual([
      'a.grenze',
      'a.liste',
      'a.liste.0.n',
      'a.liste.0.gleich',
      'a.liste.0.innen',
      'a.liste.1.n',
      'a.liste.1.absolut',
      'a.liste.1.innen',
    ])
  })

  it('see the answers around them, from any depth', () => {
    expect(asked({ grenze: 3, liste: [{}] })).toContain('a.liste.0.aussen')
    expect(
      asked({
        liste: [
          { n: 5, innen: [{}] },
          { n: 4, innen: [{}, {}] },
        ],
      }),
    ).toEqual(expect.arrayContaining(['a.liste.1.innen.0.m', 'a.liste.1.innen.1.m']))
    expect(asked({ liste: [{ n: 5, innen: [{}] }] })).not.toContain('a.liste.0.innen.0.m')
  })

  it('are empty without entries', () => {
    expect(asked({ liste: [] })).toContain('a.leer')
    expect(asked({ liste: [{}] })).not.toContain('a.leer')
  })
})

describe('composed answers', () => {
  const form = defineForm({
    ...metadata,
    sections: {
      a: section(
        { title },
        {
          geboren: partialDate(),
          datei: file({ optional: true }),
          farben: choices({ rot: title }, { optional: true }),
          ok: confirmation(),
          alt: text({ visibleWhen: lessThan('a.geboren.jahr', 1950) }),
          ohneDatei: text({ visibleWhen: or(isEmpty('a.datei'), isEmpty('a.farben')) }),
        },
      ),
    },
  })

  it('can be asked for their parts', () => {
    expect(visibleFields(form, { a: { geboren: { jahr: 1949 } } })).toContain('a.alt')
    expect(visibleFields(form, { a: { geboren: { jahr: 1950 } } })).not.toContain('a.alt')
    expect(visibleFields(form, { a: { geboren: 1949 } })).not.toContain('a.alt')
  })

  it('are empty without content', () => {
    expect(visibleFields(form, { a: { datei: {}, farben: ['rot'] } })).toContain('a.ohneDatei')
    expect(visibleFields(form, { a: { datei: { size: 1 }, farben: [] } })).toContain('a.ohneDatei')
  })
})

describe('logicOf', () => {
  it('is built once for a form', () => {
    const form = defineForm({ ...metadata, sections: { a: section({ title }, { x: text() }) } })
    expect(logicOf(form)).toBe(logicOf(form))
  })
})
