import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCase, must } from '../../../../testing/build/build-case.ts'
import { openStage, type Stage } from '../../../../testing/stage.ts'
import { systemActor } from '../../../kernel/actor.ts'
import { findCircle } from '../../../kernel/dependencies.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

test('two changes that are each right never make a circle together', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { id } = await buildCase(stage.pilot)
    const parts = (['gatu-park', 'bygglov', 'va-avfall'] as const).map((slug) => ({
      unitId: stage.town.units[slug].id,
      title: slug,
    }))
    const { ids } = (await must(stage.pilot.post(`/cases/${id}/parts`, { parts }))).body
    const answers = await Promise.all(
      ids.map((part: string, at: number) =>
        stage.pilot.patch(`/parts/${part}/plan`, { needs: [ids[(at + 1) % 3]] }, { 'if-match': '"1"' }),
      ),
    )
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 200, 422])
    const view = (await must(stage.pilot.get(`/cases/${id}/plan`))).body
    const needs = new Map<string, string[]>(
      view.parts.map((part: { id: string; needs: string[] }) => [part.id, part.needs]),
    )
    expect(findCircle(needs)).toBeUndefined()
  }
})

test('the database itself refuses a circle, whoever writes it', async () => {
  const { id } = await buildCase(stage.pilot)
  const parts = (['gatu-park', 'bygglov'] as const).map((slug) => ({
    unitId: stage.town.units[slug].id,
    title: slug,
  }))
  const [a, b] = (await must(stage.pilot.post(`/cases/${id}/parts`, { parts }))).body.ids
  const write = (rows: { part: string; needs: string }[]) =>
    stage.house.kit.db.change(systemActor('test'), (tx) =>
      tx
        .insertInto('part_dependency')
        .values(rows.map(({ part, needs }) => ({ case_id: id, part_id: part, needs_id: needs })))
        .execute(),
    )
  await expect(
    write([
      { part: a, needs: b },
      { part: b, needs: a },
    ]),
  ).rejects.toThrow('in a circle')
  const tried = await Promise.allSettled([write([{ part: a, needs: b }]), write([{ part: b, needs: a }])])
  expect(tried.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
})
