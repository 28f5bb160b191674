import type { IssueCode } from '../model/issue.js'
import type { OutlineNode } from '../model/outline.js'

/** What it means that a question was not answered. */
export interface WhenMissing {
  /** The code for a missing answer; none where an empty answer is one, and the questions inside speak for themselves. */
  readonly missing: IssueCode | undefined
  readonly emptyAnswer: unknown
}

const nothing = Object.freeze({})

/** Whether the question must be answered whenever it is asked. */
export function isMandatory({ part: { definition }, requiredWhen }: OutlineNode): boolean {
  return requiredWhen === undefined && !('optional' in definition && definition.optional)
}

export function whenMissing({ part }: OutlineNode): WhenMissing {
  if (part.kind === 'section' || part.kind === 'group' || part.kind === 'branch') {
    return { missing: undefined, emptyAnswer: nothing }
  }
  const { definition } = part
  const mayBeEmptyList =
    (part.kind === 'choices' || part.kind === 'repeat') && 'min' in definition && definition.min === 0
  if (mayBeEmptyList) return { missing: undefined, emptyAnswer: [] }
  return { missing: part.kind === 'confirmation' ? 'confirmation-required' : 'required', emptyAnswer: undefined }
}
