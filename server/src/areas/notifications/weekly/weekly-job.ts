import type { MemberId } from '../../../kernel/ids.ts'
import { dayOf, type LocalDay } from '../../../kernel/local-day.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { JobDefinition } from '../../../platform/jobs/jobs.ts'
import { listPosted, postMail } from '../../../platform/mail/outbox.ts'
import type { DescribeCases, WeeklySource } from '../../../platform/notices.ts'
import { getServiceCalendar, listHeads, mayReadCase } from '../../organisation/index.ts'
import { findWeeklyRound } from '../digest/rules.ts'
import { findReader } from '../mails/find-reader.ts'
import { forEachMember, postman } from '../mails/for-each-member.ts'
import { composeWeekly, type WeeklyGroup } from './compose-weekly.ts'

const keyOf = (head: MemberId, monday: LocalDay) => `weekly:${head}:${monday}`

/** Asks often, and sends once a week, as soon as the program runs and the head is there. */
export const weeklyJob = (sources: readonly WeeklySource[], describe: DescribeCases): JobDefinition => ({
  name: 'notices.weekly',
  says: 'Sends heads what stands still in their units, from 07:30 on the first working day of the week',
  every: '*/10 * * * *',
  run: async (kit) => {
    const now = kit.clock.now()
    const due = await kit.db.read(postman, async (read) => {
      const monday = findWeeklyRound(now, await getServiceCalendar(read))
      if (!monday) return undefined
      const heads = await listHeads(read)
      const keys = [...heads.keys()].map((head) => keyOf(head, monday))
      const posted = await listPosted(read, keys)
      return { monday, heads, left: [...heads.keys()].filter((head) => !posted.has(keyOf(head, monday))) }
    })
    if (!due) return
    await forEachMember(kit, due.left, async (tx, head) => {
      const reader = await findReader(tx, head, now)
      if (reader.now !== 'reachable' || !reader.choices.weekly) return
      const groups = await collect(tx, head, due.heads.get(head) ?? [], sources, now)
      const ids = groups.flatMap(({ items }) => items.map(({ caseId }) => caseId))
      const mail = composeWeekly(reader, groups, await describe(tx, [...new Set(ids)]), kit.config.publicUrl)
      await postMail(tx, kit, now, {
        key: keyOf(head, due.monday),
        to: reader.email,
        isAutomatic: true,
        ...mail,
      })
    })
  },
})

/** What the sources say of the head's units, of cases that the head may read. */
async function collect(
  tx: Tx,
  head: MemberId,
  units: readonly string[],
  sources: readonly WeeklySource[],
  now: Date,
): Promise<WeeklyGroup[]> {
  const groups: WeeklyGroup[] = []
  const may = new Map<string, boolean>()
  for (const { name, list } of sources) {
    const items = await list(tx, { units, today: dayOf(now) })
    for (const { caseId } of items) {
      if (!may.has(caseId)) may.set(caseId, await mayReadCase(tx, head, caseId, now))
    }
    groups.push({ name, items: items.filter(({ caseId }) => may.get(caseId)) })
  }
  return groups
}
