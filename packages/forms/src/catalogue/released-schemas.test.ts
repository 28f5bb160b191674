import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { toJsonSchema } from '../output/json-schema/to-json-schema.js'
import { catalogue } from './entries.js'
import { loadForm } from './load-form.js'

const file = 'test/fixtures/released-schemas.json'
const released = JSON.parse(await readFile(join(import.meta.dirname, '../..', file), 'utf8')) as Readonly<
  Record<string, Readonly<Record<string, string>>>
>

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
    `Raise the version of the form. Never change a recorded hash.`
  expect(createHash('sha256').update(schema).digest('hex'), whatToDo).toBe(hash)
})
