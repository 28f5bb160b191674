import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { ConformancePage, pathsOf, testsOf } from '../../../../tools/testing/conformance-page.js'
import { testConformancePage } from '../../../../tools/testing/conformance-tests.js'

const packages = fileURLToPath(new URL('../../../', import.meta.url))
const text = readFileSync(join(packages, '../docs/conformance/fit-connect.md'), 'utf8')
const page = new ConformancePage(text, packages, 4)

describe('the table of rules', () => {
  testConformancePage(page, { rules: 100, proofs: 150 })

  it('notices a title and a file that do not exist', () => {
    const [file = ''] = page.filesNamed('xta-client/test/conformance/conformance-table.test.ts')
    expect(page.hasTitle(file, 'notices a title and a file that do not exist')).toBe(true)
    expect(page.hasTitle(file, 'notices a title')).toBe(false)
    expect(page.filesNamed('table.test.ts')).toEqual([])
    expect(testsOf('`a.test.ts` “one”, “two”; `b.test.ts` “three”')).toEqual([
      { file: 'a.test.ts', title: 'one' },
      { file: 'a.test.ts', title: 'two' },
      { file: 'b.test.ts', title: 'three' },
    ])
  })
})

describe('the list of what is not verified', () => {
  const section = text.slice(text.indexOf('## Not verified'), text.indexOf('## Not covered'))
  const modules = page.files.filter((file) => /\/src\/.*unverified[\w-]*\.ts$/.test(file) && !file.endsWith('.test.ts'))

  it('names every module that is named so', () => {
    const named = pathsOf(section).flatMap((path) => page.filesNamed(path))
    expect(modules.filter((file) => !named.includes(file))).toEqual([])
  })

  it('names no module that does not exist', () => {
    expect(pathsOf(section).filter((path) => page.filesNamed(path).length !== 1)).toEqual([])
    expect(modules.length).toBeGreaterThan(10)
  })
})
