import { readXdf, type XdfDocument } from '../fim/index.js'
import { readBytes } from './files.js'
import type { Io } from './io.js'

/** Forms lie in TypeScript or JavaScript, schemas in XML. */
export function isSchemaFile(path: string): boolean {
  return /\.(?:xml|xdf\d?)$/i.test(path)
}

/**
 * @throws {CommandError} `file-unreadable`
 * @throws {FimError} with line and column
 * @throws {XmlError}
 */
export function readSchema(path: string, io: Io): XdfDocument {
  return readXdf(readBytes(path, io))
}
