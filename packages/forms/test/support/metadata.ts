import type { FormDefinition } from '../../src/model/definition.js'

/** What every form must say about itself, for tests that are about something else. */
export const metadata = {
  id: 'test-form',
  version: '1.0.0',
  title: { de: 'Testformular', en: 'Test form' },
  leistung: { leikaKey: null },
  lebenslage: 'test',
  trustLevel: { value: 'none', status: 'illustrative', why: 'a test' },
  legalBasis: [],
  authority: 'Stadt Beispiel',
  fee: { amountCents: null, status: 'illustrative', why: 'a test' },
  evidence: [],
} satisfies Omit<FormDefinition, 'sections'>

/** A text for tests whose wording does not matter. */
export const title = { de: 'Titel', en: 'Title' }

/** A day on which all tests take place. */
export const today = '2026-11-22'
