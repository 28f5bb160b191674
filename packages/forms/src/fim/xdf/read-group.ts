import type { FimField, FimGroup, FimStructure } from '../model.js'
import { gruppenarten } from './codes.js'
import { failure, NodeReader, type XdfContext } from './node-reader.js'
import type { XdfNode } from './node-tree.js'
import { readCommon, readReferences } from './read-common.js'
import { readField, readLabels } from './read-field.js'
import { readRules } from './read-rule.js'

/** @param ancestors ids and versions of the groups around this one */
export function readGroup(source: XdfNode, context: XdfContext, ancestors: readonly string[]): FimGroup {
  const node = new NodeReader(source, context)
  const common = readCommon(node, context)
  const key = `${common.id}|${common.version ?? ''}`
  if (ancestors.includes(key)) {
    throw failure(
      'xdf-group-cycle',
      node,
      `The group ${common.id} contains itself. Take it out of itself.`,
      'datenfeldgruppe',
    )
  }
  const group: FimGroup = {
    kind: 'group',
    ...common,
    ...readLabels(node),
    art: node.code('art', gruppenarten),
    regeln: readRules(node, context),
    struktur: readStructures(node, context, [...ancestors, key]),
  }
  node.finish()
  return group
}

export function readStructures(
  node: NodeReader,
  context: XdfContext,
  ancestors: readonly string[],
): readonly FimStructure[] {
  return node.all('struktur').map((source) => {
    const structure = new NodeReader(source, context)
    const read: FimStructure = {
      anzahl: structure.requiredText('anzahl'),
      bezug: readReferences(structure),
      element: readContent(structure, context, ancestors),
      position: structure.position,
    }
    structure.finish()
    return read
  })
}

function readContent(structure: NodeReader, context: XdfContext, ancestors: readonly string[]): FimField | FimGroup {
  const node = new NodeReader(structure.required('enthaelt'), context)
  const group = node.one('datenfeldgruppe')
  const field = node.one('datenfeld')
  node.finish()
  if (group !== undefined && field !== undefined) {
    throw failure(
      'xdf-node-duplicate',
      field,
      "'enthaelt' holds a group and a field. Give each a 'struktur' of its own.",
    )
  }
  if (group !== undefined) return readGroup(group, context, ancestors)
  return readField(field ?? node.required('datenfeld'), context)
}
