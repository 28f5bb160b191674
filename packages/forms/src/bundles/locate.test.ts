import { describe, expect, it } from 'vitest'
import { elterngeld } from '../catalogue/geburt/elterngeld.js'
import { outlineOf } from '../model/outline.js'
import { locate, readAt, writeAt, type Step } from './locate.js'

const root = outlineOf(elterngeld)
const stepsTo = (path: string): readonly Step[] => locate(root, path)?.steps ?? []
const citizenship = stepsTo('antragsteller.staatsangehoerigkeiten.0.staatsangehoerigkeit')
const street = stepsTo('antragsteller.anschrift.inland.strasse')

describe('locate', () => {
  it.each(['nirgends', 'kind.vornamen.x', 'kind.mehrlinge.vornamen', 'kind.mehrlinge.eins', 'kind.mehrlinge.1000', ''])(
    'finds nothing at %j',
    (path) => {
      expect(locate(root, path)).toBeUndefined()
    },
  )

  it('finds an entry of a list and what is in it', () => {
    expect(locate(root, 'kind.mehrlinge.1')).toMatchObject({ isEntry: true })
    expect(locate(root, 'kind.mehrlinge.1.vornamen')).toMatchObject({ isEntry: false, node: { name: 'vornamen' } })
  })
})

describe('writeAt', () => {
  it('makes what is missing on the way and shares nothing with the answers given', () => {
    const answers = Object.freeze({ kind: Object.freeze({ vornamen: 'Kim' }) })
    expect(writeAt(answers, street, 'Musterweg')).toEqual({
      kind: { vornamen: 'Kim' },
      antragsteller: { anschrift: { inland: { strasse: 'Musterweg' } } },
    })
    const list = writeAt(undefined, stepsTo('kind.mehrlinge.1.vornamen'), 'Kim')
    expect(list).toEqual({ kind: { mehrlinge: [{}, { vornamen: 'Kim' }] } })
  })

  it('leaves no other branch beside the one that it answers', () => {
    const abroad = { antragsteller: { anschrift: { ausland: { zeile1: 'Rue 1' } } } }
    expect(writeAt(abroad, street, 'Musterweg')).toEqual({
      antragsteller: { anschrift: { inland: { strasse: 'Musterweg' } } },
    })
    expect(writeAt(abroad, street, undefined)).toEqual(abroad)
  })

  it('takes an answer away and makes nothing in doing so', () => {
    expect(writeAt({ kind: { vornamen: 'Kim' } }, stepsTo('kind.vornamen'), undefined)).toEqual({ kind: {} })
    expect(writeAt(undefined, street, undefined)).toBeUndefined()
    expect(writeAt({}, citizenship, undefined)).toEqual({})
  })

  it.each([null, 7, 'text', [], new Date(0)])('replaces %j, which is no object, by one', (answers) => {
    expect(writeAt(answers, street, 'Musterweg')).toEqual({
      antragsteller: { anschrift: { inland: { strasse: 'Musterweg' } } },
    })
  })

  it('copies no list of a length that no form permits', () => {
    const long = { antragsteller: { staatsangehoerigkeiten: Array.from({ length: 100_000 }, () => ({})) } }
    const written = writeAt(long, citizenship, '000')
    expect(readAt(written, stepsTo('antragsteller.staatsangehoerigkeiten'))).toBe(
      long.antragsteller.staatsangehoerigkeiten,
    )
  })

  it('reaches no prototype', () => {
    const polluted: unknown = JSON.parse(
      '{"__proto__":{"polluted":true},"antragsteller":{"__proto__":{"polluted":true}}}',
    )
    const written = writeAt(polluted, street, 'Musterweg')
    expect(Object.getPrototypeOf(written)).toBe(Object.prototype)
    expect(written).not.toHaveProperty('polluted')
    expect({}).not.toHaveProperty('polluted')
  })
})

describe('readAt', () => {
  it('calls no accessor and finds nothing inherited', () => {
    const trap = {
      get antragsteller(): unknown {
        throw new Error('called')
      },
    }
    expect(readAt(trap, street)).toBeUndefined()
    expect(readAt(Object.create({ antragsteller: {} }), stepsTo('antragsteller'))).toBeUndefined()
  })
})
