import type { PartialDateDefinition } from '../../model/definition.js'
import type { OutlineNode } from '../../model/outline.js'
import type { Check } from '../check.js'
import { compileDateParts } from '../check-date.js'
import { isUsualObject } from './usual-object.js'

export function compileQuickPartialDate(node: OutlineNode, definition: PartialDateDefinition): Check {
  const checkParts = compileDateParts(node, definition)
  return (raw, scope, issues) => {
    if (!isUsualObject(raw)) return undefined
    let tag, monat, jahr: unknown
    for (const key in raw) {
      const part = raw[key]
      if (key === 'tag') tag = part
      else if (key === 'monat') monat = part
      else if (key === 'jahr') jahr = part
      else return undefined
    }
    return checkParts(tag, monat, jahr, scope, issues)
  }
}
