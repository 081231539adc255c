import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../../../testing/house.ts'
import { systemActor } from '../../../kernel/actor.ts'
import { paceOf } from './store.ts'

/** However many parts a unit has answered in an area, only the latest are read: the index gives them in that order. */
let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

test('how long parts took is read from the latest of each unit and area, in order', async () => {
  const pair = () => ({ areaId: crypto.randomUUID(), unitId: crypto.randomUUID() })
  const plan = await house.kit.db.read(systemActor('test'), async (read) => {
    await sql`set local enable_seqscan = off`.execute(read)
    await sql`set local enable_bitmapscan = off`.execute(read)
    const query = paceOf([pair(), pair()], crypto.randomUUID())
    const { rows } = await sql<{ 'QUERY PLAN': string }>`explain ${query}`.execute(read)
    return rows.map((row) => row['QUERY PLAN']).join('\n')
  })
  const latest = plan.slice(plan.indexOf('Limit'))
  expect(plan).toContain('Index Scan using part_pace')
  expect(latest.slice(0, latest.indexOf('part_pace'))).not.toContain('Sort')
})
