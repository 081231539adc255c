import { sql } from 'kysely'
import { acceptHandover, declineHandover } from '../../server/src/areas/cases/handover/answer-handover.ts'
import { proposeHandover } from '../../server/src/areas/cases/handover/propose-handover.ts'
import type { MemberActor } from '../../server/src/kernel/actor.ts'
import type { Tx } from '../../server/src/platform/db/db.ts'
import type { Kit } from '../../server/src/platform/http/kit.ts'
import { people } from '../people.ts'
import { officeHourBefore } from './office-time.ts'
import { need, type Town } from './town.ts'

const HOUR = 3_600_000

type Open = { id: string; accountable: string; units: string[] }
/** Whom a case is handed to: somebody by subject, or anybody in a unit. */
type To = { readonly unit: string; readonly member?: string }

/**
 * Cases that are passed on in the year's last days: two that wait for an answer, one that came back with a name, one
 * that nobody answers in time, and two that somebody has taken over. What lapses does so when the year is over, when the
 * clock goes round.
 */
export async function seedHandovers(tx: Tx, kit: Kit, end: Date, town: Town): Promise<void> {
  const open = await findOpen(tx)
  const take = takeFrom(open, town)
  const at = (daysBefore: number, hour: number) => officeHourBefore(end, daysBefore, hour)
  // After all else that the giver has done in the case.
  const today = (hoursAgo: number) => new Date(end.getTime() - hoursAgo * HOUR)
  const propose = async (one: Open, days: number, to: To, reason: string) => {
    const giver = byId(town, one.accountable)
    const unitId = need(town.units, to.unit)
    const memberId = to.member ? need(town.people, to.member).memberId : null
    return proposeHandover(tx, giver, at(days, 1), one.id, { unitId, memberId, reason })
  }

  const toPilot = take(({ subject }) => !isPilot(subject))
  if (toPilot) {
    await propose(
      toPilot,
      1,
      { unit: 'naringsliv', member: 'amira.haddad' },
      'Det har blivit fler enheter än vi trodde. Företaget behöver en lots som håller ihop det.',
    )
  }
  const toUnit = take(({ subject, units }) => subject === 'amira.haddad' && units.includes('bygglov'))
  if (toUnit) {
    await propose(
      toUnit,
      1,
      { unit: 'bygglov' },
      'Resten är klart. Nu återstår bara bygglovet, och då är det enklast för företaget att prata med er.',
    )
  }
  const declined = take(({ subject, units }) => subject === 'amira.haddad' && units.includes('trafikstrateg'))
  if (declined) {
    const id = await propose(
      declined,
      2,
      { unit: 'trafikstrateg', member: 'nadia.petrova' },
      'Det är en ren trafikfråga, och företaget har mest frågor till dig.',
    )
    await declineHandover(tx, need(town.people, 'nadia.petrova'), today(2), id, {
      reason:
        'Skyltar och tider på gatan är det gatu/park som beslutar om. Emil har redan varit där och mätt.',
      suggestedUnitId: need(town.units, 'gatu-park'),
      suggestedMemberId: need(town.people, 'emil.stormby').memberId,
    })
  }
  const lapsing = take(({ subject, units }) => subject === 'sofia.rautio' && units.includes('gatu-park'))
  if (lapsing) {
    await propose(
      lapsing,
      4,
      { unit: 'gatu-park', member: 'yusuf.demir' },
      'Bara platsen på gatan återstår, och den är det ni som upplåter.',
    )
  }
  await handOver(
    take(({ subject, units }) => subject === 'johan.ekdahl' && units.includes('va-avfall')),
    1,
    { unit: 'va-avfall', member: 'aino.lehtinen' },
    'Nu är det bara hämtningen kvar, och det är du som pratar med företaget om den.',
  )
  await handOver(
    take(({ subject }) => !isPilot(subject)),
    2,
    { unit: 'naringsliv', member: 'amira.haddad' },
    'Nu är fler enheter inblandade. Kan du ta helheten?',
  )

  async function handOver(one: Open | undefined, days: number, to: To & { member: string }, reason: string) {
    if (!one) return
    const id = await propose(one, days, to, reason)
    await acceptHandover(tx, kit, need(town.people, to.member), today(0.8), id, undefined)
  }
}

const isPilot = (subject: string) =>
  people.some((one) => one.subject === subject && one.roles.includes('pilot'))

const byId = (town: Town, memberId: string): MemberActor =>
  [...town.people.values()].find((one) => one.memberId === memberId) ?? need(town.people, 'amira.haddad')

/** Gives the first of the cases that fits and has not been given before. */
function takeFrom(open: Open[], town: Town) {
  const subjects = new Map([...town.people].map(([subject, { memberId }]) => [memberId, subject]))
  return (fits: (one: { subject: string; units: string[] }) => boolean): Open | undefined => {
    const at = open.findIndex(({ accountable, units }) =>
      fits({ subject: subjects.get(accountable) ?? '', units }),
    )
    return at < 0 ? undefined : open.splice(at, 1)[0]
  }
}

/** Cases under way in which nothing stands still and nobody disagrees, those received first first. */
async function findOpen(tx: Tx): Promise<Open[]> {
  const { rows } = await sql<Open>`
    select c.id, c.accountable_member_id as accountable, p.units
    from business_case c
    join lateral (select array_agg(distinct u.slug order by u.slug) as units from part p join unit u on u.id = p.unit_id
      where p.case_id = c.id and p.status in ('accepted', 'in_progress')) p on cardinality(p.units) > 0
    where c.status = 'open' and c.visibility = 'open'
      and not exists (select from wait w where w.case_id = c.id and w.ended_at is null)
      and not exists (select from dispute d where d.case_id = c.id)
      and not exists (select from part q where q.case_id = c.id and q.status = 'offered')
    order by c.number`.execute(tx)
  return rows
}
