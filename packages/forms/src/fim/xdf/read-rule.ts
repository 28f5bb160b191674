import type { FimRule } from '../model.js'
import { regeltypen } from './codes.js'
import { NodeReader, type XdfContext } from './node-reader.js'
import { readCommon } from './read-common.js'

export function readRules(node: NodeReader, context: XdfContext): readonly FimRule[] {
  return node.all('regel').map((source) => {
    const rule = new NodeReader(source, context)
    const common = readCommon(rule, context)
    // XDatenfelder 2 has no field of its own for the rule's sentence.
    const isTwo = context.xdf === '2.0'
    if (isTwo) for (const name of ['bezeichnungEingabe', 'bezeichnungAusgabe']) rule.text(name)
    for (const parameter of ['param', 'ziel', 'fehler']) rule.all(parameter)
    const read: FimRule = {
      kind: 'rule',
      ...common,
      definition: isTwo ? undefined : common.definition,
      freitextRegel: isTwo ? common.definition : rule.text('freitextRegel'),
      typ: rule.code('typ', regeltypen),
      skript: rule.text(isTwo ? 'script' : 'skript'),
    }
    rule.finish()
    return read
  })
}
