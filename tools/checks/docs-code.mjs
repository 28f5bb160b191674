/** The TypeScript in READMEs and documents compiles against the packages as they are. */
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ts from 'typescript'
import { findFiles } from '../setup/find.mjs'
import { root, workFile } from '../setup/places.mjs'
import { workspaceMembers } from '../setup/workspace.mjs'
import { codeBlocks } from './docs-code/code-blocks.mjs'
import { runAsScript } from './lib/script.mjs'

const documents = /^(README\.md|(packages|examples)\/[^/]+\/README\.md|docs\/.+\.md)$/

/** @typedef {{ file: string, document: string, lines: import('./docs-code/code-blocks.mjs').CodeLine[] }} Extracted */

/**
 * @param {readonly string[]} paths of the documents, relative to the checkout
 * @returns {string[]}
 */
export function checkDocsCode(paths = findFiles(['.'], documents)) {
  const folder = workFile('docs-code')
  rmSync(folder, { recursive: true, force: true })
  /** @type {Extracted[]} */
  const extracted = []
  /** @type {string[]} */
  const findings = []
  for (const document of paths) {
    const { modules, problems } = codeBlocks(readFileSync(join(root, document), 'utf8'))
    findings.push(...problems.map(({ docLine, message }) => `${document}:${String(docLine)} ${message}`))
    for (const { docLine, lines } of modules)
      extracted.push({ file: join(folder, document, `line-${String(docLine)}.ts`), document, lines })
  }
  linkDependencies(folder)
  for (const module of extracted) write(module)
  return [...findings, ...typeErrors(extracted)]
}

/** @param {Extracted} module */
function write({ file, lines }) {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, [...lines.map(({ text }) => text), 'export {}', ''].join('\n'))
}

/** @param {readonly Extracted[]} modules */
function typeErrors(modules) {
  const program = ts.createProgram(
    modules.map(({ file }) => file),
    compilerOptions(),
  )
  return modules.flatMap((module) => {
    const file = program.getSourceFile(module.file)
    return ts.getPreEmitDiagnostics(program, file).map((diagnostic) => describe(module, diagnostic))
  })
}

function compilerOptions() {
  const config = ts.readConfigFile(join(root, 'tsconfig.base.json'), (path) => readFileSync(path, 'utf8'))
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root)
  return { ...options, isolatedDeclarations: false, declaration: false }
}

/**
 * Makes our packages and what they depend on importable, as they are in a project of a user. Our own lead to their
 * sources, so that documents are checked without a build.
 *
 * @param {string} folder
 */
function linkDependencies(folder) {
  const members = workspaceMembers()
  const theirs = members.flatMap(({ folder: from, manifest }) =>
    Object.keys(manifest.dependencies ?? {}).map(
      (name) => /** @type {const} */ ([name, join(from, 'node_modules', name)]),
    ),
  )
  const ours = members.map(({ name, folder: target }) => /** @type {const} */ ([name, target]))
  for (const [name, target] of new Map([...theirs, ...ours])) {
    const link = join(folder, 'node_modules', name)
    mkdirSync(dirname(link), { recursive: true })
    symlinkSync(target, link, 'junction')
  }
}

/**
 * @param {Extracted} module
 * @param {ts.Diagnostic} diagnostic
 */
function describe({ document, lines }, { file, start, messageText }) {
  const index = file === undefined || start === undefined ? 0 : file.getLineAndCharacterOfPosition(start).line
  const docLine = lines[index]?.docLine ?? 1
  return `${document}:${String(docLine)} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`
}

await runAsScript(import.meta.url, checkDocsCode)
