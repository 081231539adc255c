import { afterAll, beforeAll, expect, test } from 'vitest'
import { must } from '../../../testing/build/build-case.ts'
import type { Json } from '../../../testing/house.ts'
import { planMeetingsJob } from './occurrences/jobs.ts'
import {
  addMatter,
  buildSeries,
  closeWithInformation,
  decide,
  firstThree,
  newId,
  openStage,
  type Stage,
  settle,
  show,
  undertake,
} from './testing.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const ROUNDS = 4
const matters = (meeting: Json) => meeting.items.filter(({ kind }: Json) => kind === 'matter')

async function liveMeeting() {
  const seriesId = await buildSeries(stage)
  const [first, second, third] = await firstThree(stage.pilot, seriesId)
  const item = await addMatter(stage.pilot, first.id)
  await must(stage.pilot.post(`/meetings/${first.id}/start`))
  return { seriesId, first: first.id, second: second.id, third: third.id, item }
}

test('two who close at once: one does, and everything comes of it once', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const { first, second, item } = await liveMeeting()
    const action = await undertake(stage, item)
    const moved = await addMatter(stage.pilot, first, { title: 'Flyttas' })
    await settle(stage.pilot, first, moved, 'moved')
    const standing = (await show(stage.pilot, first)).items.find(({ kind }: Json) => kind === 'standing')
    await settle(stage.pilot, first, standing.id, 'information')
    const close = () => stage.pilot.post(`/meetings/${first}/closing`)
    const answers = await Promise.all([close(), close(), close()])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409])
    const next = await show(stage.pilot, second)
    expect(matters(next)).toHaveLength(1)
    expect(next.earlierActions.map(({ id }: Json) => id)).toEqual([action])
    const { rows } = await stage.house.owner.pool.query(
      'select version from meeting_minutes where meeting_id = $1',
      [first],
    )
    expect(rows).toEqual([{ version: 1 }])
  }
})

test('one closes while another cancels the meeting that things are moved to: nothing is lost between them', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const { first, second, third, item } = await liveMeeting()
    await settle(stage.pilot, first, item, 'moved')
    const standing = (await show(stage.pilot, first)).items.find(({ kind }: Json) => kind === 'standing')
    await settle(stage.pilot, first, standing.id, 'information')
    const [closed, cancelled] = await Promise.all([
      stage.pilot.post(`/meetings/${first}/closing`),
      stage.pilot.post(`/meetings/${second}/cancellation`, { why: 'Ingen kan' }),
    ])
    expect([closed.status, cancelled.status]).toEqual([200, 204])
    expect(matters(await show(stage.pilot, second))).toEqual([])
    expect(matters(await show(stage.pilot, third))).toHaveLength(1)
  }
})

test('a matter that is added while its meeting is cancelled is refused or goes on, and is never lost', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const { second, third } = await liveMeeting()
    const [added, cancelled] = await Promise.all([
      stage.officers.bygglov.post(`/meetings/${second}/items`, { title: 'I sista stund' }),
      stage.pilot.post(`/meetings/${second}/cancellation`, { why: 'Ingen kan' }),
    ])
    expect(cancelled.status).toBe(204)
    expect([201, 409]).toContain(added.status)
    expect(matters(await show(stage.pilot, third))).toHaveLength(added.status === 201 ? 1 : 0)
  }
})

test('the same case is put on an agenda by several at once, and stands there once', async () => {
  const { second } = await liveMeeting()
  const { body } = await must(
    stage.pilot.post('/cases', {
      title: 'Uteservering',
      question: 'Vad gäller?',
      contactName: 'Sara',
      contactEmail: null,
      contactPhone: '0176-1',
      channel: 'phone',
      company: { kind: 'planned' },
    }),
  )
  const people = [stage.pilot, stage.officers.bygglov, stage.officers['gatu-park'], stage.heads.bygglov]
  const answers = await Promise.all(
    people.map((person) => person.post(`/meetings/${second}/items`, { caseId: body.id })),
  )
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409, 409, 409])
  expect(matters(await show(stage.pilot, second))).toHaveLength(1)
})

test('several write in one meeting at once, and what is sent twice is there once', async () => {
  const { first, item } = await liveMeeting()
  const writers = [
    stage.pilot,
    stage.officers.bygglov,
    stage.officers['gatu-park'],
    stage.officers['miljo-halsa'],
  ]
  const notes = writers.flatMap((person, who) =>
    [1, 2, 3].map((nth) => ({ person, id: newId(), body: `Anteckning ${who}.${nth}` })),
  )
  const send = ({ person, id, body }: (typeof notes)[number]) =>
    must(person.put(`/meeting-notes/${id}`, { itemId: item, body }))
  await Promise.all([...notes, ...notes].map(send))
  await Promise.all([decide(stage.pilot, item, 'Ett'), decide(stage.officers.bygglov, item, 'Två')])
  const { content } = (await show(stage.pilot, first)).items.find(({ id }: Json) => id === item)
  expect(content.notes).toHaveLength(notes.length)
  expect(content.decisions).toHaveLength(2)
})

test('two meetings of a series are not opened at once', async () => {
  const seriesId = await buildSeries(stage)
  const three = await firstThree(stage.pilot, seriesId)
  const answers = await Promise.all(three.map(({ id }) => stage.pilot.post(`/meetings/${id}/start`)))
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([204, 409, 409])
  const opened = three[answers.findIndex(({ status }) => status === 204)]
  await closeWithInformation(stage.pilot, opened?.id ?? '')
})

test('meetings are planned by several processes at once, and each is there once', async () => {
  const { seriesId } = await liveMeeting()
  stage.later(60 * 24 * 20)
  await Promise.all([1, 2, 3].map(() => planMeetingsJob.run(stage.house.kit, {})))
  const { rows } = await stage.house.owner.pool.query(
    'select slot_at, count(*)::int as n from meeting where series_id = $1 group by slot_at having count(*) > 1',
    [seriesId],
  )
  expect(rows).toEqual([])
})
