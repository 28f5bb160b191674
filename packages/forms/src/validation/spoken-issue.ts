import { overlayMessage } from '../languages/overlay-message.js'
import { spoken, textsAt } from '../languages/spoken.js'
import type { IssueCode, IssueFacts } from '../model/issue.js'
import { pathOf, type OutlineNode } from '../model/outline.js'
import type { AnyLanguage, SpokenText } from '../model/overlay.js'
import type { Texts } from '../model/texts.js'

/** Whose issue it is, and what its general text may mention. */
export interface IssueOrigin {
  readonly code: IssueCode
  readonly node?: OutlineNode
  readonly facts?: IssueFacts
}

/**
 * The text of an issue in the language asked for. Texts that a question or rule brings itself go before general ones, in
 * overlays too.
 */
export function spokenIssue(language: AnyLanguage, texts: Texts, { code, node, facts = {} }: IssueOrigin): SpokenText {
  if (typeof language === 'string' || code === 'rule-violated') return spoken(texts, language)
  const definition = node?.part.definition
  const field = definition !== undefined && 'kind' in definition ? definition : undefined
  if (node === undefined || field === undefined)
    return overlayMessage(language, code, facts, undefined) ?? spoken(texts, language)
  if (field.messages?.[code] !== undefined) return spoken(texts, language)
  const label = field.label && spoken(field.label, language, textsAt(language, pathOf(node))?.label)
  return overlayMessage(language, code, { kind: field.kind, ...facts }, label) ?? spoken(texts, language)
}
