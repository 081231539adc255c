import type { Selectable } from 'kysely'
import type { MemberId } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { DB } from '../../../platform/db/tables.ts'
import { copyPapers } from '../papers/store.ts'
import { getItemOfKey, listItemUnits } from './passing-store.ts'
import { insertItem, setItemUnits, settleItem } from './store.ts'

/**
 * Moves a matter on to another meeting of its series: there it is a new item, which knows how many meetings it has
 * passed; here it has the result "moved", and leads there. What stands there already is not put there twice.
 */
export async function giveMatter(
  tx: Tx,
  row: Selectable<DB['meeting_item']>,
  to: string,
  by: MemberId | null,
  now: Date,
  text: string,
): Promise<string> {
  const added = await insertItem(tx, {
    meetingId: to,
    seriesId: row.series_id,
    source: row.source,
    sourceKey: row.source_key,
    title: row.title,
    question: row.question,
    purpose: row.purpose,
    minutes: row.minutes,
    ownerId: row.owner_id,
    caseId: row.case_id,
    areaId: row.area_id,
    projectId: row.project_id,
    overlapId: row.overlap_id,
    carried: row.carried + 1,
    by: row.added_by,
    now,
  })
  const id = added ?? (await getItemOfKey(tx, to, row.source_key ?? ''))
  if (added) await setItemUnits(tx, added, row.case_id, await listItemUnits(tx, row.id))
  await copyPapers(tx, row.id, { itemId: id, meetingId: to })
  await settleItem(tx, row.id, { result: 'moved', text, by, now, movedTo: id })
  return id
}
