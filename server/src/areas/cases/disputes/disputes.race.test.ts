import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCase, buildPart, must } from '../../../../testing/build/build-case.ts'
import { breaches, openStage, type Stage } from '../testing.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const ROUNDS = 6
const unit = (slug: keyof Stage['town']['units']) => stage.town.units[slug].id
const disputesOf = async (caseId: string) =>
  (await must(stage.pilot.get(`/cases/${caseId}/disputes`))).body.items

test('two units that decline at the same moment make one dispute', async () => {
  const areaId = stage.area('uteservering').id
  for (let round = 0; round < ROUNDS; round++) {
    const { id } = await buildCase(stage.pilot)
    const one = await buildPart(stage.pilot, id, unit('bygglov'), { areaId })
    const other = await buildPart(stage.pilot, id, unit('gatu-park'), { areaId })
    const no = { reason: 'Det är inte vi', suggestedUnitId: null }
    const answers = await Promise.all([
      stage.officers.bygglov.post(`/parts/${one}/refusal`, no),
      stage.officers['gatu-park'].post(`/parts/${other}/refusal`, no),
    ])
    expect(answers.map(({ status }) => status)).toEqual([204, 204])
    expect(await disputesOf(id)).toHaveLength(1)
  }
})

test('two heads who take the same thing at the same moment: one has it, and the other hears that it is settled', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const { id } = await buildCase(stage.pilot)
    const units = [unit('bygglov'), unit('gatu-park')]
    const raised = await must(
      stage.pilot.post(`/cases/${id}/disputes`, { areaId: null, units, question: 'Vem håller ihop det?' }),
    )
    stage.later()
    const take = (slug: 'bygglov' | 'gatu-park') =>
      stage.heads[slug].post(`/disputes/${raised.body.id}/resolution`, {
        text: 'Vi tar det här ärendet.',
        takenByUnitId: unit(slug),
      })
    const answers = await Promise.all([take('bygglov'), take('gatu-park')])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([204, 409])
    const [settled] = await disputesOf(id)
    expect((await stage.pilot.get(`/cases/${id}`)).body.accountableUnit.id).toBe(settled.takenBy.id)
  }
  expect(await breaches(stage.house)).toEqual([])
})

test('settling against closing: never an open dispute in a closed case, never a part left in it', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const areaId = stage.area('uteservering').id
    const { id } = await buildCase(stage.pilot)
    const units = [unit('bygglov'), unit('gatu-park')]
    const raised = await must(
      stage.pilot.post(`/cases/${id}/disputes`, { areaId, units, question: 'Vem tar staketet?' }),
    )
    await Promise.all([
      stage.heads.bygglov.post(`/disputes/${raised.body.id}/resolution`, {
        text: 'Vi tar den här frågan.',
        takenByUnitId: unit('bygglov'),
      }),
      stage.pilot.post(`/cases/${id}/closure`, { outcome: 'withdrawn' }),
    ])
    const { status } = (await must(stage.pilot.get(`/cases/${id}`))).body
    const [dispute] = await disputesOf(id)
    expect(dispute.status).toBe(status === 'closed' ? 'ended_with_case' : 'resolved')
  }
  expect(await breaches(stage.house)).toEqual([])
})
