import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

/** A regular expression as it stands in source code. */
export interface WrittenPattern {
  readonly file: string
  readonly source: string
  readonly flags: string
}

export interface PatternsInSource {
  readonly literals: readonly WrittenPattern[]
  /** Files that make regular expressions of texts, with the code that does. */
  readonly made: readonly { readonly file: string; readonly code: string }[]
}

/** Every regular expression of the source files below a folder, tests left out. */
export function patternsInSource(folder: string): PatternsInSource {
  const literals: WrittenPattern[] = []
  const made: { file: string; code: string }[] = []
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
  )
  for (const path of files) {
    const file = path.replaceAll('\\', '/')
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/')
        literals.push({ file, source: node.text.slice(1, end), flags: node.text.slice(end + 1) })
      }
      if (isRegExp(node)) made.push({ file, code: node.getText() })
      ts.forEachChild(node, visit)
    }
    const text = readFileSync(join(folder, path), 'utf8')
    if (/\/|RegExp/u.test(text)) visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true))
  }
  return { literals, made }
}

function isRegExp(node: ts.Node): boolean {
  return (ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp'
}
