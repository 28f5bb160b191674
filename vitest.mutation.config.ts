import { defineConfig } from 'vitest/config'
import base from './vitest.config.js'
import { SmallFilesFirst } from './tools/testing/small-files-first.js'
import { forgetBetweenTests } from './tools/testing/forget-between-tests.js'

/**
 * How mutation tests run the tests beside the code; `npm run mutation` names the folders. Adversarial and contract tests
 * send whole submissions through the sandbox; repeated for each mutant they would cost hours. What only they, or the tests
 * of another folder, notice counts as survived.
 */
export default defineConfig({
  ...base,
  plugins: [forgetBetweenTests()],
  test: {
    ...base.test,
    include: ['packages/*/src/**/*.test.ts'],
    // One thread for all files of one mutant, a new one for the next mutant: halves the time.
    isolate: false,
    sequence: { sequencer: SmallFilesFirst },
    setupFiles: ['tools/testing/begin-test.ts'],
  },
})
