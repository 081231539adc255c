import { defineConfig } from '@playwright/test'
import { chromiumPath } from './tools/browser/chromium-path.ts'

const port = Number(process.env['E2E_PORT'] ?? 4600)

/** Journeys of people through the whole program: the demonstration, started afresh, in a real Chromium. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  // Limits for what has come to a stop: slowness alone, on however small a machine, must never fail a journey.
  timeout: 600_000,
  expect: { timeout: 60_000 },
  reporter: [['line'], ['json', { outputFile: 'test-results/e2e.json' }]],
  outputDir: 'test-results/e2e',
  webServer: {
    command: 'node e2e/support/serve.ts',
    url: `http://localhost:${port}/health/ready`,
    env: { PORT: String(port), DATA_DIR: 'test-results/e2e-data', RATE_LIMIT: '100' },
    timeout: 600_000,
    reuseExistingServer: process.env['E2E_REUSE'] === '1',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    // Nothing that moves is waited for.
    contextOptions: { reducedMotion: 'reduce' },
    // To record each step of a journey nearly doubles its time: `npx playwright test <file> --trace on` for the one that fails.
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: await chromiumPath(),
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        // Maps are drawn without a graphics card.
        '--enable-unsafe-swiftshader',
      ],
    },
  },
})
