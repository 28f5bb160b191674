import type { XmlPosition } from '@amt24/core/xml'

// Properties carry the names of XDatenfelder, so that the specification can lie beside the code. What stands in a file as
// an empty element is absent here. Texts are trimmed outside and untouched inside.

/** Versions of XDatenfelder that are read. */
export type XdfVersion = '2.0' | '3.0.0'

/** A legal or technical basis; `link` only in XDatenfelder 3. */
export interface FimReference {
  readonly text: string
  readonly link?: string | undefined
}

export interface FimKeyword {
  readonly text: string
  readonly uri?: string | undefined
}

/** What schemas, groups, fields and rules have in common. */
export interface FimElement {
  /** Letter and digits: 8 in XDatenfelder 2, 11 in 3. The same id may stand at several places of a schema. */
  readonly id: string
  /** Version of this element, not of the schema around it; absent for working copies. */
  readonly version?: string | undefined
  readonly name: string
  readonly beschreibung?: string | undefined
  readonly definition?: string | undefined
  readonly bezug: readonly FimReference[]
  /** XDatenfelder 2: inVorbereitung, aktiv, inaktiv. 3: freigabestatus 1 to 8; 5 is silver, 6 is gold. */
  readonly status?: string | undefined
  readonly statusGesetztAm?: string | undefined
  readonly statusGesetztDurch?: string | undefined
  readonly fachlicherErsteller?: string | undefined
  readonly versionshinweis?: string | undefined
  readonly gueltigAb?: string | undefined
  readonly gueltigBis?: string | undefined
  readonly freigabedatum?: string | undefined
  readonly veroeffentlichungsdatum?: string | undefined
  readonly letzteAenderung?: string | undefined
  readonly stichwort: readonly FimKeyword[]
  /** Where the element begins in its file. */
  readonly position: XmlPosition
}

/** What groups and fields have in common. */
export interface FimNamedElement extends FimElement {
  /** What the citizen reads. */
  readonly bezeichnungEingabe?: string | undefined
  /** What the clerk reads. */
  readonly bezeichnungAusgabe?: string | undefined
  /** ABS abstract, HAR harmonised, RNG bound to a legal norm. */
  readonly schemaelementart?: FimSchemaElementArt | undefined
  readonly hilfetextEingabe?: string | undefined
  readonly hilfetextAusgabe?: string | undefined
  readonly regeln: readonly FimRule[]
}

export type FimSchemaElementArt = 'ABS' | 'HAR' | 'RNG'
export type FimFeldart = 'input' | 'select' | 'label' | 'hidden' | 'locked'
export type FimDatentyp =
  'text' | 'text_latin' | 'date' | 'time' | 'datetime' | 'bool' | 'num' | 'num_int' | 'num_currency' | 'file' | 'obj'
export type FimVorbefuellung = 'keine' | 'optional' | 'verpflichtend'

/** Limits as they are written; whether they are numbers or dates is for those who use them. */
export interface FimPraezisierung {
  readonly minLength?: string | undefined
  readonly maxLength?: string | undefined
  readonly minValue?: string | undefined
  readonly maxValue?: string | undefined
  readonly pattern?: string | undefined
  /** Text that stands in place of, or beside, the limits. */
  readonly text?: string | undefined
}

export interface FimWert {
  readonly code: string
  readonly name: string
  readonly hilfe?: string | undefined
  readonly position: XmlPosition
}

/** A code list that is kept elsewhere, usually in XRepository. */
export interface FimCodeListReference {
  /** Id of the reference itself, XDatenfelder 2 only. */
  readonly id?: string | undefined
  readonly canonicalIdentification?: string | undefined
  /** Absent: the version that is current when the schema is used. */
  readonly version?: string | undefined
  readonly canonicalVersionUri?: string | undefined
  /** Column of the codes. Default: the list's own key. */
  readonly codeKey?: string | undefined
  /** Column of the names. */
  readonly nameKey?: string | undefined
  readonly helpKey?: string | undefined
}

export interface FimField extends FimNamedElement {
  readonly kind: 'field'
  readonly feldart: FimFeldart
  readonly datentyp: FimDatentyp
  readonly praezisierung: FimPraezisierung
  /** Preset or fixed content. */
  readonly inhalt?: string | undefined
  readonly vorbefuellung?: FimVorbefuellung | undefined
  /** Values that stand in the file itself, XDatenfelder 3 only. */
  readonly werte?: readonly FimWert[] | undefined
  readonly codeliste?: FimCodeListReference | undefined
  /** Bytes. */
  readonly maxSize?: string | undefined
  readonly mediaType: readonly string[]
}

export interface FimGroup extends FimNamedElement {
  readonly kind: 'group'
  /** `X`: exactly one of the children. */
  readonly art?: 'X' | undefined
  readonly struktur: readonly FimStructure[]
}

/** The place of an element in its parent. */
export interface FimStructure {
  /** As written, such as `0:1` or `1:*`; {@link cardinalityOf} reads it. */
  readonly anzahl: string
  readonly bezug: readonly FimReference[]
  readonly element: FimField | FimGroup
  readonly position: XmlPosition
}

/** K complex, M multiplicity, V validation, B calculation. */
export type FimRegeltyp = 'K' | 'M' | 'V' | 'B'

export interface FimRule extends FimElement {
  readonly kind: 'rule'
  /** The rule in German; XDatenfelder 2 keeps it in `definition`, which then stands here. */
  readonly freitextRegel?: string | undefined
  readonly typ?: FimRegeltyp | undefined
  readonly skript?: string | undefined
}

/** A Stammdatenschema: the data of one form. */
export interface FimSchema extends FimElement {
  readonly kind: 'schema'
  /** What the citizen reads: `bezeichnung` in XDatenfelder 3, `bezeichnungEingabe` in 2. */
  readonly bezeichnung?: string | undefined
  readonly hilfetext?: string | undefined
  /** 0 everything, 1 extend, 2 restrict, 3 nothing may be changed by who derives. */
  readonly ableitungsmodifikationenStruktur?: string | undefined
  readonly ableitungsmodifikationenRepraesentation?: string | undefined
  readonly dokumentsteckbrief?: { readonly id: string; readonly version?: string | undefined } | undefined
  readonly regeln: readonly FimRule[]
  readonly struktur: readonly FimStructure[]
}

/** Something that was read in spite of a doubt. */
export interface XdfWarning {
  readonly code: 'node-unexpected' | 'node-repeated' | 'constraint-unreadable'
  readonly message: string
  readonly line: number
  readonly column: number
}

/** One message of XDatenfelder. */
export interface XdfDocument {
  readonly xdf: XdfVersion
  readonly nachrichtID?: string | undefined
  readonly erstellungszeitpunkt?: string | undefined
  readonly root: FimSchema | FimGroup
  readonly warnings: readonly XdfWarning[]
  /** Number of relations, which are counted and otherwise left out. */
  readonly relations: number
}

/** How often something may stand at its place; null is any number. */
export interface Cardinality {
  readonly min: number
  readonly max: number | null
}

/** Reads `1:1`, `0:*`, `2:5`; undefined when it is not written so (QS 1046). */
export function cardinalityOf(anzahl: string): Cardinality | undefined {
  const [, min, max] = /^(\d{1,6}):(\d{1,6}|\*)$/.exec(anzahl) ?? []
  if (min === undefined || max === undefined) return undefined
  return { min: Number(min), max: max === '*' ? null : Number(max) }
}
