import { describe, expect, it } from 'vitest'
import { codeBlocks } from '../docs-code/code-blocks.mjs'

function modulesOf(...lines: string[]): string[] {
  return codeBlocks(lines.join('\n')).modules.map((module) => module.lines.map(({ text }) => text).join('\n'))
}

function problemsOf(...lines: string[]): string[] {
  return codeBlocks(lines.join('\n')).problems.map(({ message }) => message)
}

describe('code blocks of documents', () => {
  it('makes each TypeScript block a module and leaves other languages alone', () => {
    expect(modulesOf('```ts', 'a', '```', '```json', '{}', '```', '```ts', 'b', '```')).toEqual(['a', 'b'])
  })

  it('appends a continuing block and puts given declarations before the block', () => {
    const modules = modulesOf(
      '<!-- docs-code: given',
      'declare const g: 1',
      '-->',
      '```ts',
      'a',
      '```',
      '<!-- docs-code: continues -->',
      '```ts',
      'b',
      '```',
    )
    expect(modules).toEqual(['declare const g: 1\na\nb'])
  })

  it('remembers the line of the document for every line of code', () => {
    const [module] = codeBlocks(['# title', '```ts', 'a', '```'].join('\n')).modules
    expect(module?.lines).toEqual([{ text: 'a', docLine: 3 }])
  })

  it('accepts a skipped block only with a reason', () => {
    expect(problemsOf('<!-- docs-code: skip, because it shows a type error -->', '```ts', 'a', '```')).toEqual([])
    expect(problemsOf('<!-- docs-code: skip -->', '```ts', 'a', '```')).toHaveLength(1)
    expect(problemsOf('```ts ignore', 'a', '```')).toHaveLength(1)
  })

  it('refuses unknown orders and a continuation of nothing', () => {
    expect(problemsOf('<!-- docs-code: continue -->', '```ts', 'a', '```')).toHaveLength(1)
    expect(problemsOf('<!-- docs-code: continues -->', '```ts', 'a', '```')).toHaveLength(1)
  })
})
