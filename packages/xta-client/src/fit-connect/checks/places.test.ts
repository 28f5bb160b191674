import { expect, it } from 'vitest'
import { namePlaces } from './places.js'

it('names places as JSON pointers', () => {
  expect(namePlaces([['halter', 'anschrift', 0], ['$schema'], []])).toBe('/halter/anschrift/0, /$schema, /')
})

it('leaves out steps that are no names of fields, because they may be content', () => {
  expect(namePlaces([['hunde', 'Erika Muster-Beispiel'], [Symbol('Erika')], ['x'.repeat(65)]])).toBe('/hunde/…, /…')
})

it('names ten at most, however many there are', () => {
  const paths = Array.from({ length: 100_000 }, (_, index) => ['contentStructure', 'attachments', index])
  expect(namePlaces(paths).split(', ')).toHaveLength(11)
})
