import { describe, expect, it } from 'vitest'
import { checkBoundaries } from '../boundaries.mjs'
import { scratchWorkspace } from './scratch-workspace.js'

function findingsIn(files: Readonly<Record<string, string>>): string[] {
  return checkBoundaries(scratchWorkspace(files))
}

describe('boundaries between packages', () => {
  it('lets a package import core, itself and, in its tests, the sandbox', () => {
    const findings = findingsIn({
      'packages/forms/src/form.ts': `import { IntegrationError } from '@amt24/core'\nimport './field.js'`,
      'packages/forms/src/field.ts': `export const field = 1`,
      'packages/xta-client/test/sender.test.ts': `import '@amt24/sandbox'\nimport '@amt24/core/testing'\nimport 'msw'`,
      'examples/quickstart/package.json': `{ "name": "@amt24/example-quickstart", "private": true }`,
      'examples/quickstart/src/main.ts': `import '@amt24/sandbox'\nimport '@amt24/forms'\nimport '@amt24/xta-client'`,
    })
    expect(findings).toEqual([])
  })

  it.each([
    ['an arrow between two of the four', 'packages/forms/src/x.ts', `import '@amt24/xta-client'`],
    [
      'an arrow between two of the four, types only',
      'packages/forms/src/x.ts',
      `export type { A } from '@amt24/xta-client'`,
    ],
    ['a dynamic import across', 'packages/forms/src/x.ts', `export const x = () => import('@amt24/xta-client')`],
    ['an import type across', 'packages/forms/src/x.ts', `export type X = import('@amt24/xta-client').X`],
    ['core importing a package above', 'packages/core/src/x.ts', `import '@amt24/forms'`],
    ['the sandbox importing what it doubles', 'packages/sandbox/src/x.ts', `import '@amt24/core'`],
    ['a test of the sandbox importing the client', 'packages/sandbox/src/x.test.ts', `import '@amt24/xta-client'`],
    ['production code importing the sandbox', 'packages/xta-client/src/x.ts', `import '@amt24/sandbox'`],
    ['production code importing ./testing', 'packages/xta-client/src/x.ts', `import '@amt24/core/testing'`],
    ['production code importing its own testing folder', 'packages/core/src/x.ts', `import './testing/clock.js'`],
    ['production code importing msw', 'packages/xta-client/src/x.ts', `import { http } from 'msw'`],
    ['production code importing vitest', 'packages/core/src/x.ts', `import { it } from 'vitest'`],
    ['axios outside core', 'packages/xta-client/src/x.ts', `import axios from 'axios'`],
    ['zod in forms', 'packages/forms/src/x.ts', `import { z } from 'zod'`],
    ['a deep import', 'packages/forms/src/x.ts', `import '@amt24/core/dist/index.js'`],
    ['a relative import of another package', 'packages/forms/src/x.ts', `import '../../core/src/index.js'`],
    ['an example importing ./testing', 'packages/forms/src/x.ts', `import '@amt24/core/testing'`],
    ['an index file with code', 'packages/core/src/index.ts', `export const version = '1'`],
    ['a file of more than 400 lines', 'packages/core/src/x.ts', '\n'.repeat(401) + 'export {}'],
    ['generated code that nobody reads', 'packages/core/src/x.generated.ts', '// source, command\nexport {}'],
  ])('refuses %s', (_title, path, text) => {
    const findings = findingsIn({ [path]: text })
    expect(findings).not.toEqual([])
    expect(findings.every((finding) => finding.startsWith(path))).toBe(true)
  })

  it('refuses generated code with two readers and accepts it with one', () => {
    const generated = { 'packages/core/src/api.generated.ts': '/* source, command */\nexport interface A {}' }
    const reader = `import type { A } from './api.generated.js'\nexport type B = A`
    expect(findingsIn({ ...generated, 'packages/core/src/a.ts': reader })).toEqual([])
    expect(
      findingsIn({ ...generated, 'packages/core/src/a.ts': reader, 'packages/core/src/b.ts': reader }),
    ).toHaveLength(1)
  })
})
