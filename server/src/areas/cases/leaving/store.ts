import { sql } from 'kysely'
import type { CaseId, MemberId, PartId, UnitId } from '../../../kernel/ids.ts'
import type { LocalDay } from '../../../kernel/local-day.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import type { PartStatus } from '../facts.ts'

/** What a member holds: everything, what they hold in one unit, or only the cases that they hold as the one on duty. */
export type Scope = { readonly memberId: MemberId; readonly unitId?: UnitId; readonly byDuty?: true }

export type HeldCase = {
  readonly id: CaseId
  readonly number: string
  readonly title: string
  readonly restricted: boolean
  readonly unitId: UnitId
  /** How they hold it as the one on duty; null when they have taken it. */
  readonly byDuty: 'received' | 'reopened' | null
}
export type HeldPart = {
  readonly id: PartId
  readonly caseId: CaseId
  readonly number: string
  readonly title: string
  readonly restricted: boolean
  readonly status: PartStatus
  readonly unitId: UnitId
  readonly unitSlug: string
  readonly unit: string
  readonly unitEn: string
}
export type Held = {
  readonly cases: readonly HeldCase[]
  readonly parts: readonly HeldPart[]
  /** Cases whose next step the member takes, though it may be somebody else’s case. */
  readonly nextSteps: readonly Omit<HeldCase, 'unitId' | 'byDuty'>[]
}

/** Everything open that the member holds, in the order of the cases. */
export async function listHeld(read: Read, { memberId, unitId, byDuty }: Scope): Promise<Held> {
  const inUnit = unitId ?? null
  const onlyByDuty = byDuty ?? false
  const cases = await sql<HeldCase>`
    select c.id, c.number, c.title, c.visibility = 'restricted' as restricted, c.accountable_unit_id as "unitId",
      a.began as "byDuty"
    from business_case c
    left join accountability a on a.case_id = c.id and upper_inf(a.period) and a.began in ('received', 'reopened')
      and not (a.began = 'reopened' and exists (select from accountability b where b.case_id = c.id
        and b.member_id = a.member_id and b.began in ('taken', 'handed_over')))
    where c.accountable_member_id = ${memberId}::uuid and c.status <> 'closed'
      and (${inUnit}::uuid is null or c.accountable_unit_id = ${inUnit}::uuid)
      and (not ${onlyByDuty} or a.id is not null)
    order by c.id`.execute(read)
  if (onlyByDuty) return { cases: cases.rows, parts: [], nextSteps: [] }
  const parts = await sql<HeldPart>`
    select p.id, p.case_id as "caseId", c.number, p.title, c.visibility = 'restricted' as restricted, p.status,
      p.unit_id as "unitId", u.slug as "unitSlug", u.name as unit, u.name_en as "unitEn"
    from part p join business_case c on c.id = p.case_id join unit u on u.id = p.unit_id
    where p.officer_id = ${memberId}::uuid and p.status not in ('offered', 'settled', 'declined', 'withdrawn')
      and (${inUnit}::uuid is null or p.unit_id = ${inUnit}::uuid)
    order by p.case_id, p.id`.execute(read)
  // Somebody who stays in the house still takes their next steps.
  if (unitId) return { cases: cases.rows, parts: parts.rows, nextSteps: [] }
  const nextSteps = await sql<HeldCase>`
    select c.id, c.number, c.title, c.visibility = 'restricted' as restricted from business_case c
    where c.next_step_by = ${memberId}::uuid and c.status <> 'closed' order by c.id`.execute(read)
  return { cases: cases.rows, parts: parts.rows, nextSteps: nextSteps.rows }
}

/** Holds the cases, the earliest first, so that everybody who locks several waits in one direction. */
export async function lockCases(tx: Tx, ids: readonly CaseId[]): Promise<void> {
  if (ids.length === 0) return
  await tx
    .selectFrom('business_case')
    .select('id')
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forUpdate()
    .execute()
}

/** Back to the unit, which takes it anew or says no. */
export async function offerPartAnew(tx: Tx, partId: PartId, at: Date, acceptBy: LocalDay): Promise<void> {
  await tx
    .updateTable('part')
    .set((e) => ({
      status: 'offered',
      officer_id: null,
      accepted_at: null,
      offered_at: at,
      accept_by: acceptBy,
      version: e('version', '+', 1),
    }))
    .where('id', '=', partId)
    .execute()
  await tx
    .updateTable('wait')
    .set({ ended_at: at, ending: 'resumed' })
    .where('part_id', '=', partId)
    .where('ended_at', 'is', null)
    .execute()
}

export async function updateOfficer(tx: Tx, partId: PartId, officerId: MemberId): Promise<void> {
  await tx
    .updateTable('part')
    .set((e) => ({ officer_id: officerId, version: e('version', '+', 1) }))
    .where('id', '=', partId)
    .execute()
}

export async function updateNextStepBy(tx: Tx, caseId: CaseId, memberId: MemberId | null): Promise<void> {
  await tx
    .updateTable('business_case')
    .set((e) => ({ next_step_by: memberId, version: e('version', '+', 1) }))
    .where('id', '=', caseId)
    .execute()
}

/** Numbers of the open cases that a unit answers for, or has an open part in: at most six, to name some of them. */
export async function listOpenWithUnit(read: Read, unitId: UnitId): Promise<string[]> {
  const { rows } = await sql<{ number: string }>`
    select c.number from business_case c where c.status <> 'closed' and (c.accountable_unit_id = ${unitId}::uuid
      or exists (select from part p where p.case_id = c.id and p.unit_id = ${unitId}::uuid
        and p.status not in ('settled', 'declined', 'withdrawn')))
    order by c.number limit 6`.execute(read)
  return rows.map(({ number }) => number)
}
