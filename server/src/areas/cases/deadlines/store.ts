import { sql } from 'kysely'
import type { CaseId, PartId, UnitId } from '../../../kernel/ids.ts'
import type { LocalDay } from '../../../kernel/local-day.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import type { CaseMaterial } from './case-clocks.rules.ts'
import type { Matter } from './law.rules.ts'

type Instant = string | Date
type CaseRow = Omit<CaseMaterial, 'pauses' | 'parts' | 'handover'> & {
  handover: { proposedAt: Instant; toUnitId: UnitId } | null
  pauses: {
    from: Instant
    to: Instant | null
    waitsFor: 'company' | 'other_authority' | 'unit'
    partId: PartId | null
  }[]
}

/** All that the clocks of these cases follow from, the cases in the order of their ids. */
export async function loadMaterial(read: Read, ids: readonly CaseId[]): Promise<CaseMaterial[]> {
  if (ids.length === 0) return []
  const cases = await sql<CaseRow>`
    select c.id, c.status, c.received_at as "receivedAt", c.changed_at as "changedAt", c.closed_at as "closedAt",
      c.accountable_unit_id as "accountableUnitId", c.first_contact_at as "firstContactAt", c.promised_on as "promisedOn",
      (select max(e.at) from event e where e.case_id = c.id and e.name = 'case.promised') as "promisedAt",
      (select max(a.sent_at) from combined_answer a where a.case_id = c.id) as "answeredAt",
      (select json_build_object('proposedAt', h.proposed_at, 'toUnitId', h.to_unit_id) from handover h
        where h.case_id = c.id and h.status = 'proposed') as handover,
      coalesce((select json_agg(json_build_object('from', w.began_at, 'to', w.ended_at, 'waitsFor', w.waits_for,
        'partId', w.part_id) order by w.began_at, w.id) from wait w where w.case_id = c.id), '[]') as pauses
    from business_case c where c.id = any (${sql.val([...ids])}::uuid[]) order by c.id`.execute(read)
  const parts = await read
    .selectFrom('part as p')
    .leftJoin('matter_dates as d', 'd.part_id', 'p.id')
    .leftJoin('matter as m', 'm.part_id', 'p.id')
    .leftJoin('decision_request as r', (join) =>
      join.onRef('r.part_id', '=', 'p.id').on('r.effect', '=', 'clock'),
    )
    .select([
      'p.id',
      'p.case_id as caseId',
      'p.title',
      'p.status',
      'p.unit_id as unitId',
      'p.area_id as areaId',
    ])
    .select(['p.offered_at as offeredAt', 'p.accepted_at as acceptedAt', 'p.answered_at as answeredAt'])
    .select(['p.ended_at as endedAt', 'p.due_given_on as dueGivenOn'])
    .select(['d.part_id as hasDates', 'd.asked_on as askedOn', 'd.completed_on as completedOn'])
    .select(['d.changed_on as changedOn', 'd.extended_on as extendedOn', 'd.decided_on as decidedOn'])
    .select([
      'd.served_on as servedOn',
      'm.begun_on as receivedOn',
      'r.received_on as requestedOn',
      'r.outcome_on as requestEndedOn',
    ])
    .where('p.case_id', 'in', [...ids])
    .orderBy('p.offered_at')
    .orderBy('p.id')
    .execute()
  const byCase = Map.groupBy(parts, ({ caseId }) => caseId)
  return cases.rows.map((row) => ({
    ...row,
    handover: row.handover && { ...row.handover, proposedAt: new Date(row.handover.proposedAt) },
    pauses: row.pauses.map((one) => ({
      ...one,
      from: new Date(one.from),
      to: one.to ? new Date(one.to) : null,
    })),
    parts: (byCase.get(row.id) ?? []).map(({ caseId: _caseId, hasDates, askedOn, completedOn, ...part }) => {
      const { changedOn, extendedOn, decidedOn, servedOn, receivedOn, requestedOn, requestEndedOn, ...rest } =
        part
      const matter: Matter = {
        receivedOn,
        askedOn,
        completedOn,
        changedOn,
        extendedOn,
        decidedOn,
        servedOn,
        requestedOn,
      }
      const request = requestedOn ? { receivedOn: requestedOn, endedOn: requestEndedOn } : null
      return { ...rest, matter: hasDates || receivedOn ? matter : null, request }
    }),
  }))
}

/** Open cases in the order of their ids, from the one after `after`. */
export async function listOpenCases(read: Read, after: CaseId | null, most: number): Promise<CaseId[]> {
  const rows = await read
    .selectFrom('business_case')
    .select('id')
    .where('status', '<>', 'closed')
    .$if(after !== null, (cases) => cases.where('id', '>', after ?? ''))
    .orderBy('id')
    .limit(most)
    .execute()
  return rows.map(({ id }) => id)
}

/** Locks cases in the order of their ids, as every change of several does. */
export async function lockCases(tx: Tx, ids: readonly CaseId[]): Promise<void> {
  await tx
    .selectFrom('business_case')
    .select('id')
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forUpdate()
    .execute()
}

export type StoredDates = {
  readonly cases: readonly {
    readonly id: CaseId
    readonly firstContactBy: LocalDay
    /** Of the handover that is open. */
    readonly answerBy: LocalDay | null
  }[]
  readonly parts: readonly {
    readonly id: PartId
    readonly acceptBy: LocalDay
    readonly dueOn: LocalDay | null
    readonly lawDueOn: LocalDay | null
  }[]
}

/** Writes the dates that differ from what stands there, and says how many did. */
export async function writeDates(tx: Tx, { cases, parts }: StoredDates): Promise<number> {
  const ofCases = await sql`
    update business_case c set first_contact_by = d."firstContactBy"
    from jsonb_to_recordset(${JSON.stringify(cases)}::jsonb) as d(id uuid, "firstContactBy" date)
    where c.id = d.id and c.first_contact_by is distinct from d."firstContactBy"`.execute(tx)
  const ofHandovers = await sql`
    update handover h set answer_by = d."answerBy"
    from jsonb_to_recordset(${JSON.stringify(cases)}::jsonb) as d(id uuid, "answerBy" date)
    where h.case_id = d.id and h.status = 'proposed' and h.answer_by <> d."answerBy"`.execute(tx)
  const ofParts = await sql`
    update part p set accept_by = d."acceptBy", due_on = d."dueOn"
    from jsonb_to_recordset(${JSON.stringify(parts)}::jsonb) as d(id uuid, "acceptBy" date, "dueOn" date)
    where p.id = d.id and (p.accept_by, p.due_on) is distinct from (d."acceptBy", d."dueOn")`.execute(tx)
  const ofLaw = await sql`
    insert into matter_dates as m (part_id, case_id, due_on, version)
    select d.id, p.case_id, d."lawDueOn", 0
    from jsonb_to_recordset(${JSON.stringify(parts)}::jsonb) as d(id uuid, "lawDueOn" date)
    join part p on p.id = d.id
    where d."lawDueOn" is not null or exists (select from matter_dates o where o.part_id = d.id)
    on conflict (part_id) do update set due_on = excluded.due_on where m.due_on is distinct from excluded.due_on`.execute(
    tx,
  )
  return [ofCases, ofHandovers, ofParts, ofLaw].reduce(
    (sum, { numAffectedRows }) => sum + Number(numAffectedRows ?? 0),
    0,
  )
}
