import { afterAll, beforeAll, expect, test } from 'vitest'
import { must } from '../../../../testing/build/build-case.ts'
import type { Json } from '../../../../testing/house.ts'
import { openStage, type Stage } from '../testing.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

/** Points ten metres apart, a hundred to a row: drafts of a unit, or what all may see. */
async function scatter(count: number, visibility: 'draft' | 'internal', from: number): Promise<void> {
  await stage.house.owner.pool.query(
    `with made as (
      insert into project (id, reference, title, unit_id, contact_id, phase, place_kind, place_shape, place_bounds,
        visibility, created_at, changed_at)
      select gen_random_uuid(), 'P-2025-' || n, 'Brandpost ' || n, $2, $3, 'planned', 'drawn',
        jsonb_build_object('type', 'Point', 'coordinates', jsonb_build_array(x, y)), box(point(x, y), point(x, y)),
        $4, now(), now()
      from generate_series($5::int, $5::int + $1 - 1) n,
        lateral (select 707000 + 10 * (n % 100) as x, 6630000 + 10 * (n / 100) as y) at
      returning id)
    select count(*) from made`,
    [count, stage.town.units.bygglov.id, stage.town.officers.bygglov.id, visibility, from],
  )
}

const look = async (who: 'va-avfall' | 'bygglov', bbox: string): Promise<Json> =>
  (await must(stage.officers[who].get(`/projects/map?bbox=${bbox}`))).body

const TOWN = '18.5,59.6,19,59.9'

test('more projects than can be drawn are gathered in points that count each of them once, drafts of others not', async () => {
  await scatter(1500, 'internal', 0)
  await scatter(40, 'draft', 1500)
  const few = await look('va-avfall', TOWN)
  expect(few).toMatchObject({ total: 1500, isClustered: false })
  expect(few.features).toHaveLength(1500)

  const many = await look('bygglov', TOWN)
  expect(many).toMatchObject({ total: 1540, isClustered: true })
  expect(many.features.length).toBeLessThan(30)
  const counts = many.features.map(({ properties }: Json) => properties.count)
  expect(counts.reduce((sum: number, count: number) => sum + count, 0)).toBe(1540)
  // Each of them leads into a window of its own, which holds what it counts.
  const [first] = many.features
  const [west, south, east, north] = first.properties.bbox
  const window = [west - 0.00002, south - 0.00002, east + 0.00002, north + 0.00002].join(',')
  expect((await look('bygglov', window)).total).toBe(first.properties.count)
})
