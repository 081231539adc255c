import type { KyselyPlugin } from 'kysely'
import type { Db, Tx } from '../../../platform/db/db.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import type { Stage } from '../testing.fixture.ts'
import { runWatchdogJob } from './run-watchdog.ts'

/** The watchdog goes round, as the house is or as a test has made it. */
export function goRound({ house }: Pick<Stage, 'house'>, kit: Kit = house.kit): Promise<void> {
  return runWatchdogJob.run(kit, {})
}

/** Sets the clock to a Swedish winter morning, before the offices open. */
export function onMorning({ house }: Pick<Stage, 'house'>, day: string): void {
  house.clock.at = new Date(`${day}T07:00:00Z`)
}

export type SeenSignal = {
  kind: string
  level: number
  due: string
  ended: boolean
  endedBy: string | null
  /** `level name`, each level with those who were told. */
  told: string[]
}

/** Every signal that a case has or has had, in order, with who was told of each level. */
export async function signalsOf({ house }: Pick<Stage, 'house'>, caseId: string): Promise<SeenSignal[]> {
  const { rows } = await house.owner.pool.query<SeenSignal>(
    `select s.kind, s.level, s.due, s.ended_at is not null as ended, s.ended_by as "endedBy",
       (select coalesce(array_agg(l.level || ' ' || m.name order by l.level, m.name), '{}')
        from signal_level l join member m on m.id = l.reader_id where l.signal_id = s.id) as told
     from signal s where s.case_id = $1 order by s.id`,
    [caseId],
  )
  return rows
}

/** What the log says of the signals of a case, in order. */
export async function signalEvents({ house }: Pick<Stage, 'house'>, caseId: string): Promise<string[]> {
  const { rows } = await house.owner.pool.query<{ what: string }>(
    `select name || ' ' || (data ->> 'kind') || ' ' || (data ->> 'level') as what
     from event where case_id = $1 and name like 'signal.%' order by id`,
    [caseId],
  )
  return rows.map(({ what }) => what)
}

/** Whoever goes round dies before their `after`-th question to the database from now; what was under way is undone. */
export function dyingAfter(kit: Kit, after: number): Kit {
  let left = after
  const step = () => {
    if (left-- <= 0) throw new Error('died')
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
    change: (actor, work) =>
      kit.db.change(actor, async (tx) => {
        const mortal = Object.assign(tx.withPlugin(plugin), { follows: tx.follows }) as Tx
        const result = await work(mortal)
        step()
        return result
      }),
  }
  return { ...kit, db }
}
