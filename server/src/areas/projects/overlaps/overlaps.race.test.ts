import { afterAll, beforeAll, expect, test } from 'vitest'
import { must } from '../../../../testing/build/build-case.ts'
import type { Json } from '../../../../testing/house.ts'
import { addProject, aProject, change, openStage, type Stage, squareAt } from '../testing.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const UNITS = ['bygglov', 'va-avfall', 'gatu-park', 'miljo-halsa'] as const
const at = (east: number) => ({ kind: 'drawn', geometry: squareAt(east, 2000) })
const open = async (project: string): Promise<Json[]> =>
  (await must(stage.pilot.get(`/overlaps?project=${project}&limit=100`))).body.items

test('of four that are saved at the same time in the same place, every pair is found, once', async () => {
  for (let round = 0; round < 4; round++) {
    const ids = await Promise.all(
      UNITS.map(async (unit, i) => {
        const title = `${crypto.randomUUID().slice(0, 8)} ${i}`
        const plan = aProject(stage, unit, { title, place: at(round * 2000 + i * 12) })
        return (await must(stage.officers[unit].post('/projects', plan))).body.id as string
      }),
    )
    const pairs = new Set<string>()
    for (const id of ids) {
      const items = await open(id)
      expect(items).toHaveLength(UNITS.length - 1)
      for (const item of items) pairs.add(item.id)
    }
    expect(pairs.size).toBe(6)
  }
})

test('two that are moved to the same place at once meet', async () => {
  for (let round = 0; round < 4; round++) {
    const east = 20_000 + round * 3000
    const title = () => crypto.randomUUID()
    const one = await addProject(stage, 'bygglov', { title: title(), place: at(east) })
    const other = await addProject(stage, 'va-avfall', { title: title(), place: at(east + 1000) })
    expect(await open(one)).toEqual([])
    await Promise.all([
      change(stage, 'bygglov', one, { place: at(east + 500) }),
      change(stage, 'va-avfall', other, { place: at(east + 505) }),
    ])
    expect(await open(one)).toMatchObject([{ kind: 'collision', metres: 0 }])
  }
})
