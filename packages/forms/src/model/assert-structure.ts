import { FormDefinitionError } from '../errors.js'
import type { FieldDefinition, SectionDefinition } from './definition.js'
import { fieldKinds, type FieldKind } from './field-kind.js'
import { isReordered } from './choice-key.js'
import { isForbiddenKey, isPlainObject } from './plain-object.js'

/** Starting with a letter also keeps JavaScript from reordering names that look like numbers. */
const safeName = /^[A-Za-z][A-Za-z0-9_]{0,63}$/

/**
 * Makes sure that sections contain questions of known kinds under safe names. What the type system tells TypeScript
 * users, this tells JavaScript users.
 *
 * @throws {FormDefinitionError} `name-unsafe`, `kind-unknown`, `definition-empty`
 */
export function assertSections(sections: unknown): asserts sections is Readonly<Record<string, SectionDefinition>> {
  for (const [name, section] of namedParts(sections, 'sections')) {
    if (!isPlainObject(section) || !('title' in section)) throw unknownKind(name, 'section(…)')
    assertFields('fields' in section ? section.fields : undefined, name)
  }
}

function assertFields(fields: unknown, path: string): void {
  for (const [name, field] of namedParts(fields, path)) assertField(field, `${path}.${name}`)
}

function assertField(field: unknown, path: string): asserts field is FieldDefinition {
  if (!isPlainObject(field) || !('kind' in field) || !isKind(field.kind)) {
    throw unknownKind(path, 'a builder such as text() or group()')
  }
  if (field.kind === 'group' || field.kind === 'repeat')
    assertFields('fields' in field ? field.fields : undefined, path)
  if (field.kind === 'variant') assertBranches('branches' in field ? field.branches : undefined, path)
  if (field.kind === 'choice' || field.kind === 'choices')
    assertChoices('choices' in field ? field.choices : undefined, path)
  if (field.kind === 'code') assertCodeList('list' in field ? field.list : undefined, path)
}

function assertBranches(branches: unknown, path: string): void {
  for (const [name, branch] of namedParts(branches, path)) {
    if (!isPlainObject(branch) || !('fields' in branch)) throw unknownKind(`${path}.${name}`, '{ fields: … }')
    assertFields(branch.fields, `${path}.${name}`)
  }
}

function assertChoices(choices: unknown, path: string): void {
  const keys = isPlainObject(choices) ? Object.keys(choices) : []
  if (keys.length === 0) throw emptyDefinition(path)
  for (const key of keys) if (isForbiddenKey(key) || isReordered(key)) throw unsafeChoice(key, path)
}

function assertCodeList(list: unknown, path: string): void {
  const codes = isPlainObject(list) && 'codes' in list ? list.codes : undefined
  if (typeof codes !== 'string' || codes === '') throw emptyDefinition(path)
}

function namedParts(parts: unknown, path: string): [string, unknown][] {
  const entries = isPlainObject(parts) ? Object.entries(parts) : []
  if (entries.length === 0) throw emptyDefinition(path)
  for (const [name] of entries) {
    if (!safeName.test(name) || isForbiddenKey(name) || name === 'self') throw unsafeName(name, path)
  }
  return entries
}

function isKind(kind: unknown): kind is FieldKind {
  return fieldKinds.some((known) => known === kind)
}

function unknownKind(path: string, expected: string): FormDefinitionError {
  return new FormDefinitionError('kind-unknown', {
    message: `'${path}' is not a part of a form. Make it with ${expected}.`,
    facts: { path },
  })
}

function emptyDefinition(path: string): FormDefinitionError {
  return new FormDefinitionError('definition-empty', {
    message: `'${path}' has nothing to ask or to choose from. Add an entry or remove it.`,
    facts: { path },
  })
}

function unsafeChoice(key: string, path: string): FormDefinitionError {
  return new FormDefinitionError('name-unsafe', {
    message: `'${key}' in '${path}' cannot name a choice, because JavaScript would reorder or misuse it. Write a word, for example 'stufe-${key}'.`,
    facts: { name: key, path },
  })
}

function unsafeName(name: string, path: string): FormDefinitionError {
  return new FormDefinitionError('name-unsafe', {
    message: `'${name}' in '${path}' cannot be a name. Use a letter, then letters, digits or underscores, at most 64; 'self', 'constructor' and 'prototype' are taken.`,
    facts: { name, path },
  })
}
