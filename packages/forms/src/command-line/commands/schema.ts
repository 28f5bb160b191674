import { toJsonSchema } from '../../output/json-schema/to-json-schema.js'
import { toXsd } from '../../xml/index.js'
import type { Command } from '../command.js'
import { namedForm } from '../named-form.js'
import { documentResult, forceOption, jsonDocument, outOption } from '../output-file.js'

export const schema: Command = {
  name: 'schema',
  operands: ['<form>'],
  summary: 'Writes the JSON Schema (2020-12) or the XML Schema (1.0) of the data of a form.',
  options: [
    { name: 'format', value: 'json-schema|xsd', help: 'default: json-schema' },
    { name: 'key-style', value: 'name|id|id-version', help: 'keys of the data: names (default) or FIM identifiers' },
    { name: 'without-id', value: 'refuse|name', help: 'parts without FIM identifier; default: refuse' },
    outOption,
    forceOption,
  ],
  examples: [
    'schema hundesteuer-anmeldung',
    'schema hundesteuer-anmeldung --key-style id --without-id name',
    'schema eheurkunde --format xsd --out eheurkunde.xsd',
  ],
  async run(input) {
    const { io, options, operands } = input
    const format = options.oneOf('format', ['json-schema', 'xsd']) ?? 'json-schema'
    const keyStyle = options.oneOf('key-style', ['name', 'id', 'id-version']) ?? 'name'
    const withoutId = options.oneOf('without-id', ['refuse', 'name']) ?? 'refuse'
    const form = await namedForm(operands[0] ?? '', io)
    if (format === 'json-schema') {
      const document = toJsonSchema(form, { keyStyle, withoutId })
      return documentResult(jsonDocument(document), document, input)
    }
    const document = toXsd(form, { keyStyle, withoutId })
    return documentResult(document, { format, schema: document }, input)
  },
}
