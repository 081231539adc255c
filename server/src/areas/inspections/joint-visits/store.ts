import { sql } from 'kysely'
import type { CompanyId, MemberId } from '../../../kernel/ids.ts'
import type { LocalDay } from '../../../kernel/local-day.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import type { Coming, JointStatus } from '../facts.ts'
import type { Pair } from './rules.ts'

/**
 * One at a time for a company, or for the one that it was merged into: of two visits that are saved at once the later sees
 * the earlier. @returns the company that stays
 */
export async function lockVisitsOf(tx: Tx, companyId: CompanyId): Promise<CompanyId | undefined> {
  const staying = await findStaying(tx, companyId)
  if (!staying) return undefined
  await sql`select pg_advisory_xact_lock(hashtextextended('visits of ' || ${staying}::text, 0))`.execute(tx)
  const still = await findStaying(tx, companyId)
  // Somebody merged it while this waited.
  return still === staying ? staying : lockVisitsOf(tx, companyId)
}

async function findStaying(read: Read, companyId: CompanyId): Promise<CompanyId | undefined> {
  const row = await read
    .selectFrom('company')
    .select(sql<CompanyId>`coalesce(merged_into, id)`.as('id'))
    .where('id', '=', companyId)
    .executeTakeFirst()
  return row?.id
}

export type ComingRow = Coming & { readonly isRestricted: boolean }

/**
 * The visits to a company that are still to be made, as the program sees them; without those of joint visits whose time has
 * come. @param company the one that stays when companies have been merged
 */
export async function listComing(
  read: Read,
  company: CompanyId,
  at: { readonly now: Date; readonly today: LocalDay },
): Promise<ComingRow[]> {
  const { rows } = await sql<ComingRow>`
    select v.id, v.unit_id as "unitId", v.inspector_id as "inspectorId", ${company}::uuid as "companyId", v.case_id as "caseId",
      v.site_key as "siteKey", v.property_key as "propertyKey", v.earliest_on as "earliestOn", v.latest_on as "latestOn",
      v.is_announced as "isAnnounced", v.status, v.joint_id as "jointId", v.joint_yes_at is not null as "hasSaidYes",
      v.starts_at as "startsAt", v.ends_at as "endsAt", coalesce(c.visibility = 'restricted', false) as "isRestricted"
    from visit v join company k on k.id = v.company_id
      left join business_case c on c.id = v.case_id left join joint_visit j on j.id = v.joint_id
    where (k.id = ${company} or k.merged_into = ${company})
      and v.status in ('planned', 'agreed') and v.last_on >= ${at.today}
      and not (coalesce(j.status = 'agreed', false) and j.starts_at <= ${at.now})
    order by v.id`.execute(read)
  return rows
}

export async function listPairs(read: Read, visits: readonly string[]): Promise<Pair[]> {
  if (visits.length === 0) return []
  return read
    .selectFrom('visit_pair')
    .select(['first_id as firstId', 'second_id as secondId', 'is_apart as isApart', 'facts'])
    .where('first_id', 'in', [...visits])
    .where('second_id', 'in', [...visits])
    .execute()
}

export async function keepPairs(tx: Tx, pairs: readonly Pair[]): Promise<void> {
  if (pairs.length === 0) return
  await tx
    .insertInto('visit_pair')
    .values(
      pairs.map(({ firstId, secondId, isApart, facts }) => ({
        first_id: firstId,
        second_id: secondId,
        is_apart: isApart,
        facts,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['first_id', 'second_id']).doUpdateSet((e) => ({
        is_apart: e.ref('excluded.is_apart'),
        facts: e.ref('excluded.facts'),
      })),
    )
    .execute()
}

export async function findWindow(read: Read): Promise<{ days: number; version: number }> {
  return read.selectFrom('visit_setting').select(['window_days as days', 'version']).executeTakeFirstOrThrow()
}

export type Time = { readonly startsAt: Date; readonly endsAt: Date }

export async function insertJoint(tx: Tx, id: string, time: Time, now: Date): Promise<void> {
  await tx
    .insertInto('joint_visit')
    .values({ id, starts_at: time.startsAt, ends_at: time.endsAt, time_by: null, raised_at: now })
    .execute()
}

/** @throws Problem `jointVisit.notFound` */
export async function getJoint(read: Read, id: string) {
  const row = await read
    .selectFrom('joint_visit')
    .select(['id', 'status', 'starts_at as startsAt', 'ends_at as endsAt', 'version'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new Problem('jointVisit.notFound')
  return row
}
export type JointRow = Awaited<ReturnType<typeof getJoint>>

/** Any company that the visits of it are to. */
export async function findCompanyOfJoint(read: Read, id: string): Promise<CompanyId | undefined> {
  const row = await read
    .selectFrom('visit')
    .select('company_id')
    .where('joint_id', '=', id)
    .limit(1)
    .executeTakeFirst()
  return row?.company_id
}

export async function setJointStatus(tx: Tx, id: string, status: JointStatus): Promise<void> {
  await tx
    .updateTable('joint_visit')
    .set((e) => ({ status, version: e('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Another time is asked about: what units have said of the earlier no longer counts. */
export async function setJointTime(tx: Tx, id: string, time: Time, by: MemberId | null): Promise<void> {
  await tx
    .updateTable('joint_visit')
    .set((e) => ({
      starts_at: time.startsAt,
      ends_at: time.endsAt,
      time_by: by,
      version: e('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
  await tx
    .updateTable('visit')
    .set({ joint_yes_at: null, joint_yes_by: null })
    .where('joint_id', '=', id)
    .execute()
}

export async function moveInto(tx: Tx, jointId: string | null, visits: readonly string[]): Promise<void> {
  if (visits.length === 0) return
  await tx
    .updateTable('visit')
    .set((e) => ({
      joint_id: jointId,
      joint_yes_at: null,
      joint_yes_by: null,
      version: e('version', '+', 1),
    }))
    .where('id', 'in', [...visits])
    .execute()
}

export async function sayYes(tx: Tx, visitId: string, by: MemberId, now: Date): Promise<void> {
  await tx
    .updateTable('visit')
    .set({ joint_yes_at: now, joint_yes_by: by })
    .where('id', '=', visitId)
    .execute()
}

/** Those who have agreed go at the time of the joint visit. */
export async function agreeOnTime(tx: Tx, jointId: string): Promise<void> {
  await tx
    .updateTable('visit')
    .set((e) => ({
      starts_at: e.selectFrom('joint_visit').select('starts_at').where('id', '=', jointId),
      ends_at: e.selectFrom('joint_visit').select('ends_at').where('id', '=', jointId),
      status: 'agreed' as const,
      version: e('version', '+', 1),
    }))
    .where('joint_id', '=', jointId)
    .where('status', 'in', ['planned', 'agreed'])
    .execute()
}

export async function insertDecline(
  tx: Tx,
  decline: { jointId: string; visitId: string; reason: string; by: MemberId; now: Date },
): Promise<void> {
  await tx
    .insertInto('joint_visit_decline')
    .values({
      joint_id: decline.jointId,
      visit_id: decline.visitId,
      reason: decline.reason,
      declined_by: decline.by,
      declined_at: decline.now,
    })
    .execute()
}

/** Who goes on the visits of a joint visit, to be told of it. */
export async function listInspectors(read: Read, jointId: string) {
  return read
    .selectFrom('visit')
    .select(['id as visitId', 'inspector_id as member', 'unit_id as unit'])
    .where('joint_id', '=', jointId)
    .orderBy('id')
    .execute()
}
