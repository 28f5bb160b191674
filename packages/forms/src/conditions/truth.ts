/** What is known about a condition; undefined is unknown. */
export type Truth = boolean | undefined

export function negate(truth: Truth): Truth {
  return truth === undefined ? undefined : !truth
}

/** Decides between two conflicting truths: one of the deciding kind settles it, else one unknown leaves it open. */
function settle(truths: Iterable<Truth>, deciding: boolean): Truth {
  let isKnown = true
  for (const truth of truths) {
    if (truth === deciding) return deciding
    if (truth === undefined) isKnown = false
  }
  return isKnown ? !deciding : undefined
}

export function allOf(truths: Iterable<Truth>): Truth {
  return settle(truths, false)
}

export function anyOf(truths: Iterable<Truth>): Truth {
  return settle(truths, true)
}

export function exactlyOneOf(truths: Iterable<Truth>): Truth {
  let count = 0
  for (const truth of truths) {
    if (truth === undefined) return undefined
    if (truth) count++
  }
  return count === 1
}
