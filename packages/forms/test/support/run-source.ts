import { join } from 'node:path'
import { compileFunction } from 'node:vm'
import ts from 'typescript'
import * as codeLists from '../../src/code-lists/index.js'
import * as forms from '../../src/index.js'
import type { Form } from '../../src/model/form.js'

/** Runs generated source against the package as it is, and gives what it exports. */
export function runSource(source: string): Readonly<Record<string, unknown>> {
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  })
  const exported: Record<string, unknown> = {}
  const load = (name: string): unknown => {
    if (name === '@amt24/forms') return forms
    if (name === '@amt24/forms/code-lists') return codeLists
    throw new TypeError(`Generated source imports ${name}.`)
  }
  const run: unknown = compileFunction(outputText, ['require', 'exports'])
  if (typeof run === 'function') Reflect.apply(run, undefined, [load, exported])
  return exported
}

export function isForm(value: unknown): value is Form {
  return typeof value === 'object' && value !== null && 'sections' in value && '~standard' in value
}

const packageFolder = join(import.meta.dirname, '..', '..')

/** What the compiler says about generated files that stand in a package which depends on this one. */
export function typeErrorsOf(sources: Readonly<Record<string, string>>): string[] {
  const files = new Map(Object.entries(sources).map(([name, text]) => [join(packageFolder, 'test', name), text]))
  const base = join(packageFolder, '..', '..', 'tsconfig.base.json')
  const config = ts.readConfigFile(base, (path) => ts.sys.readFile(path))
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, packageFolder)
  const compilerOptions = { ...options, isolatedDeclarations: false, declaration: false }
  const host = ts.createCompilerHost(compilerOptions)
  const disk = ts.createCompilerHost(compilerOptions)
  host.fileExists = (path) => files.has(path) || disk.fileExists(path)
  host.readFile = (path) => files.get(path) ?? disk.readFile(path)
  host.getSourceFile = (path, version, ...rest) => {
    const text = files.get(path)
    return text === undefined ? disk.getSourceFile(path, version, ...rest) : ts.createSourceFile(path, text, version)
  }
  const program = ts.createProgram([...files.keys()], compilerOptions, host)
  return [...files.keys()].flatMap((path) =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(path))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' ')),
  )
}
