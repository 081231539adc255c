import type { MemberId } from '../../../kernel/ids.ts'
import { record } from '../../../platform/events/record.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import type { JobDefinition } from '../../../platform/jobs/jobs.ts'
import { postMail } from '../../../platform/mail/outbox.ts'
import type { NewsGroup, NewsSource } from '../../../platform/notices.ts'
import { findMemberActor, getServiceCalendar } from '../../organisation/index.ts'
import { findNewsRound, type NewsRound } from '../digest/rules.ts'
import { findReader } from '../mails/find-reader.ts'
import { postman } from '../mails/for-each-member.ts'
import { composeNews } from './compose-news.ts'

/** Asks often, and tells once a week, as soon as the program runs and whoever follows is there. */
export const newsJob = (sources: readonly NewsSource[]): JobDefinition => ({
  name: 'notices.news',
  says: 'Sends members what others do with what they follow, from 07:30 on the first working day of the week',
  every: '*/10 * * * *',
  run: async (kit) => {
    const now = kit.clock.now()
    const due = await kit.db.read(postman, async (read) => {
      const round = findNewsRound(now, await getServiceCalendar(read))
      if (!round) return undefined
      const members = new Set<MemberId>()
      for (const source of sources)
        for (const id of await source.listFollowers(read, round.until)) members.add(id)
      return { round, members: [...members] }
    })
    if (!due) return
    const failures: unknown[] = []
    for (const id of due.members) {
      await tellNews(kit, now, id, due.round, sources).catch((error: unknown) => failures.push(error))
    }
    if (failures.length > 0) throw failures[0]
  },
})

async function tellNews(
  kit: Kit,
  now: Date,
  id: MemberId,
  { monday, until }: NewsRound,
  sources: readonly NewsSource[],
): Promise<void> {
  const [reader, member] = await kit.db.read(
    postman,
    async (read) => [await findReader(read, id, now), await findMemberActor(read, id)] as const,
  )
  if (reader.now !== 'reachable' || !member) return
  // As the member: row level security leaves out what they may not read.
  const groups = await kit.db.read(member, async (read) => {
    const found: NewsGroup[] = []
    for (const source of sources)
      found.push(...(await source.find(read, { memberId: id, until, locale: reader.locale })))
    return found
  })
  const count = groups.reduce((sum, { lines }) => sum + lines.length, 0)
  await kit.db.change(postman, async (tx) => {
    let isFirst = false
    for (const source of sources) if (await source.markTold(tx, id, until)) isFirst = true
    // Another worker has told it; and nothing new is nothing to tell.
    if (!isFirst || count === 0) return
    await record(tx, postman, now, { name: 'notice.newsGathered', data: { memberId: id, count } })
    if (!reader.choices.following) return
    const mail = composeNews(reader, groups, kit.config.publicUrl)
    await postMail(tx, kit, now, {
      key: `news:${id}:${monday}`,
      to: reader.email,
      isAutomatic: true,
      ...mail,
    })
  })
}
