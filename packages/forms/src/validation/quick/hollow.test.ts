import { describe, expect, it } from 'vitest'
import { metadata, title } from '../../../test/support/metadata.js'
import { equal } from '../../conditions/builders.js'
import { group, repeat, section, variant } from '../../model/containers.js'
import { defineForm } from '../../model/define-form.js'
import { choices, confirmation, file, partialDate, text, yesNo } from '../../model/fields.js'
import { outlineOf } from '../../model/outline.js'
import { canBeHollow, isHollow } from './hollow.js'

const open = { offen: text({ optional: true }) }
const answered = { ...open, fest: text() }
const offered = { rot: title, blau: title }

const form = defineForm({
  ...metadata,
  sections: {
    nie: section(
      { title },
      {
        wort: text({ minLength: 0 }),
        ok: confirmation({ optional: true }),
        tag: partialDate({ optional: true }),
        datei: file({ optional: true }),
        farben: choices(offered, { optional: true }),
        gruppe: group(answered, { optional: true }),
        tief: group({ innen: group(answered) }, { optional: true }),
        liste: repeat(answered, { max: 2, optional: true }),
        art: variant({ p: { fields: answered }, q: { fields: { ja: yesNo() } } }, { optional: true }),
      },
    ),
    vielleicht: section(
      { title },
      {
        farben: choices(offered, { min: 0, optional: true }),
        gruppe: group(open, { optional: true }),
        bedingt: group({ x: text({ visibleWhen: equal('nie.wort', 'x') }) }, { optional: true }),
        verlangt: group({ x: text({ requiredWhen: equal('nie.wort', 'x') }) }, { optional: true }),
        tief: group({ innen: group(open) }, { optional: true }),
        leer: repeat(answered, { min: 0, max: 2, optional: true }),
        liste: repeat(open, { max: 2, optional: true }),
        art: variant({ p: { fields: answered }, q: { fields: open } }, { optional: true }),
      },
    ),
  },
})

describe('a checked answer', () => {
  it.each([{}, [], { a: {} }, [{}, {}], { p: { a: [] } }])('%j is hollow', (answer) => {
    expect(isHollow(answer)).toBe(true)
  })

  it.each(['', 0, false, undefined, { a: false }, [{}, { a: '' }], { p: { a: [''] } }])(
    '%j is not hollow',
    (answer) => {
      expect(isHollow(answer)).toBe(false)
    },
  )

  it('can be hollow only where every question inside may stay open', () => {
    const sections = outlineOf(form).children
    for (const node of sections.get('nie')?.children.values() ?? []) expect(canBeHollow(node), node.name).toBe(false)
    for (const node of sections.get('vielleicht')?.children.values() ?? [])
      expect(canBeHollow(node), node.name).toBe(true)
  })
})
