import type { FimSchemaElementArt } from '../model.js'
import type { FimProvenance } from '../source/built-form.js'
import type { AssignedIds } from './identifiers.js'

export interface ExportOptions {
  /** Number range of the owner of new elements: two digits, or five with the sub-range. */
  readonly nummernkreis: string
  /** When the file was made, ISO 8601; also the last change of new elements. */
  readonly now: string
  /** Where the form came from, as its generated source exports it. Default: everything that names no FIM id is new. */
  readonly provenance?: FimProvenance
  /** Ids that an earlier export gave, so that they stay. Default: none. */
  readonly ids?: AssignedIds
  /** Who made the new elements (fachlicher Ersteller). */
  readonly creator?: string
  /** Of every exported element. Default: `HAR`, because `RNG` promises a legal norm for each. */
  readonly schemaelementart?: FimSchemaElementArt
  /** Document profile of the schema. Default: `D99000000001`, the default profile that FIM wants replaced. */
  readonly dokumentsteckbrief?: string
  /** Default: the id of the schema. */
  readonly nachrichtID?: string
}

export type ExportGapCode =
  /** English texts have no place in XDatenfelder. */
  | 'english-left-out'
  /** Pages, fee, trust level and the like have no place. */
  | 'metadata-left-out'
  /** A condition or rule is beyond the controlled language of rules and is written in other words. */
  | 'rule-in-words'
  /** A check has no counterpart. */
  | 'check-left-out'
  /** A limit relative to today has no counterpart. */
  | 'limit-left-out'
  /** A question became something else. */
  | 'kind-changed'

export interface ExportGap {
  readonly code: ExportGapCode
  readonly path: string
  readonly message: string
}
