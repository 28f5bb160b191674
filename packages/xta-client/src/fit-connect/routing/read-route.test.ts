import { describe, expect, it } from 'vitest'
import { destinationId } from '../../../test/fixtures/scene.js'
import { readRoute } from './read-route.js'

const addressed = { destinationId, destinationSignature: 'a.b.c' }

const whole = {
  destinationName: 'Stadt Beispiel - Dezernat II - Steueramt',
  destinationShortName: 'Steueramt',
  destinationLogo: 'https://stadt.example/logo.svg',
  contactPersons: [{ name: 'Erika Muster-Beispiel', tel: '+49 341 0', fax: '+49 341 1', email: 'amt@stadt.example' }],
  address: { street: 'Musterweg', houseNumber: '1', additional: 'Hof', zip: '00000', city: 'Beispiel' },
  postalAddress: { street: 'Musterweg', zip: '00000', city: 'Beispiel' },
  postOfficeBox: { postOfficeBox: 'Postfach 1', zip: '00000', city: 'Beispiel' },
  privacyPolicyUrl: 'https://stadt.example/datenschutz',
  imprintUrl: 'https://stadt.example/impressum',
  accessibilityUrl: 'https://stadt.example/barrierefreiheit',
  contactFormUrl: 'https://stadt.example/kontakt',
  processingDuration: { minDuration: 1, maxDuration: 4, unit: 'week' },
  customParameters: { mahnfrist: 14, prozessvariante: 'lieferant' },
  origin: 'PVOG',
}
const html = { description: { de: '<p onclick="x()">Text</p>', 'en-GB': '<p>Text</p>' } }
const htmlMembers = ['furtherInformation', 'requiredDocuments', 'legalBasis', 'deadline']

const described = (members: object) => readRoute({ ...addressed, ...members }).description

describe('readRoute', () => {
  it('reads every member of the official description', () => {
    expect(described(whole)).toEqual(whole)
  })

  it.each(htmlMembers)('hands out the HTML of %s only under a name that says that it is unsafe', (name) => {
    const description = described({ [name]: html })
    expect(description).toEqual({ [name]: { unsafeHtml: html.description } })
    // What a careless template would print.
    expect(String(Reflect.get(description, name))).toBe('[object Object]')
  })

  it('drops what it does not know', () => {
    expect(described({ unknown: 1, address: { city: 'Beispiel', planet: 'Erde' } })).toEqual({
      address: { city: 'Beispiel' },
    })
  })

  it('takes null for not there', () => {
    const nothing = Object.fromEntries(Object.keys(whole).map((name) => [name, null]))
    expect(described({ ...nothing, address: { street: null, city: 'Beispiel' } })).toEqual({
      address: { city: 'Beispiel' },
    })
  })

  it('loses a member that cannot be read, not the others and not the route', () => {
    const broken = { ...whole, origin: 7, address: 'Musterweg 1', contactPersons: [{ name: {} }], deadline: '<p>' }
    const { origin, address, contactPersons, ...rest } = whole
    expect(described(broken)).toEqual(rest)
    expect([origin, address, contactPersons]).not.toContain(undefined)
  })

  it.each([
    'http://stadt.example',
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    '//stadt.example',
    'https://bank.example@attacker.example/',
    'https://',
    ' ',
    `https://stadt.example/${'x'.repeat(2048)}`,
    7,
  ])('takes no address %j', (address) => {
    expect(described({ imprintUrl: address, origin: 'PVOG' })).toEqual({ origin: 'PVOG' })
  })

  it('writes an address as browsers read it', () => {
    expect(described({ imprintUrl: ' HTTPS://stadt.example/a b' })).toEqual({
      imprintUrl: 'https://stadt.example/a%20b',
    })
  })

  it.each([
    undefined,
    null,
    'route',
    [],
    {},
    { destinationId },
    { destinationSignature: 'a.b.c' },
    { ...addressed, destinationId: '../destinations' },
    { ...addressed, destinationSignature: ['a.b.c'] },
  ])('refuses an entry without id and signature: %j', (entry) => {
    expect(() => readRoute(entry)).toThrow(
      expect.objectContaining({ code: 'route-not-verified', facts: { rule: 'shape' } }),
    )
  })
})
