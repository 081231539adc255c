import type { PgBoss } from 'pg-boss'
import type { Tx } from '../db/db.ts'

export type Planner = {
  /** Plans a job inside the caller's transaction: it exists when the change does, and not otherwise. */
  plan(tx: Tx, name: string, data: Record<string, unknown>, options?: { after?: Date }): Promise<void>
  readonly boss: PgBoss
}
