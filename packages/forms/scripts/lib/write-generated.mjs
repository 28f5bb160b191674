import { writeFileSync } from 'node:fs'
import { format } from 'prettier'

/**
 * Writes a generated file as our formatter would.
 *
 * @param {string} path
 * @param {string} source
 */
export async function writeGenerated(path, source) {
  writeFileSync(path, await format(source, { parser: 'typescript', semi: false, singleQuote: true, printWidth: 120 }))
}
