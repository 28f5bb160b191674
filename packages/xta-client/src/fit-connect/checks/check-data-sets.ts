import { sha512Hex } from '../crypto/hash.js'
import type { Problem } from '../events/event.js'
import type { Metadata } from '../metadata/metadata.js'
import { problem } from '../problems/index.js'

/**
 * Compares the hash of every data set of the metadata whose content is text, such as a signed proof of identity: it runs
 * over the UTF-8 bytes. The hash of other JSON is not compared, because the schema does not say in which bytes it is
 * written; the authentication tag of the metadata covers it.
 *
 * @see FIT-Connect metadata 2.1.0, `dataSets`
 */
export function checkDataSets({ dataSets = [] }: Metadata): Problem[] {
  const isSound = dataSets.every(
    ({ content, hash }) => typeof content !== 'string' || sha512Hex(Buffer.from(content, 'utf8')) === hash.content,
  )
  return isSound
    ? []
    : [
        problem(
          'hash-mismatch',
          'metadata',
          'Die Prüfsumme eines Datensatzes (dataSets) stimmt nicht mit seinem Inhalt überein.',
        ),
      ]
}
