import type { XmlLimits, XmlStart } from '@amt24/core/xml'
import type { FimGroup, FimSchema, XdfDocument } from '../model.js'
import { namespaces } from './codes.js'
import { failure, NodeReader, type XdfContext } from './node-reader.js'
import { readTree, type XdfNode } from './node-tree.js'
import { readCommon } from './read-common.js'
import { readGroup, readStructures } from './read-group.js'
import { readRules } from './read-rule.js'

export interface XdfOptions {
  /** Elements that XDatenfelder does not know are errors instead of warnings. Default: false. */
  readonly strict?: boolean
  /** Limits other than the defaults of `@amt24/core/xml`: 32 Mi characters, depth 64, a million elements. */
  readonly limits?: Partial<XmlLimits>
}

/**
 * Reads a message of XDatenfelder 2.0 or 3.0.0 that carries a schema (`…stammdatenschema.0102`) or a group
 * (`…datenfeldgruppe.0103`). Elements are known by namespace, never by prefix. Relations are skipped and counted.
 *
 * What has no meaning without it must be there (id, name, kind and type of a field, multiplicity), what may stand once
 * must, and coded values must be in their lists: these are errors. Unknown elements are warnings, because exporters add
 * some; `strict` makes them errors. Quality beyond that is for {@link lintFimSchema}.
 *
 * @param source bytes in UTF-8, or text
 * @throws {FimError} `xdf-…`, with line and column
 * @throws {XmlError} when the file is no XML, has a DOCTYPE or exceeds a limit
 */
export function readXdf(source: string | Uint8Array, options: XdfOptions = {}): XdfDocument {
  const { root, relations } = readTree(source, options.limits, requireReadable)
  const xdf = namespaces[root.uri]
  if (xdf === undefined) throw unknownNamespace(root)
  const context: XdfContext = { xdf, namespace: root.uri, strict: options.strict ?? false, warnings: [] }
  const message = new NodeReader(root, context)
  const header = readHeader(message, context)
  const content = message.one('stammdatenschema')
  const read =
    content === undefined ? readGroup(message.required('datenfeldgruppe'), context, []) : readSchema(content, context)
  message.finish()
  return { xdf, ...header, root: read, warnings: context.warnings, relations }
}

const messages = /^xdatenfelder\.(?:stammdatenschema|datenfeldgruppe)\.\d{4,8}$/

/** Decides by the first tag, before a large file of the wrong kind is read. */
function requireReadable(root: XmlStart): void {
  if (!Object.hasOwn(namespaces, root.uri)) throw unknownNamespace(root)
  if (messages.test(root.local)) return
  const advice = 'Export the schema or the group that you want to use.'
  throw failure('xdf-message-unsupported', root, `The message carries neither a schema nor a group. ${advice}`)
}

function unknownNamespace(root: Pick<XmlStart, 'uri' | 'position'>): Error {
  if (/^urn:xoev-de:fim:standard:xdatenfelder_1(?:\.|$)/.test(root.uri)) {
    const advice = 'Export it from the FIM portal as version 2.0 or 3.0.0.'
    return failure('xdf-version-unsupported', root, `XDatenfelder 1 is unsupported. ${advice}`)
  }
  const advice = `Versions 2.0 and 3.0.0 are read: ${Object.keys(namespaces).join(', ')}.`
  return failure('xdf-namespace-unknown', root, `The root is not in a known namespace of XDatenfelder. ${advice}`)
}

function readHeader(
  message: NodeReader,
  context: XdfContext,
): Pick<XdfDocument, 'nachrichtID' | 'erstellungszeitpunkt'> {
  const node = message.one('header')
  if (node === undefined) return {}
  const header = new NodeReader(node, context)
  const read = { nachrichtID: header.text('nachrichtID'), erstellungszeitpunkt: header.text('erstellungszeitpunkt') }
  header.finish()
  return read
}

const degrees = ['0', '1', '2', '3']

function readSchema(source: XdfNode, context: XdfContext): FimSchema | FimGroup {
  const node = new NodeReader(source, context)
  const schema: FimSchema = {
    kind: 'schema',
    ...readCommon(node, context),
    bezeichnung: node.text(context.xdf === '2.0' ? 'bezeichnungEingabe' : 'bezeichnung'),
    hilfetext: node.text('hilfetext'),
    ableitungsmodifikationenStruktur: node.code('ableitungsmodifikationenStruktur', degrees),
    ableitungsmodifikationenRepraesentation: node.code('ableitungsmodifikationenRepraesentation', degrees),
    dokumentsteckbrief: readDocumentProfile(node.one('dokumentsteckbrief'), context),
    regeln: readRules(node, context),
    struktur: readStructures(node, context, []),
  }
  node.finish()
  return schema
}

function readDocumentProfile(source: XdfNode | undefined, context: XdfContext): FimSchema['dokumentsteckbrief'] {
  if (source === undefined) return undefined
  const node = new NodeReader(source, context)
  const read = { id: node.requiredText('id'), version: node.text('version') }
  node.finish()
  return read
}
