import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { problemsOfShippedSchemas, sha256, type Released } from '../../test/support/shipped-schemas.js'
import { toJsonSchema } from '../output/json-schema/to-json-schema.js'
import { catalogue } from './entries.js'
import { loadForm } from './load-form.js'

const folder = join(import.meta.dirname, 'schemas')
const released = JSON.parse(await readFile(join(folder, 'released.json'), 'utf8')) as Released

const frozen = catalogue.flatMap(({ id, version }) => {
  const hash = released[id]?.[version]
  return hash === undefined ? [] : [[id, version, hash] as const]
})

it('there are released schemas to compare with', () => {
  expect(frozen.length).toBeGreaterThan(0)
})

it.each(frozen)('the schema of %s %s never changes once it is released', async (id, version, hash) => {
  const schema = JSON.stringify(toJsonSchema(await loadForm(id)))
  const whatToDo =
    `The JSON Schema of '${id}' ${version} is not the one that was released; authorities validate by those bytes. ` +
    `Raise the version of the form, and ship the schema of the old one. Never change a recorded hash.`
  expect(sha256(schema), whatToDo).toBe(hash)
})

it('the schema of every earlier version is shipped with the bytes that were released', async () => {
  const paths = (await readdir(folder, { recursive: true })).filter((path) => path.endsWith('schema.json'))
  const files = new Map<string, Uint8Array>()
  for (const path of paths) files.set(path.replaceAll('\\', '/'), await readFile(join(folder, path)))
  const current = Object.fromEntries(catalogue.map(({ id, version }) => [id, version]))
  expect(problemsOfShippedSchemas(released, current, files)).toEqual([])
})

describe('problemsOfShippedSchemas', () => {
  const bytes = new TextEncoder().encode('{}')
  const record: Released = { hund: { '1.0.0': sha256('{}'), '1.1.0': sha256('{"type":"object"}') } }

  it('wants a file for each earlier version and none for the current one', () => {
    const shipped = new Map([['hund/1.0.0/schema.json', bytes]])
    expect(problemsOfShippedSchemas(record, { hund: '1.1.0' }, shipped)).toEqual([])
    expect(problemsOfShippedSchemas(record, { hund: '1.1.0' }, new Map())).toEqual([
      expect.stringMatching(/^hund\/1\.0\.0\/schema\.json is missing/u),
    ])
  })

  it('finds changed bytes and files that nobody released', () => {
    const shipped = new Map([
      ['hund/1.0.0/schema.json', new TextEncoder().encode('{ }')],
      ['hund/0.9.0/schema.json', bytes],
    ])
    expect(problemsOfShippedSchemas(record, { hund: '1.1.0' }, shipped)).toEqual([
      expect.stringContaining('hund/0.9.0/schema.json is shipped'),
      expect.stringContaining('hund/1.0.0/schema.json has other bytes'),
    ])
  })
})
