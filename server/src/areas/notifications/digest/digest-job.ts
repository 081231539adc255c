import type { CaseId, MemberId } from '../../../kernel/ids.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import type { JobDefinition } from '../../../platform/jobs/jobs.ts'
import { postMail } from '../../../platform/mail/outbox.ts'
import type { DescribeCases } from '../../../platform/notices.ts'
import { getServiceCalendar, mayReadCase } from '../../organisation/index.ts'
import { findReader } from '../mails/find-reader.ts'
import { forEachMember, postman } from '../mails/for-each-member.ts'
import type { NoticeRow } from '../reading/store.ts'
import { composeDigest } from './compose-digest.ts'
import { type DigestRound, findDigestRound } from './rules.ts'
import { listMembersWithDigest, lockForDigest, markDigested } from './store.ts'

/** Asks often, and sends once a day: a digest that was missed leaves as soon as the program runs again. */
export const digestJob = (describe: DescribeCases): JobDefinition => ({
  name: 'notices.digest',
  says: 'Sends members their daily digest, from 07:30 on working days',
  every: '*/10 * * * *',
  run: async (kit) => {
    const now = kit.clock.now()
    const due = await kit.db.read(postman, async (read) => {
      const round = findDigestRound(now, await getServiceCalendar(read))
      return round && { round, members: await listMembersWithDigest(read, round.before) }
    })
    if (!due) return
    await forEachMember(kit, due.members, (tx, id) => sendDigest(tx, kit, now, id, due.round, describe))
  },
})

async function sendDigest(
  tx: Tx,
  kit: Kit,
  now: Date,
  id: MemberId,
  { day }: DigestRound,
  describe: DescribeCases,
): Promise<void> {
  const all = await lockForDigest(tx, id)
  if (all.length === 0) return
  const reader = await findReader(tx, id, now)
  if (reader.now === 'away' || reader.now === 'quiet') return
  const rows = reader.now === 'left' ? [] : await readable(tx, id, all, now)
  if (rows.length > 0) {
    const cases = await describe(
      tx,
      rows.flatMap(({ caseId }) => caseId ?? []),
    )
    const mail = composeDigest(reader, day, rows, cases, kit.config.publicUrl)
    const isFirst = await postMail(tx, kit, now, {
      key: `digest:${id}:${day}`,
      to: reader.email,
      isAutomatic: true,
      ...mail,
    })
    // Today's has left already: these are for tomorrow's.
    if (!isFirst) return
  }
  await markDigested(
    tx,
    all.map((row) => row.id),
  )
}

/** Of cases that the member may read now. */
async function readable(
  read: Read,
  memberId: MemberId,
  rows: readonly NoticeRow[],
  now: Date,
): Promise<NoticeRow[]> {
  const may = new Map<CaseId, boolean>()
  for (const { caseId } of rows) {
    if (caseId && !may.has(caseId)) may.set(caseId, await mayReadCase(read, memberId, caseId, now))
  }
  return rows.filter(({ caseId }) => caseId === null || may.get(caseId))
}
