import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ConformancePage } from '../../../../tools/testing/conformance-page.js'

const packages = join(import.meta.dirname, '../../..')
const page = new ConformancePage(readFileSync(join(packages, '../docs/conformance/forms.md'), 'utf8'), packages, 3)

it('the table is read: rules and tests', () => {
  expect(page.rules.length).toBeGreaterThan(70)
  expect(page.proofs.length).toBeGreaterThan(130)
})

it('names a test for every rule, or why there is none', () => {
  expect(page.unproven()).toEqual([])
})

it('names modules of which there is exactly one', () => {
  expect(page.unknownModules()).toEqual([])
})

it('names tests that exist under exactly this title', () => {
  expect(page.unknownTests()).toEqual([])
})
