import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openHouse } from '../../server/src/house.ts'
import { readConfig } from '../../server/src/platform/config/config.ts'
import { playYear } from './seed.ts'
import { someCases } from './some-cases.fixture.ts'

/**
 * A program that is killed by tests in the middle of the year: it says so when it is there, and goes no further.
 * Argument: address of the database.
 */
const [, , url = ''] = process.argv
const dataDir = mkdtempSync(path.join(tmpdir(), 'farled-test-'))
const house = await openHouse(
  readConfig({ DATABASE_URL: url, DATA_DIR: dataDir, LOG_LEVEL: 'silent', ROLES: 'web' }),
)
const told = async (share: number) => {
  if (share < 0.5) return
  console.log('half a year')
  await new Promise(() => undefined)
}
await playYear(url, house.kit, told, someCases())
