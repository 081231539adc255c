import { existsSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './tools/run/longest-first.ts'

/** Tests that need no database: they run in seconds and can be watched while thinking. */
const pure = [
  'server/src/**/rules.test.ts',
  'server/src/**/*.rules.test.ts',
  'server/src/kernel/**/*.test.ts',
  'server/src/areas/responsibility/who-answers/**/!(routes*|store*|*.access|*.race).test.ts',
  'texts/**/*.test.ts',
]

/** Nobody waits this long for a test that passes: slowness alone, on however small a machine, must never fail one. */
const PATIENCE_MS = 180_000
const shared = {
  // Modules keep nothing between tests: they are read once for each of the two workers.
  isolate: false,
  testTimeout: PATIENCE_MS,
  hookTimeout: PATIENCE_MS,
  expect: { poll: { timeout: PATIENCE_MS / 3 } },
}

const databaseSetup = 'server/testing/database/global-setup.ts'
const webSetup = 'web/testing/setup.ts'

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    passWithNoTests: true,
    sequence: { sequencer: LongestFirst },
    projects: [
      { test: { name: 'rules', environment: 'node', include: pure, ...shared } },
      {
        test: {
          name: 'server',
          environment: 'node',
          include: ['server/**/*.test.ts', 'demo/**/*.test.ts'],
          exclude: ['**/node_modules/**', ...pure],
          globalSetup: existsSync(databaseSetup) ? [databaseSetup] : [],
          ...shared,
        },
      },
      {
        test: {
          name: 'tools',
          environment: 'node',
          include: ['tools/**/*.test.ts'],
          ...shared,
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'web',
          environment: 'happy-dom',
          include: ['web/**/*.test.ts', 'web/**/*.test.tsx'],
          setupFiles: existsSync(webSetup) ? [webSetup] : [],
          ...shared,
        },
      },
    ],
  },
})
