import { issueTexts } from '../messages/issue-texts.js'
import type { IssueCode, IssueFacts } from '../model/issue.js'
import type { OutlineNode } from '../model/outline.js'
import type { Texts } from '../model/texts.js'

/** Texts that were made for a place, by code and limit: the same few are needed again and again. */
const made = new WeakMap<OutlineNode, Map<string, Texts>>()

/** Limits relative to today change, so the texts of a place are forgotten now and then. */
const maxTextsOfPlace = 32

/** The text of an issue at a place: its own if it brings one, the general one otherwise. */
export function textsOf(node: OutlineNode, code: IssueCode, facts: IssueFacts = {}): Texts {
  // Which characters were typed is nobody else's business and is not kept.
  if (facts.characters !== undefined) return makeTexts(node, code, facts)
  const texts = made.get(node) ?? new Map<string, Texts>()
  made.set(node, texts)
  const key = `${code} ${facts.kind ?? ''} ${facts.limit ?? ''} ${facts.limitDate ?? ''}`
  const known = texts.get(key)
  if (known !== undefined) return known
  if (texts.size >= maxTextsOfPlace) texts.clear()
  const fresh = Object.freeze(makeTexts(node, code, facts))
  texts.set(key, fresh)
  return fresh
}

function makeTexts({ part: { definition } }: OutlineNode, code: IssueCode, facts: IssueFacts): Texts {
  if (!('kind' in definition)) return issueTexts(code, facts)
  const { kind, label, phrase, messages } = definition
  return messages?.[code] ?? issueTexts(code, { kind, ...(label && { label }), ...(phrase && { phrase }), ...facts })
}
