import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { buildCase, buildPart, must } from '../../../../testing/build/build-case.ts'
import type { Person } from '../../../../testing/house.ts'
import { openStage, type Stage } from '../../../../testing/stage.ts'
import { forget, noticesIn } from '../testing.fixture.ts'

let stage: Stage
let caseId: string
let number: string
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  ;({ id: caseId, number } = await buildCase(stage.pilot))
  await must(stage.officers.bygglov.post(`/cases/${caseId}/accountability`))
  await forget(stage.house)
})

const note = (body = 'En fråga.') => must(stage.pilot.post(`/cases/${caseId}/notes`, { body }))
const list = async (query = '', person: Person = stage.officers.bygglov) =>
  (await must(person.get(`/notices${query}`))).body
const unseen = async (person: Person = stage.officers.bygglov) =>
  (await must(person.get('/notices/unseen-count'))).body.unseen
const see = (which: object, person: Person = stage.officers.bygglov) =>
  must(person.post('/notices/seen', which))

test('a notice says what happened, who did it, where, and why one is told', async () => {
  await note()
  expect(await list()).toEqual({
    items: [
      {
        id: expect.any(String),
        group: 'cases',
        event: 'note.written',
        why: 'accountable',
        actor: { kind: 'member', name: 'Lova Lots' },
        insteadOf: null,
        case: { id: caseId, number, title: 'Uteservering vid hamnen' },
        leadsTo: `/cases/${caseId}?tab=talk`,
        words: {},
        many: 1,
        at: stage.house.clock.at.toISOString(),
        seen: false,
      },
    ],
    nextCursor: null,
  })
})

test('edit own case, view a change, get five changes in a minute: 0, 0 and 1 notices', async () => {
  const officer = stage.officers.bygglov
  const { headers } = await must(officer.get(`/cases/${caseId}`))
  await must(
    officer.patch(`/cases/${caseId}`, { place: 'Hamngatan 5' }, { 'if-match': String(headers['etag']) }),
  )
  expect(await unseen()).toBe(0)
  await note()
  await see({ caseId })
  expect(await unseen()).toBe(0)
  expect(await noticesIn(stage.house, caseId)).toEqual([])
  for (let n = 0; n < 5; n++) {
    stage.later(0.2)
    await note(`Nummer ${n}`)
  }
  expect(await unseen()).toBe(1)
  expect((await list('?unseen=true')).items).toMatchObject([{ many: 5, event: 'note.written' }])
})

test('what comes after a case was seen is a notice of its own', async () => {
  await note()
  await see({ caseId })
  stage.later()
  await note('Igen.')
  expect((await list()).items.map(({ seen, many }: { seen: boolean; many: number }) => [seen, many])).toEqual(
    [
      [false, 1],
      [true, 1],
    ],
  )
})

test('all, or some, are marked as seen: but never what came after the list was read', async () => {
  await note()
  const { items } = await list()
  stage.later()
  await note('Kom efter.')
  await see({ until: items[0].at })
  expect(await unseen()).toBe(1)
  await see({ ids: [items[0].id] })
  expect(await unseen()).toBe(0)
  await see({})
})

test('the list goes on page by page, each notice once', async () => {
  const made: string[] = []
  for (let n = 0; n < 5; n++) {
    stage.later()
    const { id } = await buildCase(stage.pilot)
    await buildPart(stage.pilot, id, stage.town.units.bygglov.id)
    made.unshift(id)
  }
  const read: string[] = []
  let cursor = ''
  do {
    const page = await list(`?limit=2${cursor && `&cursor=${cursor}`}`)
    read.push(...page.items.map((item: { case: { id: string } }) => item.case.id))
    cursor = page.nextCursor ?? ''
  } while (cursor)
  expect(read).toEqual(made)
})
