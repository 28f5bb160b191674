/** A piece of TypeScript as a tree, printed so that lines stay short. */
export type Code =
  | string
  | { readonly call: string; readonly args: readonly Code[] }
  | { readonly entries: readonly CodeEntry[] }
  | { readonly items: readonly Code[] }

export interface CodeEntry {
  readonly key: string
  readonly value: Code
  /** Lines that stand above the entry as comments. */
  readonly comments?: readonly string[]
}

const width = 120

/** Prints as prettier with single quotes, no semicolons and 120 columns would. */
export function printCode(code: Code, indent = 0, before = 0): string {
  const flat = flatOf(code)
  if (flat !== undefined && before + flat.length + 1 <= width) return flat
  if (typeof code === 'string') return code
  const inner = indent + 2
  const pad = ' '.repeat(inner)
  const close = ' '.repeat(indent)
  if ('entries' in code) {
    const lines = code.entries.flatMap((entry) => [
      ...(entry.comments ?? []).flatMap((comment) => commentLines(comment, pad)),
      `${pad}${keyOf(entry.key)}:${valueOf(entry, inner)},`,
    ])
    return `{\n${lines.join('\n')}\n${close}}`
  }
  const parts = 'items' in code ? code.items : code.args
  const last = parts.at(-1)
  const others = parts.slice(0, -1)
  if (
    'call' in code &&
    typeof last === 'object' &&
    'entries' in last &&
    others.every((part) => typeof part === 'string')
  ) {
    return `${code.call}(${[...others, printCode(last, indent, width)].join(', ')})`
  }
  const lines = parts.map((part) => `${pad}${printCode(part, inner, inner)},`).join('\n')
  return 'items' in code ? `[\n${lines}\n${close}]` : `${code.call}(\n${lines}\n${close})`
}

/** A text that is too long for its line begins on the next one. */
function valueOf({ key, value }: CodeEntry, inner: number): string {
  const before = inner + keyOf(key).length + 2
  const isLongText =
    typeof value === 'string' && key.length > 2 && value.length > 40 && before + value.length + 1 > width
  return isLongText ? `\n${' '.repeat(inner + 2)}${value}` : ` ${printCode(value, inner, before)}`
}

function flatOf(code: Code): string | undefined {
  if (typeof code === 'string') return code
  if ('entries' in code) {
    if (code.entries.length === 0) return '{}'
    const parts = code.entries.map(({ key, value, comments }) => {
      const flat = comments === undefined || comments.length === 0 ? flatOf(value) : undefined
      return flat === undefined ? undefined : `${keyOf(key)}: ${flat}`
    })
    return parts.includes(undefined) ? undefined : `{ ${parts.join(', ')} }`
  }
  const parts = ('items' in code ? code.items : code.args).map(flatOf)
  if (parts.includes(undefined)) return undefined
  return 'items' in code ? `[${parts.join(', ')}]` : `${code.call}(${parts.join(', ')})`
}

function keyOf(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : textLiteral(key)
}

/** White space includes every line end that JavaScript knows, so a comment cannot be left. */
function commentLines(comment: string, pad: string): string[] {
  const lines: string[] = []
  let line = `${pad}//`
  for (const word of comment.split(/\s+/)) {
    if (line.length + word.length + 1 > width && line.trim() !== '//') {
      lines.push(line)
      line = `${pad}//`
    }
    line += ` ${word}`
  }
  return [...lines, line]
}

/** A text as a literal that means exactly this text, whatever it contains. */
export function textLiteral(text: string): string {
  const escaped = JSON.stringify(text)
    .slice(1, -1)
    .replace(/[\u2028\u2029\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g, unicodeEscape)
  const unquoted = escaped.replace(/\\"/g, '"')
  const isDouble = unquoted.split("'").length > unquoted.split('"').length
  return isDouble ? `"${escaped}"` : `'${unquoted.replace(/'/g, "\\'")}'`
}

/** Marks that change the direction of writing could make a reviewer read another program than the compiler. */
function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/** An import of several names, one a line when they do not fit into one. */
export function importLine(names: readonly string[], from: string): string {
  const flat = `import { ${names.join(', ')} } from ${textLiteral(from)}`
  return flat.length <= width
    ? flat
    : `import {\n${names.map((name) => `  ${name},\n`).join('')}} from ${textLiteral(from)}`
}
