import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileFunction } from 'node:vm'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import * as fim from '../../src/fim/index.js'
import { xdfField, xdfGroup, xdfRule, xdfSchema } from '../support/xdf.js'

const page = readFileSync(join(import.meta.dirname, '../../../../docs/recipes/import-fim.md'), 'utf8')

/** What all blocks of the page export, run against the package as it is. */
function recipe(): Readonly<Record<string, unknown>> {
  const exported: Record<string, unknown> = {}
  for (const [, block = ''] of page.matchAll(/```ts\n([^]*?)```/g)) {
    const { outputText } = ts.transpileModule(block, {
      compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
    })
    const load = (name: string): unknown => {
      if (name === '@amt24/forms/fim') return fim
      throw new TypeError(`The recipe imports ${name}.`)
    }
    const run: unknown = compileFunction(outputText, ['require', 'exports'])
    if (typeof run === 'function') Reflect.apply(run, undefined, [load, exported])
  }
  return exported
}

function call(name: string, ...args: readonly unknown[]): unknown {
  const found = recipe()[name]
  if (typeof found !== 'function') throw new TypeError(`The recipe has no ${name}.`)
  return Reflect.apply(found, undefined, args)
}

const bytes = new TextEncoder().encode(
  xdfSchema([xdfGroup('G99000000001', [xdfField('F99000000001', { typ: 'bool' })])], xdfRule('R99000000001', 'Frei.')),
)

describe('docs/recipes/import-fim.md', () => {
  it('reads, generates, checks, compares and writes back as it says', () => {
    const document = fim.readXdf(bytes)
    const { definition, provenance } = fim.formSourceOf(document)
    expect(call('readSchema', bytes)).toMatchObject({ name: 'Antrag Beispiel', doubts: [] })
    expect(call('generate', document, [])).toMatchObject({
      files: { 'beispiel-beantragen.ts': expect.stringContaining('defineForm') as string },
      report: expect.arrayContaining([expect.stringContaining('rule-not-understood')]) as string[],
    })
    expect(call('complaints', document, definition)).not.toEqual([])
    expect(call('isBreaking', definition, definition)).toBe(false)
    expect(call('exported', definition, '99', provenance)).toMatchObject({
      xml: expect.stringContaining('S99000000001') as string,
    })
  })
})
