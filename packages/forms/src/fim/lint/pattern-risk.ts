/** Whether a pattern says itself where it begins and ends. */
export function isAnchored(pattern: string): boolean {
  return pattern.startsWith('^') && /(?:^|[^\\])(?:\\\\)*\$$/.test(pattern)
}

/** Patterns that nobody can judge are as risky as bad ones. */
const maxLength = 1_000
const maxCount = 1_000

interface Part {
  /** Repeats without an upper limit, itself or inside. */
  readonly isEndless: boolean
  /** Contains alternatives. */
  readonly isChoice: boolean
}

/**
 * Whether a pattern may need exponential time: something endless is repeated endlessly, as in `(a+)+`, alternatives are, as in
 * `(a|a)*`, or it cannot be read. Errs on the safe side: some harmless patterns are called risky, no pattern of these shapes is
 * called harmless. Two endless parts that follow each other cost quadratic time at most, which length limits bound.
 */
export function isRiskyPattern(pattern: string): boolean {
  if (pattern.length > maxLength || !isRegExp(pattern)) return true
  const stack: { isEndless: boolean; isChoice: boolean }[] = [{ isEndless: false, isChoice: false }]
  let last: Part = { isEndless: false, isChoice: false }
  for (let at = 0; at < pattern.length;) {
    const piece =
      /^(?:\\.|\[(?:\\.|[^\]\\])*\]|\(\?(?:[:=!]|<[=!]|<[A-Za-z]\w*>)|\{\d+(?:,\d*)?\}|.)/su.exec(
        pattern.slice(at),
      )?.[0] ?? ''
    at += piece.length
    const top = stack.at(-1)
    if (top === undefined || piece === '') return true
    if (piece.startsWith('(')) stack.push({ isEndless: false, isChoice: false })
    else if (piece === ')') {
      last = stack.pop() ?? last
      const outer = stack.at(-1)
      if (outer !== undefined) outer.isEndless ||= last.isEndless
    } else if (piece === '|') top.isChoice = true
    else if (piece === '*' || piece === '+' || piece.startsWith('{')) {
      const [, min, rest] = /^\{(\d+)(,\d*)?\}$/.exec(piece) ?? []
      const max = rest?.slice(1) ?? min
      if (Number(min ?? 0) > maxCount || Number(max ?? 0) > maxCount) return true
      const isEndless = min === undefined || max === ''
      // Bounded, but too often: twenty alternatives tried twenty times are already a million.
      const isOften = isEndless || Number(max === '' ? min : max) > 10
      if (isOften && (last.isEndless || last.isChoice)) return true
      if (isEndless) top.isEndless = true
      last = { isEndless: isEndless || last.isEndless, isChoice: last.isChoice }
    } else if (piece !== '?') last = { isEndless: false, isChoice: false }
  }
  return false
}

function isRegExp(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'u') instanceof RegExp
  } catch {
    return false
  }
}
