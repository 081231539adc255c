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

test('answers are told with who, what and when: the combined one and those of units, the latest first', async () => {
  const { companyId, id } = await met()
  const { items, nextCursor } = await listOf(companyId, 'answers')
  expect(nextCursor).toBeNull()
  expect(items).toMatchObject([
    { kind: 'combined', unit: null, verdict: null, body: 'Här är vårt samlade svar.', case: { id } },
    {
      kind: 'unit',
      unit: { id: stage.town.units.bygglov.id, name: 'Bygglovsenheten' },
      verdict: 'possible',
      body: 'Bygglov behövs inte.',
      case: { id, title: 'Uteservering vid hamnen' },
    },
  ])
  expect(items[0].at > items[1].at).toBe(true)
})

test('an answer that was taken back, and a draft, are not among them', async () => {
  const { id: companyId } = await buildCompany(stage.house)
  const { id } = await buildCase(stage.pilot, { company: { kind: 'known', companyId } })
  const part = await buildPart(stage.pilot, id, stage.town.units.bygglov.id)
  await answerPart(stage.officers.bygglov, part)
  await must(stage.pilot.put(`/cases/${id}/combined-answer`, { body: 'Ett utkast' }, { 'if-match': '"0"' }))
  expect((await listOf(companyId, 'answers')).items.map(({ kind }: Json) => kind)).toEqual(['unit'])
  await must(
    stage.officers.bygglov.post(`/parts/${part}/answer-withdrawal`, { reason: 'Vi hade fel ritning.' }),
  )
  expect((await listOf(companyId, 'answers')).items).toEqual([])
})

test('messages of all its cases are told, the latest first', async () => {
  const { companyId, id } = await met()
  const { items } = await listOf(companyId, 'messages')
  expect(items.map(({ body }: Json) => body).slice(0, 2)).toEqual(['Vi återkommer i veckan.', 'Hur går det?'])
  expect(items[0]).toMatchObject({ direction: 'to_company', case: { id } })
})

test.each(['answers', 'messages'] as const)('%s come a page at a time, each once', async (what) => {
  const { companyId } = await met()
  const all = (await listOf(companyId, what)).items.map(({ id }: Json) => id)
  const found: string[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: Json = await listOf(companyId, what, stage.pilot, `?limit=1${cursor && `&cursor=${cursor}`}`)
    expect(page.items).toHaveLength(1)
    found.push(page.items[0].id)
    cursor = page.nextCursor
  }
  expect(found).toEqual(all)
  expect(found.length).toBeGreaterThan(1)
  const forged = Buffer.from(JSON.stringify(['igår', 'x'])).toString('base64url')
  expect(await stage.pilot.get(`/companies/${companyId}/${what}?cursor=${forged}`)).toMatchObject({
    status: 400,
    body: { code: 'validation.failed' },
  })
})

test.each(['answers', 'messages'])('%s of what is no company are not found', async (what) => {
  expect(await stage.pilot.get(`/companies/${crypto.randomUUID()}/${what}`)).toMatchObject({
    status: 404,
    body: { code: 'company.notFound' },
  })
})

test('a company that was merged is answered as the one that stayed', async () => {
  const { companyId, id } = await met()
  const { id: stayingId } = await buildCompany(stage.house)
  await must(
    stage.pilot.post('/company-merges', { absorbedId: companyId, stayingId, take: [], reason: 'Samma' }),
  )
  for (const asked of [companyId, stayingId])
    expect((await listOf(asked, 'answers')).items.map((one: Json) => one.case.id)).toEqual([id, id])
})
