import { sql } from 'kysely'
import type { MemberId } from '../../../kernel/ids.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import type { NoticeGroup } from '../../../platform/notices.ts'
import type { Choices, Way } from './rules.ts'

type Row = {
  member_id: MemberId
  waits: string
  mentions: string
  cases: string
  unit: string
  signals: string
  weekly: boolean
  following: boolean
  quiet_from: string | null
  quiet_to: string | null
  quiet_days: boolean
  version: number
}
export type Chosen = Choices & { readonly version: number }

/** What these members have chosen; those who have chosen nothing are not in it. */
export async function listChoices(
  read: Read,
  members: readonly MemberId[],
): Promise<ReadonlyMap<MemberId, Chosen>> {
  if (members.length === 0) return new Map()
  const { rows } = await sql<Row>`
    select * from notice_choices(${sql.val([...members])}::uuid[])`.execute(read)
  return new Map(rows.map((row) => [row.member_id, presentChoices(row)]))
}

function presentChoices(row: Row): Chosen {
  const way = (stored: string) => stored as Way
  const { quiet_from: from, quiet_to: to } = row
  return {
    by: {
      waits: way(row.waits),
      mentions: way(row.mentions),
      cases: way(row.cases),
      unit: way(row.unit),
      signals: way(row.signals),
    },
    weekly: row.weekly,
    following: row.following,
    quiet: from && to ? { from: from.slice(0, 5), to: to.slice(0, 5) } : null,
    quietDays: row.quiet_days,
    version: row.version,
  }
}

/** @returns the new version; undefined when the stored one is another than the one that was read */
export async function saveChoices(
  tx: Tx,
  memberId: MemberId,
  { by, weekly, following, quiet, quietDays }: Choices,
  seen: number,
): Promise<number | undefined> {
  const chosen = {
    ...by,
    weekly,
    following,
    quiet_from: quiet?.from ?? null,
    quiet_to: quiet?.to ?? null,
    quiet_days: quietDays,
  }
  const row = await tx
    .insertInto('notice_choice')
    .values({ member_id: memberId, ...chosen })
    .onConflict((conflict) =>
      conflict
        .column('member_id')
        .doUpdateSet((e) => ({ ...chosen, version: e('notice_choice.version', '+', 1) }))
        .where('notice_choice.version', '=', seen),
    )
    .returning('version')
    .executeTakeFirst()
  return row?.version
}

/** What has not been sent yet goes the way that is chosen now. */
export async function sendPendingBy(
  tx: Tx,
  memberId: MemberId,
  group: NoticeGroup,
  way: Way,
  now: Date,
): Promise<void> {
  await tx
    .updateTable('notice')
    .set({ mail_due_at: way === 'mail' ? now : null, digest_since: way === 'digest' ? now : null })
    .where('member_id', '=', memberId)
    .where('kind', '=', group)
    .where((e) => e.or([e('mail_due_at', 'is not', null), e('digest_since', 'is not', null)]))
    .execute()
}
