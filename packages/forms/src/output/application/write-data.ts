import { answersAsXml } from '../../xml/answers-as-xml.js'
import type { FormDefinition } from '../../model/definition.js'
import { keyedAnswers } from '../key-style/to-payload.js'
import type { KeyStyleOptions } from '../key-style/key-style.js'
import type { WritableSchema } from './choose-schema.js'
import { mainOutlineOf } from './main-outline.js'
import { serialise } from './serialise-answers.js'

export interface WriteDataOptions extends Pick<KeyStyleOptions, 'withoutId'> {
  readonly schemaBase?: string
}

/**
 * The bytes of answers that are in question order already, as a schema asks for them.
 *
 * @throws {KeyStyleError} `key-missing`, `key-repeated`
 * @throws {XmlError} `xml-character-forbidden`, which `validate` rules out
 */
export function writeData(
  form: FormDefinition,
  ordered: unknown,
  { mediaType, keyStyle, root: rootName, namespace }: WritableSchema,
  options: WriteDataOptions,
): Uint8Array {
  const root = mainOutlineOf(form)
  const style = {
    ...options,
    keyStyle,
    ...(rootName !== undefined && { root: rootName }),
    ...(namespace !== undefined && { namespace }),
  }
  return mediaType === 'application/json'
    ? serialise(keyedAnswers(root, ordered, style))
    : new TextEncoder().encode(answersAsXml(form, root, ordered, style))
}
