import { sql } from 'kysely'
import { lapseHandovers } from '../../server/src/areas/cases/handover/lapse-handovers.ts'
import { teachJob } from '../../server/src/areas/cases/teaching/jobs.ts'
import { runWatchdogJob } from '../../server/src/areas/cases/watchdog/run-watchdog.ts'
import { systemActor } from '../../server/src/kernel/actor.ts'
import type { Kit } from '../../server/src/platform/http/kit.ts'

/**
 * The year is over: one mail did not arrive, what nobody answered has lapsed, and the watchdog has seen what was left
 * lying, so that the page of it is there from the first look. The search has learned from what was settled.
 */
export async function goRound(kit: Kit): Promise<void> {
  await kit.db.change(systemActor('demo'), (tx) =>
    sql`update outbox_mail set status = 'failed', attempts = 9, sent_at = null,
        last_error = '550 5.1.1 Mailbox unavailable'
      where id = (select o.id from outbox_mail o join business_case c on c.id = o.case_id and c.status = 'open'
        where o.key like 'accepted:%' order by o.created_at desc limit 1)`.execute(tx),
  )
  await lapseHandovers(kit)
  await runWatchdogJob.run(kit, {})
  await teachJob.run(kit, {})
}
