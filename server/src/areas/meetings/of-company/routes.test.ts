import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCase, must } from '../../../../testing/build/build-case.ts'
import { buildCompany } from '../../../../testing/build/index.ts'
import { book, buildTimes } from '../../../../testing/build/times.ts'
import type { Json } from '../../../../testing/house.ts'
import { addMatter, closeWithInformation, openStage, type Stage } from '../testing.fixture.ts'

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

test('a time of the company and a case on an agenda are told, the soonest first, and what has been apart', async () => {
  const { companyId, caseId, number } = await known()
  const { first, second, ids } = await buildTimes(stage)
  await book(stage.officers.bygglov, ids[1], caseId)
  await addMatter(stage.officers.bygglov, second.id, { title: undefined, caseId, question: 'Vem gör vad?' })
  const { items } = await listOf(companyId, 'coming')
  expect(items).toMatchObject([
    {
      meeting: { id: first.id, series: 'Lotsmötet', status: 'planned' },
      case: { id: caseId, number },
      slot: { startsAt: new Date(Date.parse(first.startsAt) + 30 * 60_000).toISOString() },
    },
    { meeting: { id: second.id }, slot: null, result: null },
  ])
  expect(await listOf(companyId, 'past')).toEqual({ items: [], nextCursor: null })
  const page = await listOf(companyId, 'coming', stage.pilot, '&limit=1')
  expect(page.items).toEqual([items[0]])
  const next = await listOf(companyId, 'coming', stage.pilot, `&limit=1&cursor=${page.nextCursor}`)
  expect(next).toEqual({ items: [items[1]], nextCursor: null })
  await must(stage.pilot.post(`/meetings/${first.id}/start`))
  await closeWithInformation(stage.pilot, first.id)
  expect((await listOf(companyId, 'past')).items).toMatchObject([
    {
      meeting: { id: first.id, status: 'closed' },
      result: 'information',
      slot: { startsAt: items[0].slot.startsAt },
    },
  ])
  expect((await listOf(companyId, 'coming')).items).toMatchObject([{ meeting: { id: second.id } }])
})

test('what was taken off an agenda is not told, nor what meetings take up of other companies', async () => {
  const { companyId, caseId } = await known()
  const other = await known()
  const { second } = await buildTimes(stage, { title: 'Ett annat möte' })
  const item = await addMatter(stage.officers.bygglov, second.id, { title: undefined, caseId })
  await addMatter(stage.officers.bygglov, second.id, { title: undefined, caseId: other.caseId })
  expect((await listOf(companyId, 'coming')).items).toHaveLength(1)
  await must(stage.officers.bygglov.post(`/meeting-items/${item}/withdrawal`))
  expect((await listOf(companyId, 'coming')).items).toEqual([])
})
