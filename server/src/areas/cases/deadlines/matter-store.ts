import type { CaseId, PartId } from '../../../kernel/ids.ts'
import type { LocalDay } from '../../../kernel/local-day.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import type { DatesOfMatter } from './matter.rules.ts'

/** The day that the application came in, and the version of its dates; zero while nobody has written any. */
export async function findMatterDates(
  read: Read,
  partId: PartId,
): Promise<{ receivedOn: LocalDay | null; version: number }> {
  const row = await read
    .selectFrom('part as p')
    .leftJoin('matter as m', 'm.part_id', 'p.id')
    .leftJoin('matter_dates as d', 'd.part_id', 'p.id')
    .select(['m.begun_on as receivedOn', 'd.version'])
    .where('p.id', '=', partId)
    .executeTakeFirst()
  return { receivedOn: row?.receivedOn ?? null, version: row?.version ?? 0 }
}

export async function saveMatterDates(
  tx: Tx,
  partId: PartId,
  caseId: CaseId,
  dates: DatesOfMatter,
): Promise<number> {
  const row = {
    asked_on: dates.askedOn,
    completed_on: dates.completedOn,
    changed_on: dates.changedOn,
    extended_on: dates.extendedOn,
    decided_on: dates.decidedOn,
    served_on: dates.servedOn,
  }
  const saved = await tx
    .insertInto('matter_dates')
    .values({ part_id: partId, case_id: caseId, ...row, version: 1 })
    .onConflict((conflict) =>
      conflict.column('part_id').doUpdateSet((e) => ({ ...row, version: e('matter_dates.version', '+', 1) })),
    )
    .returning('version')
    .executeTakeFirstOrThrow()
  return saved.version
}
