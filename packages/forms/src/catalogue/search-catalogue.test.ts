import { describe, expect, it } from 'vitest'
import { searchCatalogue } from './search-catalogue.js'

function idsOf(query: Parameters<typeof searchCatalogue>[0]): string[] {
  return searchCatalogue(query).map(({ id }) => id)
}

describe('searchCatalogue', () => {
  it.each(['Hundesteuer', 'hundesteuer anmelden', 'HUND', 'dog tax', '99102013104000', '10160', 'Tierhaltung'])(
    'finds the registration of a dog by %j',
    (words) => {
      expect(idsOf({ words })).toContain('hundesteuer-anmeldung')
    },
  )

  it('wants every word found', () => {
    expect(idsOf({ words: 'hundesteuer raumschiff' })).toEqual([])
  })

  it('keeps to Lebenslage and addressee', () => {
    expect(idsOf({ lebenslage: 'tierhaltung' })).toContain('hundesteuer-anmeldung')
    expect(idsOf({ words: 'hund', addressee: 'business' })).not.toContain('hundesteuer-anmeldung')
  })

  it('lists everything without a criterion', () => {
    expect(idsOf({}).length).toBeGreaterThan(0)
  })
})
