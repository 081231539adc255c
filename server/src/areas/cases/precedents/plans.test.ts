import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../../../testing/house.ts'
import { systemActor } from '../../../kernel/actor.ts'
import type { CaseId } from '../../../kernel/ids.ts'
import { earlierAnswers } from './store.ts'

/** However many answers there are on an area, only the latest of it are read: the index gives them in that order. */
let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

async function planOf(areaId: string | null): Promise<string> {
  const topic = { caseId: crypto.randomUUID() as CaseId, areaId, title: 'Platsen' }
  return house.kit.db.read(systemActor('test'), async (read) => {
    await sql`set local enable_seqscan = off`.execute(read)
    await sql`set local enable_bitmapscan = off`.execute(read)
    const query = earlierAnswers(topic, new Date('2026-11-25T09:00:00Z'))
    const { rows } = await sql<{ 'QUERY PLAN': string }>`explain ${query}`.execute(read)
    return rows.map((row) => row['QUERY PLAN']).join('\n')
  })
}

test.each([
  [crypto.randomUUID(), 'part_answered_area'],
  [null, 'part_answered_topic'],
])(
  'the latest answers about %s come from %s, in order, and no more are read than are looked through',
  async (area, index) => {
    const plan = await planOf(area)
    const latest = plan.slice(plan.indexOf('Limit'))
    expect(plan).toContain(`Index Scan using ${index}`)
    expect(latest.slice(0, latest.indexOf(index))).not.toContain('Sort')
  },
)
