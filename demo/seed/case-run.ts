import type { Tx } from '../../server/src/platform/db/db.ts'
import type { Kit } from '../../server/src/platform/http/kit.ts'
import type { DemoCase } from '../content/types.ts'
import type { Town } from './town.ts'

/** One thing that happened, at its time. All of a year is played in order, so numbers and events come as they did. */
export type Act = { readonly at: Date; readonly run: (at: Date) => Promise<unknown> }

/** One story while it is played: what it works on, and what has come of it so far. */
export type CaseRun = {
  readonly story: DemoCase
  id: string
  number: string
  readonly received: Date
  readonly tx: Tx
  readonly kit: Kit
  readonly now: Date
  readonly town: Town
  /** Cases closed so far, for those that turn out to repeat one. */
  readonly finished: CaseRun[]
}
