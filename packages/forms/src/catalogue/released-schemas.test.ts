import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { toJsonSchema } from '../output/json-schema/to-json-schema.js'
import { catalogue } from './entries.js'
import { loadForm } from './load-form.js'

const file = 'test/fixtures/released-schemas.json'
const released: unknown = JSON.parse(await readFile(join(import.meta.dirname, '../..', file), 'utf8'))

it.each(catalogue.map(({ id, version }) => [id, version] as const))(
  'the schema of %s %s never changes once it is released',
  async (id, version) => {
    const schema = JSON.stringify(toJsonSchema(await loadForm(id)))
    const hash = createHash('sha256').update(schema).digest('hex')
    const whatToDo =
      `The JSON Schema of '${id}' ${version} is not the one that was released; authorities validate by those bytes. ` +
      `Raise the version of the form, and add that version with the hash ${hash} to ${file}. Never change a recorded hash.`
    expect(released, whatToDo).toHaveProperty([id, version], hash)
  },
)
