import type { CaseId } from '../../../kernel/ids.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import { getServiceCalendar } from '../../organisation/index.ts'
import { listLimitRules, listRulesOfAreas } from '../../responsibility/index.ts'
import { type CaseClock, type CaseMaterial, clocksOf, type Yardsticks } from './case-clocks.rules.ts'
import { getServiceGoals } from './goals-store.ts'
import { loadMaterial, lockCases, type StoredDates, writeDates } from './store.ts'

/** The limit of the Administrative Procedure Act for a matter that has none of its own. */
const GENERAL = 'fl-sex-manader'
/** The one for a decision that has been asked for. */
const ON_REQUEST = 'fl-begaran'

/** Everything that the clocks of these cases are held against, as it stands now. */
export async function readYardsticks(
  read: Read,
  now: Date,
  cases: readonly CaseMaterial[],
): Promise<Yardsticks> {
  const areas = [...new Set(cases.flatMap(({ parts }) => parts.flatMap(({ areaId }) => areaId ?? [])))]
  return {
    now,
    calendar: await getServiceCalendar(read),
    goals: await getServiceGoals(read),
    limits: Map.groupBy(await listRulesOfAreas(read, areas), ({ areaId }) => areaId),
    general: await listLimitRules(read, GENERAL),
    onRequest: await listLimitRules(read, ON_REQUEST),
  }
}

/**
 * Counts the stored dates of cases anew, from the same facts as the screens do. They are there for lists and indices
 * only, and may be counted as often as one likes.
 * @returns how many rows were not as they should be
 */
export async function recomputeCases(tx: Tx, now: Date, ids: readonly CaseId[]): Promise<number> {
  if (ids.length === 0) return 0
  await lockCases(tx, ids)
  const cases = await loadMaterial(tx, ids)
  const yardsticks = await readYardsticks(tx, now, cases)
  return writeDates(tx, datesOf(cases, yardsticks))
}

function datesOf(cases: readonly CaseMaterial[], y: Yardsticks): StoredDates {
  const clocks = new Map(cases.map((c) => [c.id, clocksOf(c, y)]))
  const due = (c: CaseMaterial, kind: CaseClock['kind'], partId: string | null = null) =>
    clocks.get(c.id)?.find((clock) => clock.kind === kind && clock.partId === partId)?.due ?? null
  /**
   * The day by which the matter is to be decided. None once it is, none from which the company may begin, and none that
   * only gives it the right to ask.
   */
  const lawDue = (c: CaseMaterial, partId: string) => {
    const law = clocks.get(c.id)?.find((clock) => clock.kind === 'statutory' && clock.partId === partId)
    const binds = law?.limit?.aim === 'decide' && law.limit.late !== 'may_request'
    return binds && law.remaining !== null && law.state !== 'standing' ? law.due : null
  }
  return {
    cases: cases.flatMap((c) => {
      const firstContactBy = due(c, 'first_contact')
      return firstContactBy ? [{ id: c.id, firstContactBy, answerBy: due(c, 'accept_handover') }] : []
    }),
    parts: cases.flatMap((c) =>
      c.parts.flatMap(({ id, dueGivenOn }) => {
        const acceptBy = due(c, 'accept_offer', id)
        if (!acceptBy) return []
        const dueOn = due(c, 'part_due', id) ?? dueGivenOn
        return [{ id, acceptBy, dueOn, lawDueOn: lawDue(c, id) }]
      }),
    ),
  }
}
