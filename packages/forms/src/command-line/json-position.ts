/** A place in a text, counted from 1. */
export interface TextPosition {
  readonly line: number
  readonly column: number
}

const token =
  // eslint-disable-next-line no-control-regex -- JSON permits no control characters within strings.
  /[ \t\r\n]*(?:([[\]{},:])|("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-]))/y

/** What may come next: a value, a value or the end of an empty list, and so on. */
type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing'

/**
 * Where a text stops to be JSON (RFC 8259), or undefined when it does not. Engines tell the place in messages of their own
 * wording, and not always.
 */
export function jsonErrorPosition(text: string): TextPosition | undefined {
  const open: ('[' | '{')[] = []
  let expected: Expected = 'value'
  let end = text.startsWith('\ufeff') ? 1 : 0
  for (;;) {
    token.lastIndex = end
    const found = token.exec(text)
    const start = skipBlanks(text, end)
    if (found === null) return expected === 'nothing' && start === text.length ? undefined : positionAt(text, start)
    const next = step(expected, kindOf(found), open)
    if (next === undefined) return positionAt(text, start)
    expected = next
    end = token.lastIndex
  }
}

function kindOf([, sign, string]: RegExpExecArray): string {
  return sign ?? (string === undefined ? 'scalar' : 'string')
}

function step(expected: Expected, kind: string, open: ('[' | '{')[]): Expected | undefined {
  const afterValue = (): Expected => (open.length === 0 ? 'nothing' : 'comma-or-end')
  switch (expected) {
    case 'value':
    case 'value-or-end':
      if (kind === 'string' || kind === 'scalar') return afterValue()
      if (kind === '[' || kind === '{') {
        open.push(kind)
        return kind === '[' ? 'value-or-end' : 'key-or-end'
      }
      return expected === 'value-or-end' && kind === ']' ? closed(open, afterValue) : undefined
    case 'key':
    case 'key-or-end':
      if (kind === 'string') return 'colon'
      return expected === 'key-or-end' && kind === '}' ? closed(open, afterValue) : undefined
    case 'colon':
      return kind === ':' ? 'value' : undefined
    case 'comma-or-end':
      if (kind === ',') return open.at(-1) === '[' ? 'value' : 'key'
      return kind === (open.at(-1) === '[' ? ']' : '}') ? closed(open, afterValue) : undefined
    case 'nothing':
      return undefined
  }
}

function closed(open: ('[' | '{')[], afterValue: () => Expected): Expected {
  open.pop()
  return afterValue()
}

function skipBlanks(text: string, from: number): number {
  let at = from
  while (at < text.length && ' \t\r\n'.includes(text.charAt(at))) at++
  return at
}

function positionAt(text: string, offset: number): TextPosition {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/u)
  return { line: lines.length, column: Array.from(lines.at(-1) ?? '').length + 1 }
}
