import { describe, expect, it } from 'vitest'
import { catalogue, loadForm } from '../../src/catalogue/index.js'
import { lintFimSchema, readXdf, toXdf3 } from '../../src/fim/index.js'
import { placesOf, walkPlaces } from '../../src/fim/place.js'

const now = '2026-11-29T00:00:00Z'

describe('forms of the catalogue as FIM schemas', () => {
  it.each(catalogue.map(({ id }) => id))('writes %s without an empty group or a critical finding', async (id) => {
    const { xml } = toXdf3(await loadForm(id), { nummernkreis: '99', now })
    const read = readXdf(xml, { strict: true })
    expect(lintFimSchema(read).filter(({ severity }) => severity === 'critical')).toEqual([])
    const empty = [...walkPlaces(placesOf(read.root))].filter(
      ({ element, children }) => element.kind === 'group' && children.length === 0,
    )
    expect(empty.map(({ path }) => path)).toEqual([])
  })
})
