/**
 * Mutation tests: breaks the code in small ways and asks whether a test notices. `npm run mutation -- <folder> …`; not part of
 * the test command, because a folder takes many minutes. The scores are noted in docs/quality.md.
 */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts', related: false },
  plugins: ['@stryker-mutator/vitest-runner'],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  reporters: ['clear-text', 'json', 'progress-append-only'],
  jsonReporter: { fileName: '.amt24/mutation/report.json' },
  tempDirName: '.amt24/mutation/checkout',
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  ignoreStatic: true,
  timeoutMS: 20_000,
}
