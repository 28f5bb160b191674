import { describe, expect, it } from 'vitest'
import { checkFormTypes } from '../form-types.mjs'
import { scratchWorkspace } from './scratch-workspace.js'

const config = { 'packages/forms/tsconfig.json': '{ "compilerOptions": { "declaration": true, "noLib": true } }' }
const costly = `type Times<N, R extends 0[] = []> = R['length'] extends N ? R : Times<N, [...R, 0]>\nexport type Hundred = Times<100>`

describe('the cost of the types of the forms', () => {
  it('may not exceed its limit', () => {
    const base = scratchWorkspace({
      ...config,
      'packages/forms/src/catalogue/wohnen/_helper.ts': costly,
      'packages/forms/src/catalogue/wohnen/a.ts': `export type { Hundred as A } from './_helper.js'`,
      'packages/forms/src/catalogue/wohnen/b.ts': `export type { Hundred as B } from './_helper.js'`,
    })
    expect(checkFormTypes(base, 5_000)).toEqual([])
    expect(checkFormTypes(base, 50)).toEqual([
      expect.stringMatching(/^the types of 2 forms take \d+ instantiations, and may take 100;/),
    ])
  })

  it('is not that of tests and of the list of forms', () => {
    const base = scratchWorkspace({
      ...config,
      'packages/forms/src/catalogue/wohnen/a.ts': 'export const a = 1',
      'packages/forms/src/catalogue/wohnen/a.test.ts': costly,
      'packages/forms/src/catalogue/entries.ts': costly,
    })
    expect(checkFormTypes(base, 100)).toEqual([])
  })

  it('is not nothing when there are no forms', () => {
    const base = scratchWorkspace({ ...config, 'packages/forms/src/catalogue/entries.ts': 'export const a = 1' })
    expect(checkFormTypes(base)).toEqual([expect.stringContaining('there are no forms')])
  })
})
