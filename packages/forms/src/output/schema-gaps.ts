import { valueRules } from '../bausteine/value-rules.js'
import { resolvePath } from '../conditions/resolve-path.js'
import type { DateLimit, FormDefinition } from '../model/definition.js'
import type { IssueCode } from '../model/issue.js'
import { outlineOf, pathOf, walk, type OutlineNode } from '../model/outline.js'
import { checkers, type Checker } from './checkers.js'
import { isOptional } from './is-optional.js'
import { canSayPresence } from './json-schema/conditional-schemas.js'
import { FormKeys } from './key-style/key-names.js'

/** Something that a form demands and its schema does not. */
export interface SchemaGap {
  /** Where, as the definition writes it; a gap counts for everything inside as well. */
  readonly path: string
  /** Issues that only `validate` is sure to find there. */
  readonly codes: readonly IssueCode[]
  /**
   * `condition`: whether an answer must be there depends on others; `rule`: answers must fit together; `calendar`: whether
   * the day exists; `date-limit`: first and last day; `check-digits`: the value proves itself.
   */
  readonly why: 'condition' | 'rule' | 'calendar' | 'date-limit' | 'check-digits'
}

/**
 * What a receiver does not learn from the schema of a form, in question order, so that nobody takes a valid document for
 * a valid application.
 */
export function schemaGaps(form: FormDefinition, checker: Exclude<Checker, 'closures'>): readonly SchemaGap[] {
  const root = outlineOf(form)
  const keys = new FormKeys(root)
  const isSaid = (node: OutlineNode): boolean => checker === 'json-schema' && canSayPresence(node, keys)
  return walk(root).flatMap((node) => [
    ...presenceGaps(node, isSaid),
    ...answerGaps(node, checker),
    ...node.rules.map(({ at }): SchemaGap => ({
      path: pathOf(resolvePath(at, node).node),
      codes: ['rule-violated'],
      why: 'rule',
    })),
  ])
}

function presenceGaps(node: OutlineNode, isSaid: (node: OutlineNode) => boolean): SchemaGap[] {
  const isDemanded = node.requiredWhen !== undefined || (node.visibleWhen !== undefined && !isOptional(node))
  if (!isDemanded || isSaid(node)) return []
  return [{ path: pathOf(node), codes: ['required', 'confirmation-required'], why: 'condition' }]
}

function answerGaps(node: OutlineNode, checker: Checker): SchemaGap[] {
  const { definition } = node.part
  if (!('kind' in definition)) return []
  const path = pathOf(node)
  if (definition.kind === 'text') {
    const code = definition.rule && valueRules[definition.rule].check('')
    const digits: SchemaGap[] =
      code === undefined || checkers[code].includes(checker) ? [] : [{ path, codes: [code], why: 'check-digits' }]
    return [...digits, ...limitGaps(path, definition)]
  }
  if (definition.kind !== 'date' && definition.kind !== 'partialDate') return []
  const calendar: SchemaGap[] =
    definition.kind === 'partialDate' ? [{ path, codes: ['date-not-existing'], why: 'calendar' }] : []
  return [...calendar, ...limitGaps(path, definition)]
}

function limitGaps(path: string, { min, max }: { readonly min?: DateLimit; readonly max?: DateLimit }): SchemaGap[] {
  const codes: IssueCode[] = [
    ...(min === undefined ? [] : (['date-too-early'] as const)),
    ...(max === undefined ? [] : (['date-too-late'] as const)),
  ]
  return codes.length === 0 ? [] : [{ path, codes, why: 'date-limit' }]
}
