import ts from 'typescript'

/** @typedef {{ specifier: string, line: number }} Import */

/**
 * Every module that a source or declaration file names: static and dynamic imports, re-exports, `import('…')` types.
 *
 * @param {string} path
 * @param {string} text
 * @returns {Import[]}
 */
export function importsOf(path, text) {
  const file = parse(path, text)
  /** @type {Import[]} */
  const imports = []
  const visit = (/** @type {ts.Node} */ node) => {
    const specifier = specifierOf(node)
    if (specifier !== undefined)
      imports.push({
        specifier: specifier.text,
        line: file.getLineAndCharacterOfPosition(specifier.getStart(file)).line + 1,
      })
    ts.forEachChild(node, visit)
  }
  visit(file)
  return imports
}

/**
 * @param {string} path
 * @param {string} text
 */
export function parse(path, text) {
  return ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, false)
}

/** @param {ts.Node} node */
function specifierOf(node) {
  const specifier =
    ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
      ? node.moduleSpecifier
      : ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)
        ? node.argument.literal
        : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
          ? node.arguments[0]
          : undefined
  return specifier !== undefined && ts.isStringLiteralLike(specifier) ? specifier : undefined
}
