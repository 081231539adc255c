import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCase, must } from '../../../../testing/build/build-case.ts'
import { buildCompany } from '../../../../testing/build/index.ts'
import { buildTimes } from '../../../../testing/build/times.ts'
import type { Json } from '../../../../testing/house.ts'
import { addMatter, openStage, type Stage } from '../testing.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const known = async (given: Record<string, unknown> = {}) => {
  const { id: companyId } = await buildCompany(stage.house)
  const officer = stage.officers.bygglov
  const of = await buildCase(officer, { company: { kind: 'known', companyId }, ...given })
  await must(officer.post(`/cases/${of.id}/accountability`))
  return { companyId, caseId: of.id, number: of.number }
}
const listOf = async (
  companyId: string,
  when: 'coming' | 'past',
  person = stage.pilot,
  more = '',
): Promise<Json> => (await must(person.get(`/companies/${companyId}/meetings?when=${when}${more}`))).body

test('everyone in the cooperation reads them, nobody else, and of a restricted case only those who read the case', async () => {
  const { companyId, caseId } = await known({ visibility: 'restricted', title: 'En hemlig flytt' })
  const { second } = await buildTimes(stage, { title: 'Ett tredje möte' })
  await addMatter(stage.officers.bygglov, second.id, { title: undefined, caseId })
  expect((await listOf(companyId, 'coming', stage.officers.bygglov)).items).toHaveLength(1)
  expect(await listOf(companyId, 'coming', stage.officers['va-avfall'])).toEqual({
    items: [],
    nextCursor: null,
  })
  const open = await known()
  await addMatter(stage.officers.bygglov, second.id, { title: undefined, caseId: open.caseId })
  for (const person of [stage.officers['va-avfall'], stage.heads.naringsliv, stage.administrator])
    expect((await listOf(open.companyId, 'coming', person)).items).toHaveLength(1)
  expect((await stage.house.stranger.get(`/companies/${open.companyId}/meetings`)).status).toBe(401)
  expect((await stage.pilot.get(`/companies/${crypto.randomUUID()}/meetings`)).status).toBe(404)
})
