import { sql } from 'kysely'
import type { UnitId } from '../../../kernel/ids.ts'
import type { LocalDay } from '../../../kernel/local-day.ts'
import type { Read } from '../../../platform/db/db.ts'
import type { Accepted, JoiningFacts } from './rules.ts'

/** A unit is asked so often a year at the very most; what is beyond would only make the page slow. */
const MOST_OFFERS = 5000
/** How long it takes to say yes is measured on the latest. */
const MEASURED = 60

export type Participation = {
  readonly id: UnitId
  readonly slug: string
  readonly name: string
  readonly nameEn: string
  readonly inLots: boolean
  readonly inLotsSince: LocalDay | null
  readonly cases: number
  readonly asked: number
  readonly declined: number
  readonly lastOn: LocalDay | null
  readonly accepted: Accepted[]
}

/**
 * How each unit has taken part since a day. Restricted cases are left out, so that everybody sees the same figures and
 * nobody learns from them that there is one.
 */
export async function listParticipation(read: Read, since: Date): Promise<Participation[]> {
  const { rows } = await sql<Participation>`
    select u.id, u.slug, u.name, u.name_en as "nameEn", u.in_lots as "inLots", u.in_lots_since as "inLotsSince",
      count(distinct o.case_id) filter (where o.accepted_at is not null)::int as cases,
      count(o.id)::int as asked,
      count(o.id) filter (where o.status = 'declined')::int as declined,
      max((o.accepted_at at time zone 'Europe/Stockholm')::date) as "lastOn",
      coalesce(jsonb_agg(jsonb_build_object(
          'askedOn', (o.offered_at at time zone 'Europe/Stockholm')::date,
          'acceptedOn', (o.accepted_at at time zone 'Europe/Stockholm')::date))
        filter (where o.nth <= ${MEASURED}), '[]') as accepted
    from unit u
    left join lateral (
      select l.*, case when l.accepted_at is not null
        then row_number() over (partition by l.accepted_at is not null order by l.offered_at desc) end as nth
      from (
        select p.id, p.case_id, p.status, p.offered_at, p.accepted_at
        from part p join business_case c on c.id = p.case_id and c.visibility = 'open'
        where p.unit_id = u.id and p.offered_at >= ${since}
        order by p.offered_at desc limit ${MOST_OFFERS}
      ) l
    ) o on true
    where u.active group by u.id order by u.name, u.id`.execute(read)
  return rows
}

/** What a unit that joins has in place. */
export async function findJoiningFacts(
  read: Read,
  slug: string,
  today: LocalDay,
): Promise<(Omit<JoiningFacts, 'members' | 'introduced'> & { readonly id: UnitId }) | undefined> {
  const { rows } = await sql<Omit<JoiningFacts, 'members' | 'introduced'> & { readonly id: UnitId }>`
    select u.id, btrim(u.does) <> '' and btrim(u.does_not) <> '' as "hasProfile",
      coalesce(u.phone, u.email) is not null as "hasContact",
      exists (select from membership s join member m on m.id = s.member_id and m.active
        where s.unit_id = u.id and s.role = 'head') as "hasHead",
      exists (select from responsibility r where r.unit_id = u.id and r.valid @> ${today}::date) as "isOnMap",
      exists (select from part p join business_case c on c.id = p.case_id and c.visibility = 'open'
        where p.unit_id = u.id and p.accepted_at is not null) as "hasTakenPart"
    from unit u where u.slug = ${slug} and u.active`.execute(read)
  return rows[0]
}
