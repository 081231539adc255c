import type { Follow, Tx } from '../db/db.ts'
import type { Kit } from '../http/kit.ts'
import type { Recorded } from './recorded.ts'

/** What an area does when something has happened elsewhere. It may record events of its own. */
export type Reaction = (tx: Tx, kit: Kit, event: Recorded) => Promise<void>

/** Event name → what follows; `*` follows every event. */
export type ReactionTable = Readonly<Record<string, Reaction>>

/** Joins the areas' tables: those of the event's own name first, in the order of the areas, then those for every event. */
export function followAll(tables: readonly ReactionTable[], kit: () => Kit): Follow {
  return async (tx, event) => {
    for (const name of [event.name, '*']) {
      for (const table of tables) await table[name]?.(tx, kit(), event)
    }
  }
}
