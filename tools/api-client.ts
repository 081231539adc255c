import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { areas } from '../server/src/app.ts'
import { readConfig } from '../server/src/platform/config/config.ts'
import { openApiDocument } from '../server/src/platform/http/openapi.ts'
import { statusesOf } from '../server/src/platform/http/statuses-of.ts'

/**
 * Writes packages/api-client from the endpoints as they are declared, or with --check says that it is stale.
 * openapi-typescript needs the classic TypeScript compiler, which that package brings for itself.
 */
const PACKAGE = fileURLToPath(new URL('../packages/api-client/', import.meta.url))
const config = readConfig({ DATABASE_URL: 'postgres://unused', PUBLIC_URL: 'https://farled.kommun.example' })
const document = `${JSON.stringify(openApiDocument(areas, statusesOf(areas), config), null, 2)}\n`

if (process.argv.includes('--check')) {
  if (readFileSync(`${PACKAGE}openapi.json`, 'utf8') !== document) {
    console.error('packages/api-client is stale. Run: npm run api-client')
    process.exit(1)
  }
} else {
  writeFileSync(`${PACKAGE}openapi.json`, document)
  const made = spawnSync(
    process.execPath,
    [
      'node_modules/openapi-typescript/bin/cli.js',
      'openapi.json',
      '--output',
      'schema.d.ts',
      '--alphabetize',
      '--empty-objects-unknown',
    ],
    { cwd: PACKAGE, encoding: 'utf8' },
  )
  if (made.status !== 0) {
    console.error(made.stdout, made.stderr)
    process.exit(1)
  }
  console.log('Wrote packages/api-client/openapi.json and schema.d.ts')
}
