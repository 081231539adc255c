import { sql } from 'kysely'
import {
  nameMatter,
  requestDecision,
} from '../../server/src/areas/cases/decision-request/request-decision.ts'
import { tellDelay } from '../../server/src/areas/cases/delay/tell-delay.ts'
import { listDueToWake } from '../../server/src/areas/cases/waiting/store.ts'
import { letCaseWait } from '../../server/src/areas/cases/waiting/wait.ts'
import { wakeUp } from '../../server/src/areas/cases/waiting/wake-up.ts'
import type { MemberActor } from '../../server/src/kernel/actor.ts'
import { addDays, dayOf, type LocalDay } from '../../server/src/kernel/local-day.ts'
import { addWorkingDays } from '../../server/src/kernel/working-days.ts'
import type { Tx } from '../../server/src/platform/db/db.ts'
import type { Kit } from '../../server/src/platform/http/kit.ts'
import { need, type Town } from './town.ts'

const HOUR = 3_600_000

/**
 * What stands still or is late on the last day of the year: a case that waits for another authority, what has woken
 * that morning, a notice of delay, formal matters with their dates, and a request for decision.
 */
export async function seedWaiting(tx: Tx, kit: Kit, end: Date, town: Town): Promise<void> {
  const ago = (hours: number) => new Date(end.getTime() - hours * HOUR)
  for (const { id } of await listDueToWake(tx, dayOf(end))) await wakeUp(tx, ago(2), id)
  const [waiting, late] = await findOpen(tx, dayOf(end))
  if (waiting) {
    await letCaseWait(tx, kit, who(town, waiting.accountable), ago(30), waiting.id, {
      body: 'Yttrande om trafiken utanför lokalen',
      waitsFor: 'other_authority',
      authority: 'Trafikverket',
      unitId: null,
      wakesOn: addDays(dayOf(end), 12),
    })
  }
  if (late) {
    await tellDelay(tx, kit, who(town, late.accountable), ago(20), late.id, {
      reason: 'En av enheterna behöver göra ett platsbesök, och det gick inte att få till före helgen.',
      on: addWorkingDays(late.promised, 4),
    })
  }
  await formalMatters(tx, kit, end, town)
}

type Open = { id: string; accountable: string; promised: string }

/** Open cases with a promised date ahead in which nothing stands still, those received last first. */
async function findOpen(tx: Tx, today: LocalDay): Promise<Open[]> {
  const { rows } = await sql<Open>`
    select c.id, c.accountable_member_id as accountable, c.promised_on as promised from business_case c
    where c.status = 'open' and c.visibility = 'open' and c.promised_on > ${today}::date
      and not exists (select from wait w where w.case_id = c.id and w.ended_at is null)
      and exists (select from part p where p.case_id = c.id and p.status = 'in_progress')
    order by c.number desc offset 3 limit 2`.execute(tx)
  return rows
}

/** Permits under way are formal matters. One is older than six months, and late by law too; the company has asked for a decision. */
async function formalMatters(tx: Tx, kit: Kit, end: Date, town: Town): Promise<void> {
  const { rows } = await sql<{ id: string; officer: string; received: string; number: string }>`
    select p.id, p.officer_id as officer, (c.received_at at time zone 'Europe/Stockholm')::date as received, c.number
    from part p join business_case c on c.id = p.case_id join unit u on u.id = p.unit_id
    where c.status <> 'closed' and c.visibility = 'open' and p.status in ('accepted', 'in_progress') and u.slug = 'bygglov'
    order by c.received_at limit 6`.execute(tx)
  for (const [nth, { id, officer, received, number }] of rows.entries()) {
    const begunOn = nth < 1 ? addDays(dayOf(end), -200 - nth * 9) : received
    const reference = `BYGG ${begunOn.slice(0, 4)}-${number.slice(-3)}`
    await nameMatter(tx, who(town, officer), new Date(end.getTime() - 60 * HOUR), id, {
      basis: 'special_statute',
      begunOn,
      reference,
    })
    if (nth > 0) continue
    await requestDecision(tx, kit, who(town, officer), new Date(end.getTime() - 26 * HOUR), id, {
      receivedOn: addDays(dayOf(end), -2),
      channel: 'letter',
      body: 'Vår ansökan har nu legat i mer än ett halvår. Jag begär att den avgörs.',
    })
  }
}

const who = (town: Town, memberId: string): MemberActor =>
  [...town.people.values()].find((one) => one.memberId === memberId) ?? need(town.people, 'amira.haddad')
