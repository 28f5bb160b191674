import { defineConfig } from 'vitest/config'

const conditions = ['@amt24/source', 'node', 'import', 'module', 'default']

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    include: ['packages/*/{src,test}/**/*.test.ts', 'examples/*/{src,test}/**/*.test.ts', 'tools/**/*.test.ts'],
    exclude: ['**/test/interop/**', '**/node_modules/**', '**/dist/**'],
    environment: 'node',
    // Test files of one process share the modules they import: half of the processor time went into importing them again.
    isolate: false,
    // vitest would leave one core out, which is half of a small machine.
    maxWorkers: '100%',
    testTimeout: 20_000,
    hookTimeout: 60_000,
    unstubEnvs: true,
  },
})
