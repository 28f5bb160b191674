import { defineConfig } from 'vitest/config'
import base from './vitest.config.js'
import { forgetBetweenTests } from './tools/testing/forget-between-tests.js'

/**
 * The tests that mutation tests run: those beside the code, and nothing else. Adversarial and contract tests send whole
 * submissions through the sandbox; repeated for each mutant they would cost hours. What only they notice counts as survived.
 */
export default defineConfig({
  ...base,
  plugins: [forgetBetweenTests()],
  test: {
    ...base.test,
    include: ['packages/*/src/**/*.test.ts'],
    // One thread for all files of one mutant, a new one for the next mutant: halves the time.
    isolate: false,
    setupFiles: ['tools/testing/begin-test.ts'],
  },
})
