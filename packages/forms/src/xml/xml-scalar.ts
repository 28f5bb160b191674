import type { OutlineNode } from '../model/outline.js'

/** How the text of an element is read. */
export type ScalarKind = 'text' | 'boolean' | 'number'

const byKind: Readonly<Record<string, ScalarKind>> = {
  yesNo: 'boolean',
  confirmation: 'boolean',
  integer: 'number',
  cents: 'number',
}

/** How the answer to a question without anything inside is written. */
export function scalarKindOf({ part }: OutlineNode): ScalarKind {
  return byKind[part.kind] ?? 'text'
}

/** How a part of a composed answer is written. */
export function partKindOf(name: string): ScalarKind {
  return ['tag', 'monat', 'jahr', 'size'].includes(name) ? 'number' : 'text'
}

const wholeNumber = /^-?(?:0|[1-9][0-9]{0,15})$/

/**
 * The value that a text stands for. A text that stands for none is handed on, so that `validate` reports it as of the
 * wrong type.
 */
export function scalarOf(kind: ScalarKind, text: string): unknown {
  if (kind === 'text') return text
  // What XML Schema calls collapsing: blanks around a number or boolean mean nothing.
  const collapsed = withoutOuterBlanks(text)
  if (kind === 'boolean') return collapsed === 'true' ? true : collapsed === 'false' ? false : collapsed
  if (!wholeNumber.test(collapsed)) return collapsed
  const number = Number(collapsed)
  return Number.isSafeInteger(number) ? number : collapsed
}

/** By hand: a regular expression would look for the end behind each of a million blanks. */
function withoutOuterBlanks(text: string): string {
  let [start, end] = [0, text.length]
  while (start < end && isXmlBlank(text, start)) start++
  while (end > start && isXmlBlank(text, end - 1)) end--
  return text.slice(start, end)
}

function isXmlBlank(text: string, at: number): boolean {
  return '\t\n\r '.includes(text.charAt(at))
}
