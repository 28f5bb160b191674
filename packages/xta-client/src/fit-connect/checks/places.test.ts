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

it('says that there are more than ten, and not that there are ten', () => {
  const paths = (length: number) => Array.from({ length }, (_, index) => [`field${index}`])
  expect(namePlaces(paths(10))).toBe(
    '/field0, /field1, /field2, /field3, /field4, /field5, /field6, /field7, /field8, /field9',
  )
  expect(namePlaces(paths(11))).toBe(`${namePlaces(paths(10))}, …`)
  expect(namePlaces([])).toBe('')
})

it('names a place once, however often it is wrong', () => {
  expect(namePlaces([['a'], ['a'], ['b']])).toBe('/a, /b')
})

it.each(['a b', ' a', 'a ', 'a\nb', 'ä', 'a/b', '', 'x'.repeat(65)])('does not repeat the step %j', (step) => {
  expect(namePlaces([[step]])).toBe('/…')
})

it('repeats the longest name of a field', () => {
  expect(namePlaces([['x'.repeat(64)]])).toBe(`/${'x'.repeat(64)}`)
})
