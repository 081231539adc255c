import { rmSync } from 'node:fs'

/** The demonstration on an empty folder: each run begins with the same year of cases, and with the whole of it. */
rmSync(process.env['DATA_DIR'] ?? 'test-results/e2e-data', { recursive: true, force: true })
process.env['FARLED_YEAR'] = 'first'
await import('../../demo/start.ts')
