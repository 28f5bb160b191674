import { parseJson } from '@amt24/core'
import type { FimCodeListReference, FimField, FimPraezisierung, FimWert } from '../model.js'
import { datentypen, feldarten, schemaElementArten, vorbefuellungen } from './codes.js'
import { NodeReader, warn, type XdfContext } from './node-reader.js'
import type { XdfNode } from './node-tree.js'
import { attributeOf, readCommon } from './read-common.js'
import { readRules } from './read-rule.js'

export function readField(source: XdfNode, context: XdfContext): FimField {
  const node = new NodeReader(source, context)
  const field: FimField = {
    kind: 'field',
    ...readCommon(node, context),
    ...readLabels(node),
    feldart: node.requiredCode('feldart', feldarten),
    datentyp: node.requiredCode('datentyp', datentypen),
    praezisierung: readPraezisierung(node.one('praezisierung'), context),
    inhalt: node.text('inhalt'),
    vorbefuellung: node.code('vorbefuellung', vorbefuellungen),
    werte: readWerte(node.one('werte'), context),
    codeliste: readCodeList(node, context),
    maxSize: node.text('maxSize'),
    mediaType: node.all('mediaType').flatMap(({ text }) => (text.trim() === '' ? [] : [text.trim()])),
    regeln: readRules(node, context),
  }
  node.finish()
  return field
}

export function readLabels(
  node: NodeReader,
): Pick<
  FimField,
  'bezeichnungEingabe' | 'bezeichnungAusgabe' | 'schemaelementart' | 'hilfetextEingabe' | 'hilfetextAusgabe'
> {
  return {
    bezeichnungEingabe: node.text('bezeichnungEingabe'),
    bezeichnungAusgabe: node.text('bezeichnungAusgabe'),
    schemaelementart: node.code('schemaelementart', schemaElementArten),
    hilfetextEingabe: node.text('hilfetextEingabe'),
    hilfetextAusgabe: node.text('hilfetextAusgabe'),
  }
}

const limitNames = ['minLength', 'maxLength', 'minValue', 'maxValue', 'pattern'] as const

/** XDatenfelder 3 writes attributes, XDatenfelder 2 a JSON text with numbers as strings. */
function readPraezisierung(node: XdfNode | undefined, context: XdfContext): FimPraezisierung {
  if (node === undefined) return {}
  const text = node.text.trim()
  if (context.xdf === '2.0') return text === '' ? {} : readJsonLimits(text, node, context)
  const limits = limitNames.map((name) => [name, attributeOf(node, name)] as const)
  return { ...known(limits), ...(text !== '' && { text }) }
}

function readJsonLimits(text: string, node: XdfNode, context: XdfContext): FimPraezisierung {
  const value = jsonObjectOf(text)
  if (value === undefined) {
    warn(context, 'constraint-unreadable', node, "'praezisierung' is not JSON. It is kept as text and limits nothing.")
    return { text }
  }
  for (const name of Object.keys(value)) {
    if (limitNames.some((limit) => limit === name)) continue
    warn(context, 'constraint-unreadable', node, `'praezisierung' has the unknown limit '${name.slice(0, 64)}'.`)
  }
  return known(limitNames.map((name) => [name, textOf(Object.getOwnPropertyDescriptor(value, name)?.value)] as const))
}

function jsonObjectOf(text: string): object | undefined {
  try {
    const value = parseJson(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined
  } catch {
    return undefined
  }
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value !== '' ? value : undefined
}

function known(limits: readonly (readonly [string, string | undefined])[]): FimPraezisierung {
  return Object.fromEntries(limits.filter(([, value]) => value !== undefined))
}

function readWerte(source: XdfNode | undefined, context: XdfContext): readonly FimWert[] | undefined {
  if (source === undefined) return undefined
  const node = new NodeReader(source, context)
  const werte = node.all('wert').map((wert) => {
    const value = new NodeReader(wert, context)
    const read = {
      code: value.requiredText('code'),
      name: value.requiredText('name'),
      hilfe: value.text('hilfe'),
      position: value.position,
    }
    value.finish()
    return read
  })
  node.finish()
  return werte
}

function readCodeList(node: NodeReader, context: XdfContext): FimCodeListReference | undefined {
  const columns = {
    codeKey: node.text('codeKey'),
    nameKey: node.text('nameKey'),
    helpKey: node.text('helpKey') ?? node.text('hilfeKey'),
  }
  const source = node.one('codelisteReferenz')
  if (source === undefined) return undefined
  const reference = new NodeReader(source, context)
  if (context.xdf === '3.0.0') return finished(reference, { ...identificationOf(reference), ...columns })
  const identifikation = reference.one('identifikation')
  const own = identifikation === undefined ? undefined : new NodeReader(identifikation, context)
  const id = own?.text('id')
  own?.text('version')
  own?.finish()
  const genericode = reference.one('genericodeIdentification')
  const inner = genericode === undefined ? undefined : new NodeReader(genericode, context)
  const identification = inner === undefined ? {} : finished(inner, identificationOf(inner))
  return finished(reference, { id, ...identification, ...columns })
}

function identificationOf(node: NodeReader): FimCodeListReference {
  return {
    canonicalIdentification: node.text('canonicalIdentification'),
    version: node.text('version'),
    canonicalVersionUri: node.text('canonicalVersionUri'),
  }
}

function finished<T>(node: NodeReader, value: T): T {
  node.finish()
  return value
}
