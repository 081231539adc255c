import type { CaseId } from '../../../kernel/ids.ts'
import type { LocalDay } from '../../../kernel/local-day.ts'
import type { Read } from '../../../platform/db/db.ts'
import { getServiceCalendar } from '../../organisation/index.ts'
import { type Plan, type PlannedPart, planCase } from './rules.ts'
import { type Spread, spreadOf, type WorkDays } from './spread.rules.ts'
import { listPace, listPlanRows, type Pair, type PlanRow, type Span } from './store.ts'
import { numberWorkDays } from './work-days.ts'

export type LaidOut = {
  readonly plan: Plan
  readonly rows: ReadonlyMap<string, PlanRow>
  readonly spreads: ReadonlyMap<string, Spread>
}

/** The plan of a case as it stands today. */
export async function layOut(read: Read, caseId: CaseId, today: LocalDay): Promise<LaidOut> {
  const rows = await listPlanRows(read, caseId)
  const days = numberWorkDays(today, await getServiceCalendar(read))
  const samples = await samplesOf(read, rows, caseId, days)
  const spreads = new Map(
    rows.map((row) => [
      row.id,
      spreadOf({
        planned: row.plannedDays,
        samples: samples.get(keyOf(row)) ?? [],
        usual: row.usualDays,
        due: row.dueOn ? days.nth(row.dueOn) - days.nth(row.offeredOn) : null,
      }),
    ]),
  )
  const parts = rows.flatMap((row): PlannedPart[] => {
    const spread = spreads.get(row.id)
    return spread ? [{ ...row, spread, stood: daysWithin(row.companyWaits, row.offeredOn, today, days) }] : []
  })
  return { plan: planCase(parts, today, days), rows: new Map(rows.map((row) => [row.id, row])), spreads }
}

/** Working days that closed parts took, by area and unit. */
export async function samplesOf(
  read: Read,
  asked: readonly { areaId: string | null; unitId: string }[],
  except: CaseId,
  days: WorkDays,
): Promise<Map<string, number[]>> {
  const pairs = new Map<string, Pair>()
  for (const { areaId, unitId } of asked) if (areaId) pairs.set(keyOf({ areaId, unitId }), { areaId, unitId })
  const samples = new Map<string, number[]>()
  for (const pace of await listPace(read, [...pairs.values()], except)) {
    const took = days.nth(pace.answeredOn) - days.nth(pace.begunOn)
    const stood = daysWithin(pace.companyWaits, pace.begunOn, pace.answeredOn, days)
    const known = samples.get(keyOf(pace)) ?? []
    known.push(Math.max(0, took - stood))
    samples.set(keyOf(pace), known)
  }
  return samples
}

export function keyOf({ areaId, unitId }: { areaId: string | null; unitId: string }): string {
  return `${areaId} ${unitId}`
}

/** Working days of a period that lie within some of the spans, each counted once; the spans stand in order. */
function daysWithin(spans: readonly Span[], from: LocalDay, to: LocalDay, days: WorkDays): number {
  let counted = days.nth(from)
  let sum = 0
  for (const [begins, ends] of spans) {
    const last = Math.min(days.nth(ends ?? to), days.nth(to))
    const first = Math.max(counted, days.nth(begins))
    if (last > first) {
      sum += last - first
      counted = last
    }
  }
  return sum
}
