import type { FimElement, FimKeyword, FimReference } from '../model.js'
import { statusCodes } from './codes.js'
import { NodeReader, type XdfContext } from './node-reader.js'
import type { XdfNode } from './node-tree.js'

/** What schemas, groups, fields and rules have in common. */
export function readCommon(node: NodeReader, context: XdfContext): FimElement {
  const identification = new NodeReader(node.required('identifikation'), context)
  const id = identification.requiredText('id')
  const version = identification.text('version')
  identification.finish()
  return {
    id,
    version,
    name: node.requiredText('name'),
    beschreibung: node.text('beschreibung'),
    definition: node.text('definition'),
    bezug: readReferences(node),
    status: node.code(context.xdf === '2.0' ? 'status' : 'freigabestatus', statusCodes[context.xdf]),
    statusGesetztAm: node.text('statusGesetztAm'),
    statusGesetztDurch: node.text('statusGesetztDurch'),
    fachlicherErsteller: node.text('fachlicherErsteller'),
    versionshinweis: node.text('versionshinweis'),
    gueltigAb: node.text('gueltigAb'),
    gueltigBis: node.text('gueltigBis'),
    freigabedatum: node.text('freigabedatum'),
    veroeffentlichungsdatum: node.text('veroeffentlichungsdatum'),
    letzteAenderung: node.text('letzteAenderung'),
    stichwort: readKeywords(node),
    position: node.position,
  }
}

export function readReferences(node: NodeReader): readonly FimReference[] {
  return node.all('bezug').flatMap((reference) => {
    const link = attributeOf(reference, 'link')
    const text = reference.text.trim()
    return text === '' && link === undefined ? [] : [{ text, link }]
  })
}

function readKeywords(node: NodeReader): readonly FimKeyword[] {
  return node.all('stichwort').flatMap((keyword) => {
    const text = keyword.text.trim()
    return text === '' ? [] : [{ text, uri: attributeOf(keyword, 'uri') }]
  })
}

/** An attribute without namespace; empty ones count as absent. */
export function attributeOf(node: XdfNode, name: string): string | undefined {
  const value = node.attributes.find(({ uri, local }) => uri === '' && local === name)?.value
  return value === '' ? undefined : value
}
