import type { TestHouse } from '../../../testing/house.ts'

export { openStage, type Stage } from '../../../testing/stage.ts'
export { type Traces, tracesOf } from '../../../testing/traces.ts'

export type Period = { member: string; from: Date; to: Date | null; began: string }

/** The ledger of a case as it really stands. */
export async function ledgerOf(house: TestHouse, caseId: string): Promise<Period[]> {
  const { rows } = await house.owner.pool.query(
    `select member_id as member, lower(period) as from, upper(period) as to, began
     from accountability where case_id = $1 order by lower(period)`,
    [caseId],
  )
  return rows
}

/** What breaks the invariant of accountability, over all cases; empty when it holds. */
export async function breaches(
  house: Pick<TestHouse, 'owner'> & { readonly clock: { readonly at: Date } },
): Promise<string[]> {
  const { rows } = await house.owner.pool.query(
    `
    with ledger as (
      select a.*, lag(upper(period)) over (partition by case_id order by lower(period)) as ended,
        row_number() over (partition by case_id order by lower(period)) as place from accountability a
    ), now_on as (
      select case_id, count(*) as many, min(member_id::text) as member, min(unit_id::text) as unit
      from accountability where upper_inf(period) group by case_id
    )
    select c.number || ': ' || b.wrong as breach from business_case c cross join lateral (
      select 'open without one accountable' as wrong where c.status <> 'closed'
        and coalesce((select many from now_on n where n.case_id = c.id), 0) <> 1
      union all select 'closed with somebody accountable' where c.status = 'closed' and exists (select from now_on n where n.case_id = c.id)
      union all select 'names another than the ledger' from now_on n where n.case_id = c.id
        and (n.member, n.unit) is distinct from (c.accountable_member_id::text, c.accountable_unit_id::text)
      union all select 'accountable is not active' from now_on n join member m on m.id = n.member::uuid where n.case_id = c.id and not m.active
      union all select 'begins at another time than the case' from ledger l where l.case_id = c.id and l.place = 1 and lower(l.period) <> c.received_at
      union all select 'overlap' from ledger l where l.case_id = c.id and lower(l.period) < l.ended
      union all select 'gap' from ledger l where l.case_id = c.id and l.began <> 'reopened' and lower(l.period) > l.ended
      union all select 'no event of its receipt' where not exists (select from event e where e.case_id = c.id and e.name = 'case.received')
      union all select 'closed with an open handover' where c.status = 'closed' and exists (
        select from handover h where h.case_id = c.id and h.status = 'proposed')
      union all select 'more than one open handover' where (
        select count(*) from handover h where h.case_id = c.id and h.status = 'proposed') > 1
      union all select 'an open handover from another than the accountable' from handover h where h.case_id = c.id
        and h.status = 'proposed' and (h.from_member_id, h.from_unit_id) is distinct from (c.accountable_member_id, c.accountable_unit_id)
      union all select 'an open handover to one who has gone' from handover h join member m on m.id = h.to_member_id
        where h.case_id = c.id and h.status = 'proposed' and not m.active
      union all select 'closed with an open part' where c.status = 'closed' and exists (
        select from part p where p.case_id = c.id and p.status not in ('settled', 'declined', 'withdrawn'))
      union all select 'accountable does not work in the unit' from now_on n where n.case_id = c.id
        and not exists (select from membership s where s.member_id = n.member::uuid and s.unit_id = n.unit::uuid)
      union all select 'nobody present acts for the accountable' from now_on n where n.case_id = c.id
        and exists (select from duty_member($1) d where is_present(d.member_id, $1))
        and not is_present(stand_in(n.member::uuid, n.unit::uuid, $1), $1)
      union all select 'an accepted part without officer' from part p where p.case_id = c.id and p.officer_id is null
        and p.status in ('accepted', 'in_progress', 'awaiting_company', 'awaiting_part', 'answered')
      union all select 'an officer who has left, or left the unit' from part p where p.case_id = c.id and p.officer_id is not null
        and p.status not in ('settled', 'declined', 'withdrawn') and not exists (select from member m
          join membership s on s.member_id = m.id and s.unit_id = p.unit_id where m.id = p.officer_id and m.active)
    ) b order by 1`,
    [house.clock.at],
  )
  return rows.map(({ breach }) => breach)
}
