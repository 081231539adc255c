import type { Clock } from '../clock/clock.ts'
import type { Config } from '../config/config.ts'
import type { Db } from '../db/db.ts'
import type { FileStore } from '../files/file-store.ts'
import type { Planner } from '../jobs/planner.ts'
import type { Log } from '../log/log.ts'

/** What the house lends to those who work in it. Made once in main, or by a test. */
export type Kit = {
  readonly config: Config
  readonly db: Db
  readonly clock: Clock
  readonly jobs: Planner
  readonly files: FileStore
  readonly log: Log
}
