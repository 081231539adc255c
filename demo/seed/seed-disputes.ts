import { sql } from 'kysely'
import { raiseByHand } from '../../server/src/areas/cases/disputes/raise-dispute.ts'
import { resolveDispute, stateView } from '../../server/src/areas/cases/disputes/settle-dispute.ts'
import { proposeChange } from '../../server/src/areas/responsibility/proposals/propose-change.ts'
import { addDays, dayOf } from '../../server/src/kernel/local-day.ts'
import type { Tx } from '../../server/src/platform/db/db.ts'
import type { Kit } from '../../server/src/platform/http/kit.ts'
import { headOf } from './seed-boundaries.ts'
import { need, type Town } from './town.ts'

const HOUR = 3_600_000

type Disputed = { id: string; areaId: string; accountable: string; units: string[] }

/**
 * What units disagree on in the year's last days: one dispute that waits for its heads, one that they have settled with
 * a boundary note, and a proposal to change the map that waits for an answer.
 */
export async function seedDisputes(tx: Tx, kit: Kit, end: Date, town: Town): Promise<void> {
  const [open, settled] = await findDisputed(tx)
  const ago = (hours: number) => new Date(end.getTime() - hours * HOUR)
  if (open) {
    const id = await raise(
      tx,
      town,
      ago(26),
      open,
      'Vi har fått olika besked internt om vem som prövar det här. Vem tar det?',
    )
    const [unitId = ''] = open.units
    const body =
      'Vi prövar det när något byggs. Här handlar det om hur platsen används, och då är det inte vår fråga.'
    await stateView(tx, headOf(town, unitId), ago(3), id, { unitId, body })
  }
  if (settled) {
    const [unitId = '', otherUnitId = ''] = settled.units
    const id = await raise(
      tx,
      town,
      ago(100),
      settled,
      'Båda enheterna anser att den andra ska svara företaget. Hur gör vi?',
    )
    await resolveDispute(tx, kit, headOf(town, unitId), ago(50), id, {
      text: 'Vi har pratats vid. Den som har prövningen svarar företaget, och hör den andra enheten innan beskedet lämnas.',
      takenByUnitId: null,
      boundaryNote: {
        unitId,
        otherUnitId,
        body: 'Den enhet som prövar frågan svarar företaget. Den andra hörs innan, och säger sitt inom tre arbetsdagar.',
        example: 'Företaget frågar båda: den som prövar svarar, och skriver vad den andra har sagt.',
      },
      mapChange: null,
    })
  }
  await proposeChange(tx, need(town.people, 'karin.mattsson'), ago(20), {
    areaId: need(town.areas, 'bygglov-skylt'),
    unitId: need(town.units, 'gatu-park'),
    fromOn: addDays(dayOf(end), 40),
    reason:
      'De flesta frågorna gäller skyltar på gatan, och dem upplåter vi platsen för. Företagen slipper då fråga två gånger.',
    disputeId: null,
  })
}

/** Cases under way in which two units with a head each take part, the latest first. */
async function findDisputed(tx: Tx): Promise<Disputed[]> {
  const { rows } = await sql<Disputed>`
    select c.id, a.area_id as "areaId", c.accountable_member_id as accountable, p.units
    from business_case c
    join lateral (select area_id from case_area where case_id = c.id order by position limit 1) a on true
    join lateral (select array_agg(distinct unit_id::text order by unit_id::text) as units from part p where p.case_id = c.id
      and p.status in ('accepted', 'in_progress') and exists (
        select from membership m where m.unit_id = p.unit_id and m.role = 'head')) p on cardinality(p.units) >= 2
    where c.status = 'open' order by c.number desc limit 2`.execute(tx)
  return rows
}

function raise(
  tx: Tx,
  town: Town,
  at: Date,
  { id, areaId, accountable, units }: Disputed,
  question: string,
): Promise<string> {
  const who = [...town.people.values()].find(({ memberId }) => memberId === accountable)
  return raiseByHand(tx, who ?? need(town.people, 'amira.haddad'), at, id, {
    areaId,
    units: units.slice(0, 2),
    question,
  })
}
