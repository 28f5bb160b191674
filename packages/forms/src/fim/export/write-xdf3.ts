import { element, writeXml, type XmlElement, type XmlNode } from '@amt24/core/xml-writer'
import { FimError } from '../fim-error.js'
import type {
  FimElement,
  FimField,
  FimGroup,
  FimNamedElement,
  FimReference,
  FimRule,
  FimSchema,
  FimStructure,
  XdfDocument,
} from '../model.js'

const namespace = 'urn:xoev-de:fim:standard:xdatenfelder_3.0.0'
const xdatenfelder = 'urn:xoev-de:fim:codeliste:xdatenfelder'

/** Lists of coded values with the versions that published exports name. */
const lists = {
  freigabestatus: ['urn:xoev-de:xprozess:codeliste:status', '2022-07-12'],
  schemaelementart: [`${xdatenfelder}.schemaelementart`, '1.0'],
  feldart: [`${xdatenfelder}.feldart`, '2.0'],
  datentyp: [`${xdatenfelder}.datentyp`, '2.0'],
  vorbefuellung: [`${xdatenfelder}.vorbefuellung`, '1.0'],
  typ: [`${xdatenfelder}.regeltyp`, '1.0'],
  art: ['urn:xoev-de:fim:codeliste:datenfelder.gruppenart', '1.0'],
  ableitungsmodifikationenStruktur: [`${xdatenfelder}.ableitungsmodifikationenStruktur`, '1.0'],
  ableitungsmodifikationenRepraesentation: [`${xdatenfelder}.ableitungsmodifikationenRepraesentation`, '1.0'],
} as const

/**
 * Writes a document as XDatenfelder 3.0.0, elements in the order of published exports. Everything that `readXdf` reads is written,
 * so that reading gives the same document again; relations, which it does not read, are not.
 *
 * @throws {FimError} `xdf-version-unsupported` for a document of XDatenfelder 2, whose ids and status mean something else
 * @throws {XmlError} `xml-character-forbidden` for a text that XML cannot carry
 */
export function writeXdf3(document: XdfDocument): string {
  if (document.xdf !== '3.0.0') {
    throw new FimError('xdf-version-unsupported', {
      message: 'The document is XDatenfelder 2. Convert it with the FIM portal, or make a form of it and export that.',
    })
  }
  const { root, nachrichtID, erstellungszeitpunkt } = document
  const name = root.kind === 'schema' ? 'stammdatenschema.0102' : 'datenfeldgruppe.0103'
  const header = node('header', [
    ...text('nachrichtID', nachrichtID),
    ...text('erstellungszeitpunkt', erstellungszeitpunkt),
  ])
  const content = root.kind === 'schema' ? schemaNode(root) : groupNode(root)
  return writeXml(element(`xdf:xdatenfelder.${name}`, { 'xmlns:xdf': namespace }, [header, content]))
}

function schemaNode(schema: FimSchema): XmlElement {
  const profile = schema.dokumentsteckbrief
  return node('stammdatenschema', [
    ...common(schema),
    ...text('bezeichnung', schema.bezeichnung),
    ...text('hilfetext', schema.hilfetext),
    ...code('ableitungsmodifikationenStruktur', schema.ableitungsmodifikationenStruktur),
    ...code('ableitungsmodifikationenRepraesentation', schema.ableitungsmodifikationenRepraesentation),
    ...(profile === undefined
      ? []
      : [node('dokumentsteckbrief', [...text('id', profile.id), ...text('version', profile.version)])]),
    ...schema.regeln.map(ruleNode),
    ...schema.struktur.map(structureNode),
  ])
}

function groupNode(group: FimGroup): XmlElement {
  return node('datenfeldgruppe', [
    ...common(group),
    ...labels(group),
    ...code('art', group.art),
    ...group.regeln.map(ruleNode),
    ...group.struktur.map(structureNode),
  ])
}

function fieldNode(field: FimField): XmlElement {
  const { text: note, ...limits } = field.praezisierung
  const hasLimits = note !== undefined || Object.keys(limits).length > 0
  return node('datenfeld', [
    ...common(field),
    ...labels(field),
    ...code('feldart', field.feldart),
    ...code('datentyp', field.datentyp),
    ...(hasLimits ? [element('xdf:praezisierung', limits, note === undefined ? [] : [note])] : []),
    ...text('inhalt', field.inhalt),
    ...code('vorbefuellung', field.vorbefuellung),
    ...valueNodes(field),
    ...codeListNodes(field),
    ...text('maxSize', field.maxSize),
    ...field.mediaType.flatMap((type) => text('mediaType', type)),
    ...field.regeln.map(ruleNode),
  ])
}

function valueNodes({ werte }: FimField): XmlElement[] {
  if (werte === undefined) return []
  const values = werte.map((wert) =>
    node('wert', [...text('code', wert.code), ...text('name', wert.name), ...text('hilfe', wert.hilfe)]),
  )
  return [node('werte', values)]
}

function codeListNodes({ codeliste }: FimField): XmlElement[] {
  if (codeliste === undefined) return []
  const reference = node('codelisteReferenz', [
    ...text('canonicalIdentification', codeliste.canonicalIdentification),
    ...text('version', codeliste.version),
    ...text('canonicalVersionUri', codeliste.canonicalVersionUri),
  ])
  const columns = [
    ...text('codeKey', codeliste.codeKey),
    ...text('nameKey', codeliste.nameKey),
    ...text('helpKey', codeliste.helpKey),
  ]
  return [reference, ...columns]
}

function ruleNode(rule: FimRule): XmlElement {
  return node('regel', [
    ...identification(rule),
    ...text('name', rule.name),
    ...text('beschreibung', rule.beschreibung),
    ...text('definition', rule.definition),
    ...text('freitextRegel', rule.freitextRegel),
    ...history(rule),
    ...code('typ', rule.typ),
    ...text('skript', rule.skript),
    ...keywords(rule),
  ])
}

function structureNode(structure: FimStructure): XmlElement {
  const { element: content, anzahl, bezug } = structure
  return node('struktur', [
    ...text('anzahl', anzahl),
    ...references(bezug),
    node('enthaelt', [content.kind === 'field' ? fieldNode(content) : groupNode(content)]),
  ])
}

function common(part: FimElement): XmlElement[] {
  return [
    ...identification(part),
    ...text('name', part.name),
    ...text('beschreibung', part.beschreibung),
    ...text('definition', part.definition),
    ...history(part),
    ...keywords(part),
  ]
}

function identification({ id, version }: FimElement): XmlElement[] {
  return [node('identifikation', [...text('id', id), ...text('version', version)])]
}

function history(part: FimElement): XmlElement[] {
  return [
    ...references(part.bezug),
    ...code('freigabestatus', part.status),
    ...text('statusGesetztAm', part.statusGesetztAm),
    ...text('statusGesetztDurch', part.statusGesetztDurch),
    ...text('fachlicherErsteller', part.fachlicherErsteller),
    ...text('versionshinweis', part.versionshinweis),
    ...text('gueltigAb', part.gueltigAb),
    ...text('gueltigBis', part.gueltigBis),
    ...text('freigabedatum', part.freigabedatum),
    ...text('veroeffentlichungsdatum', part.veroeffentlichungsdatum),
    ...text('letzteAenderung', part.letzteAenderung),
  ]
}

function keywords({ stichwort }: FimElement): XmlElement[] {
  return stichwort.map(({ text: word, uri }) => element('xdf:stichwort', { uri }, [word]))
}

function references(bezug: readonly FimReference[]): XmlElement[] {
  return bezug.map(({ text: basis, link }) => element('xdf:bezug', { link }, basis === '' ? [] : [basis]))
}

function labels(part: FimNamedElement): XmlElement[] {
  return [
    ...text('bezeichnungEingabe', part.bezeichnungEingabe),
    ...text('bezeichnungAusgabe', part.bezeichnungAusgabe),
    ...code('schemaelementart', part.schemaelementart),
    ...text('hilfetextEingabe', part.hilfetextEingabe),
    ...text('hilfetextAusgabe', part.hilfetextAusgabe),
  ]
}

function node(name: string, children: readonly XmlNode[]): XmlElement {
  return element(`xdf:${name}`, {}, children)
}

function text(name: string, value: string | undefined): XmlElement[] {
  return value === undefined ? [] : [node(name, [value])]
}

/** The code itself stands in no namespace. */
function code(name: keyof typeof lists, value: string | undefined): XmlElement[] {
  if (value === undefined) return []
  const [listURI, listVersionID] = lists[name]
  return [element(`xdf:${name}`, { listURI, listVersionID }, [element('code', {}, [value])])]
}
