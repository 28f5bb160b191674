import { sha512Hex } from '../crypto/hash.js'
import { invalidMetadata } from './invalid-metadata.js'
import type { DataSet, Hash } from './metadata.js'

/** A record to send beside the data. */
export interface DataSetContent extends Omit<DataSet, 'hash' | 'content'> {
  /**
   * Text, such as a JWS or XML; its UTF-8 bytes are hashed. Objects are refused: FIT-Connect does not say over which
   * serialisation of them the hash runs.
   */
  readonly content: string
  /** Default: computed. One that is given must be right. */
  readonly hash?: Hash
}

/**
 * Completes data sets by the hash of their content.
 *
 * @throws {FitConnectError} `metadata-invalid`: content that is no text, another hash than that of the content, an id twice
 */
export function describeDataSets(dataSets: readonly DataSetContent[], version: string): DataSet[] {
  const ids = new Set<string>()
  return dataSets.map((dataSet, index) => {
    const content: unknown = dataSet.content
    if (typeof content !== 'string') throw invalidMetadata(version, 'not-text', [`/dataSets/${index}/content`])
    const hash: Hash = { type: 'sha512', content: sha512Hex(Buffer.from(content)) }
    if (dataSet.hash && dataSet.hash.content !== hash.content)
      throw invalidMetadata(version, 'hash-mismatch', [`/dataSets/${index}/hash/content`])
    const id = dataSet.dataSetId.toLowerCase()
    if (ids.has(id)) throw invalidMetadata(version, 'id-repeated', [`/dataSets/${index}/dataSetId`])
    ids.add(id)
    return { ...dataSet, hash }
  })
}
