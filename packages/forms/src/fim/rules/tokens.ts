/** A piece of a rule's sentence. */
export interface Token {
  readonly kind: 'id' | 'quoted' | 'operator' | 'word' | 'mark'
  readonly text: string
}

const patterns: readonly (readonly [Token['kind'] | 'space', RegExp])[] = [
  ['space', /\s+/y],
  ['id', /[FG]\d{8,11}(?:\.[FG]\d{8,11})*(?![A-Za-z0-9])/y],
  ['quoted', /"[^"]{0,500}"|„[^“”"]{0,500}[“”"]|'[^']{0,500}'/y],
  ['operator', /===?|<>|!==?|=/y],
  ['word', /[\p{L}\p{N}]+/uy],
  ['mark', /[.,()/:–-]/y],
]

/** Longer sentences are not read; the longest of the corpus has 3,300 characters. */
const maxLength = 10_000

/** Cuts a sentence into pieces; undefined when it holds a character that no rule uses. */
export function tokensOf(text: string): readonly Token[] | undefined {
  if (text.length > maxLength) return undefined
  const tokens: Token[] = []
  for (let at = 0; at < text.length;) {
    const token = tokenAt(text, at)
    if (token === undefined) return undefined
    at += token.text.length
    if (token.kind === 'quoted') tokens.push({ kind: 'quoted', text: token.text.slice(1, -1) })
    else if (token.kind !== 'space') tokens.push({ kind: token.kind, text: token.text })
  }
  return tokens
}

function tokenAt(text: string, at: number): { kind: Token['kind'] | 'space'; text: string } | undefined {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at
    const found = pattern.exec(text)?.[0]
    if (found !== undefined) return { kind, text: found }
  }
  return undefined
}
