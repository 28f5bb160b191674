import { describe, expect, it } from 'vitest'
import { checkPublicTypes } from '../public-types.mjs'
import { scratchWorkspace } from './scratch-workspace.js'

const declarations = Object.fromEntries(
  ['core', 'forms', 'xta-client', 'sandbox'].flatMap((name) => [
    [`packages/${name}/dist/index.d.ts`, `export {}`],
    [`packages/${name}/dist/testing.d.ts`, `export {}`],
  ]),
)

describe('types in public declarations', () => {
  it('accepts own packages, Standard Schema and Node', () => {
    const index = `import { X } from '@amt24/core'\nimport { Y } from '@standard-schema/spec'\nimport { Z } from 'node:fs'\nexport { X, Y, Z }`
    expect(checkPublicTypes(scratchWorkspace({ ...declarations, 'packages/forms/dist/index.d.ts': index }))).toEqual([])
  })

  it('finds a foreign type in a shared declaration file behind the entry point', () => {
    const base = scratchWorkspace({
      ...declarations,
      'packages/core/dist/index.d.ts': `export { send } from './shared-a1.js'`,
      'packages/core/dist/shared-a1.d.ts': `export declare function send(): import('axios').AxiosResponse`,
    })
    expect(checkPublicTypes(base)).toEqual([
      '@amt24/core shows a type of "axios" to its users (packages/core/dist/shared-a1.d.ts:1)',
    ])
  })

  it('says so when a declaration is not built', () => {
    const findings = checkPublicTypes(scratchWorkspace({}))
    expect(findings).toHaveLength(8)
    expect(findings[0]).toContain('npm run build')
  })
})
