import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vitest/config'

const forgetful = fileURLToPath(new URL('./forgetful.ts', import.meta.url))

/**
 * In mutation tests, what sources make once (`lazily`, `rememberLast`) is made once per test. Otherwise only the first test
 * that needs a schema or a key would count as covering the code that makes it, and its mutants would meet no other test.
 */
export function forgetBetweenTests(): Plugin {
  return {
    name: 'forget-between-tests',
    enforce: 'pre',
    resolveId: (source, importer = '') =>
      /\/(?:lazily|remember-last)\.js$/.test(source) && /\/src\/.*(?<!\.test)\.ts$/.test(importer)
        ? forgetful
        : undefined,
  }
}
