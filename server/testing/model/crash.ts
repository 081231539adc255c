import type { KyselyPlugin } from 'kysely'
import type { Db, Tx } from '../../src/platform/db/db.ts'
import type { Kit } from '../../src/platform/http/kit.ts'

/**
 * A kit whose worker dies before its `after`-th step from now, and does nothing more: a step is a statement, a planned
 * job or a mail. What its transaction had done is undone, as when its connection is gone.
 */
export function kitThatDies(kit: Kit, after: number): { mortal: Kit; hasDied: () => boolean } {
  let left = after
  const step = () => {
    if (left-- <= 0) throw new Error('the worker died')
  }
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      step()
      return node
    },
    transformResult: async ({ result }) => result,
  }
  const db: Db = {
    ...kit.db,
    read: (actor, work) => kit.db.read(actor, (read) => work(read.withPlugin(plugin) as typeof read)),
    change: (actor, work) =>
      kit.db.change(actor, async (tx) => {
        const mortal = Object.assign(tx.withPlugin(plugin), { follows: tx.follows }) as Tx
        const result = await work(mortal)
        // Between the last statement and the commit, and between the commit and whatever comes after it.
        step()
        return result
      }),
  }
  const jobs = {
    ...kit.jobs,
    plan: (...args: Parameters<Kit['jobs']['plan']>) => (step(), kit.jobs.plan(...args)),
  }
  return { mortal: { ...kit, db, jobs }, hasDied: () => left < 0 }
}
