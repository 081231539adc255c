import { sql } from 'kysely'
import type { CaseId, ReferralId } from '../../../kernel/ids.ts'
import type { Read } from '../../../platform/db/db.ts'
import type { Assessment, ReferralEnding } from './rules.ts'
import type { ShownText } from './shown-store.ts'

type Named = { readonly id: string; readonly name: string }

/** Everybody outside who has been asked in a case, the latest first. */
export async function listReferrals(read: Read, caseId: CaseId) {
  return read
    .selectFrom('referral as r')
    .innerJoin('member as m', 'm.id', 'r.asked_by')
    .leftJoin('member as e', 'e.id', 'r.ended_by')
    .leftJoin('part as p', 'p.id', 'r.part_id')
    .select(['r.id', 'r.case_id as caseId', 'r.part_id as partId', 'p.title as part', 'r.wait_id as waitId'])
    .select(['r.organisation', 'r.name', 'r.email', 'r.question', 'r.left_out as leftOut'])
    .select([
      'r.shown_title as shownTitle',
      'r.shown_question as shownQuestion',
      'r.shown_place as shownPlace',
    ])
    .select([
      sql<ShownText[]>`r.shown_texts`.as('shownTexts'),
      sql<Assessment>`r.assessment`.as('assessment'),
    ])
    .select(['r.asked_at as askedAt', 'm.name as askedBy', 'r.answer_by as answerBy'])
    .select(['r.reminds_on as remindsOn', 'r.reminded_at as remindedAt', 'r.opened_at as openedAt'])
    .select(['r.silent_at as silentAt', 'r.more_until as moreUntil', 'r.more_reason as moreReason'])
    .select(['r.ended_at as endedAt', 'e.name as endedBy', 'r.ending_reason as endingReason'])
    .select([sql<ReferralEnding | null>`r.ending`.as('ending'), 'r.answer_body as answerBody'])
    .select(['p.status as partStatus', 'p.unit_id as partUnitId', 'p.officer_id as partOfficerId'])
    .select([shownFiles.as('shownFiles'), answerFiles.as('answerFiles'), mailFailed.as('mailFailed')])
    .where('r.case_id', '=', caseId)
    .orderBy('r.asked_at', 'desc')
    .orderBy('r.id', 'desc')
    .execute()
}
export type ListedReferral = Awaited<ReturnType<typeof listReferrals>>[number]

const named = sql`jsonb_build_object('id', a.id, 'name', a.name) order by a.uploaded_at, a.id`

const shownFiles = sql<Named[]>`coalesce((select jsonb_agg(${named}) from referral_file f
  join attachment a on a.id = f.attachment_id where f.referral_id = r.id), '[]')`

const answerFiles = sql<Named[]>`coalesce((select jsonb_agg(${named}) from attachment a
  where a.referral_id = r.id), '[]')`

const mailFailed = sql<boolean>`coalesce((select o.status = 'failed' from outbox_mail o where o.referral_id = r.id
  order by o.created_at desc, o.id desc limit 1), false)`

/** What the one who is asked may see of its question, read under its own rights. */
export async function findShown(read: Read, id: ReferralId) {
  const row = await read
    .selectFrom('referral as r')
    .select([
      'r.organisation',
      'r.name',
      'r.question',
      'r.answer_by as answerBy',
      'r.more_until as moreUntil',
    ])
    .select(['r.shown_title as title', 'r.shown_question as companyQuestion', 'r.shown_place as place'])
    .select([sql<ShownText[]>`r.shown_texts`.as('texts'), sql<ReferralEnding | null>`r.ending`.as('ending')])
    .select(['r.ended_at as endedAt', 'r.answer_body as answerBody'])
    .where('r.id', '=', id)
    .executeTakeFirstOrThrow()
  const files = await read
    .selectFrom('referral_file as f')
    .innerJoin('attachment as a', 'a.id', 'f.attachment_id')
    .innerJoin('stored_file as s', 's.hash', 'a.hash')
    .select(['a.id', 'a.name', 's.size'])
    .where('f.referral_id', '=', id)
    .where('s.threat', 'is', null)
    .orderBy('a.uploaded_at')
    .orderBy('a.id')
    .execute()
  return { ...row, files: files.map((file) => ({ ...file, size: Number(file.size) })) }
}

/** Who in the municipality answers questions about it: the one who asked, or the accountable when they have left. */
export async function findAsker(read: Read, id: ReferralId) {
  return read
    .selectFrom('referral as r')
    .innerJoin('business_case as c', 'c.id', 'r.case_id')
    .innerJoin('member as a', 'a.id', 'r.asked_by')
    .leftJoin('member as m', (join) =>
      join.on(sql<boolean>`m.id = case when a.active then a.id else c.accountable_member_id end`),
    )
    .select(['c.number', 'm.name', 'm.title', 'm.title_en as titleEn', 'm.phone', 'm.email'])
    .select(sql<boolean>`r.opened_at is not null`.as('isOpened'))
    .select(sql<number>`(select count(*) from attachment f where f.referral_id = r.id)::int`.as('sentFiles'))
    .where('r.id', '=', id)
    .executeTakeFirstOrThrow()
}
