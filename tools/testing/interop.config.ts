import { dirname } from 'node:path'
import { mergeConfig } from 'vitest/config'
import base from '../../vitest.config.js'

/** Only the tests against independent implementations, which the everyday run leaves out. */
export default mergeConfig(
  { ...base, test: { ...base.test, include: [], exclude: [] } },
  {
    root: dirname(dirname(import.meta.dirname)),
    test: {
      include: ['**/test/interop/**/*.test.ts'],
      exclude: ['**/node_modules/**', '**/dist/**'],
      testTimeout: 120_000,
    },
  },
)
