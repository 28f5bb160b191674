import ts from 'typescript'
import { parse } from '../lib/imports.mjs'

/**
 * Rules about a file as a whole: for each violation, a sentence.
 *
 * @typedef {import('./source-files.mjs').SourceFile} SourceFile
 * @typedef {(file: SourceFile, files: readonly SourceFile[]) => string | false} FileRule
 */

const MAX_LINES = 400

/** @type {FileRule} */
function filesStayShort({ text, isGenerated }) {
  const lines = text.trimEnd().split('\n').length
  return (
    !isGenerated &&
    lines > MAX_LINES &&
    `has ${String(lines)} lines; split it by meaning, ${String(MAX_LINES)} are the limit`
  )
}

/** @type {FileRule} */
function indexFilesOnlyReExport({ path, text, member }) {
  if (member === undefined || !/\/src\/(.+\/)?index\.ts$/.test(path)) return false
  const other = parse(path, text).statements.find((statement) => !ts.isExportDeclaration(statement))
  return other !== undefined && 'index files only re-export; move the rest into a file with a name'
}

/** @type {FileRule} */
function generatedFilesSayTheirSource({ isGenerated, text }) {
  return isGenerated && !/^\/[/*]/.test(text.trimStart()) && 'generated files begin with a comment: source and command'
}

/** @type {FileRule} */
function generatedFilesHaveOneReader({ isGenerated, path }, files) {
  if (!isGenerated) return false
  const readers = files.filter(({ role, imports }) => role !== 'test' && imports.some(({ target }) => target === path))
  return (
    readers.length !== 1 && `is imported by ${String(readers.length)} files; exactly one adapter reads generated code`
  )
}

/** @type {readonly FileRule[]} */
export const fileRules = [
  filesStayShort,
  indexFilesOnlyReExport,
  generatedFilesSayTheirSource,
  generatedFilesHaveOneReader,
]
