import { sql } from 'kysely'
import type { AreaId, MemberId, UnitId } from '../../../kernel/ids.ts'
import type { LocalDay } from '../../../kernel/local-day.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import { newId } from '../../../platform/ids/ids.ts'

export type NewProposal = {
  readonly areaId: AreaId
  readonly unitId: UnitId
  readonly fromUnitId: UnitId | null
  readonly fromOn: LocalDay
  readonly reason: string
  readonly disputeId: string | null
  readonly by: MemberId
  readonly now: Date
}

/** The unit that answers for the area on the day. */
export async function findAccountableUnit(read: Read, areaId: AreaId, on: LocalDay) {
  const row = await read
    .selectFrom('responsibility')
    .select('unit_id')
    .where('area_id', '=', areaId)
    .where('role', '=', 'accountable')
    .where(sql<boolean>`valid @> ${on}::date`)
    .executeTakeFirst()
  return row?.unit_id ?? null
}

export async function hasOpenProposal(read: Read, areaId: AreaId): Promise<boolean> {
  const row = await read
    .selectFrom('map_proposal')
    .select('id')
    .where('area_id', '=', areaId)
    .where('status', '=', 'open')
    .executeTakeFirst()
  return row !== undefined
}

export async function insertProposal(tx: Tx, proposal: NewProposal): Promise<string> {
  const id = newId()
  await tx
    .insertInto('map_proposal')
    .values({
      id,
      area_id: proposal.areaId,
      unit_id: proposal.unitId,
      from_unit_id: proposal.fromUnitId,
      from_on: proposal.fromOn,
      reason: proposal.reason,
      dispute_id: proposal.disputeId,
      proposed_at: proposal.now,
      proposed_by: proposal.by,
    })
    .execute()
  return id
}

export async function insertApproval(
  tx: Tx,
  approval: { proposalId: string; unitId: UnitId; by: MemberId; now: Date },
): Promise<void> {
  await tx
    .insertInto('map_approval')
    .values({
      proposal_id: approval.proposalId,
      unit_id: approval.unitId,
      approved_at: approval.now,
      approved_by: approval.by,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function lockProposal(tx: Tx, id: string) {
  const row = await tx
    .selectFrom('map_proposal as p')
    .innerJoin('area as a', 'a.id', 'p.area_id')
    .selectAll('p')
    .select('a.code')
    .where('p.id', '=', id)
    .forUpdate('p')
    .executeTakeFirst()
  if (!row) return undefined
  const approvals = await tx
    .selectFrom('map_approval')
    .select('unit_id')
    .where('proposal_id', '=', id)
    .execute()
  return { ...row, approvedBy: approvals.map(({ unit_id }) => unit_id) }
}

export async function endProposal(
  tx: Tx,
  id: string,
  end: { status: 'approved' | 'rejected' | 'withdrawn'; by: MemberId; now: Date; why: string },
): Promise<void> {
  await tx
    .updateTable('map_proposal')
    .set({ status: end.status, ended_at: end.now, ended_by: end.by, ended_why: end.why })
    .where('id', '=', id)
    .execute()
}

/** Proposals that are open first, then the newest. */
export async function listProposals(
  read: Read,
  filter: { readonly areaId?: AreaId | undefined; readonly open: boolean },
) {
  return read
    .selectFrom('map_proposal as p')
    .innerJoin('area as a', 'a.id', 'p.area_id')
    .innerJoin('unit as u', 'u.id', 'p.unit_id')
    .leftJoin('unit as f', 'f.id', 'p.from_unit_id')
    .innerJoin('member as m', 'm.id', 'p.proposed_by')
    .leftJoin('member as e', 'e.id', 'p.ended_by')
    .selectAll('p')
    .select(['a.code', 'a.title', 'a.title_en as titleEn', 'm.name as proposer', 'e.name as ender'])
    .select(['u.slug', 'u.name', 'u.name_en as nameEn'])
    .select(['f.slug as fromSlug', 'f.name as fromName', 'f.name_en as fromNameEn'])
    .select(
      sql<
        string[]
      >`coalesce((select array_agg(x.unit_id::text) from map_approval x where x.proposal_id = p.id), '{}')`.as(
        'approvedBy',
      ),
    )
    .$if(filter.areaId !== undefined, (rows) => rows.where('p.area_id', '=', filter.areaId ?? ''))
    .$if(filter.open, (rows) => rows.where('p.status', '=', 'open'))
    .orderBy(sql`p.status = 'open'`, 'desc')
    .orderBy('p.proposed_at', 'desc')
    .orderBy('p.id', 'desc')
    .limit(200)
    .execute()
}
export type ProposalRow = Awaited<ReturnType<typeof listProposals>>[number]

export async function findProposer(read: Read, id: string): Promise<MemberId | undefined> {
  const row = await read
    .selectFrom('map_proposal')
    .select('proposed_by')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.proposed_by
}
