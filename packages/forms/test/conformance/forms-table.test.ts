import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe } from 'vitest'
import { ConformancePage } from '../../../../tools/testing/conformance-page.js'
import { testConformancePage } from '../../../../tools/testing/conformance-tests.js'

const packages = join(import.meta.dirname, '../../..')
const page = new ConformancePage(readFileSync(join(packages, '../docs/conformance/forms.md'), 'utf8'), packages, 3)

describe('the table of rules', () => {
  testConformancePage(page, { rules: 70, proofs: 130 })
})
