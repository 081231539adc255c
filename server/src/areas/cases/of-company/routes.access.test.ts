import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerPart, buildCase, buildPart, must, sendAnswer } from '../../../../testing/build/build-case.ts'
import { buildCompany } from '../../../../testing/build/index.ts'
import type { Json } from '../../../../testing/house.ts'
import { openStage, type Stage } from '../testing.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

/** A company with a case in which a unit has answered, the company been answered, and both have written. */
async function met(given: Record<string, unknown> = {}) {
  const { id: companyId } = await buildCompany(stage.house)
  const known = { company: { kind: 'known', companyId }, ...given }
  const { id } = await buildCase(stage.pilot, known)
  const part = await buildPart(stage.pilot, id, stage.town.units.bygglov.id)
  await answerPart(stage.officers.bygglov, part, { body: 'Bygglov behövs inte.' })
  stage.later()
  await sendAnswer(stage.pilot, id, 'Här är vårt samlade svar.')
  for (const body of ['Hur går det?', 'Vi återkommer i veckan.']) {
    stage.later()
    await must(stage.pilot.post(`/cases/${id}/messages`, { body }))
  }
  return { companyId, id, part }
}
const listOf = async (
  companyId: string,
  what: 'answers' | 'messages',
  person = stage.pilot,
  query = '',
): Promise<Json> => (await must(person.get(`/companies/${companyId}/${what}${query}`))).body

test('everyone in the cooperation reads them, nobody else, and of a restricted case only those who read the case', async () => {
  const open = await met()
  const secret = await met({ visibility: 'restricted', title: 'En hemlig flytt' })
  for (const what of ['answers', 'messages'] as const) {
    for (const person of [stage.officers['va-avfall'], stage.heads.naringsliv, stage.administrator])
      expect((await listOf(open.companyId, what, person)).items.length).toBeGreaterThan(0)
    expect((await stage.house.stranger.get(`/companies/${open.companyId}/${what}`)).status).toBe(401)
    // Its accountable, and the unit that has a part, read it; to another unit it is as if there were nothing.
    for (const person of [stage.pilot, stage.officers.bygglov])
      expect((await listOf(secret.companyId, what, person)).items.length).toBeGreaterThan(0)
    expect(await listOf(secret.companyId, what, stage.officers['va-avfall'])).toEqual({
      items: [],
      nextCursor: null,
    })
  }
})
