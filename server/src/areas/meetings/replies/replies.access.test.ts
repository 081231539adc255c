import { afterAll, beforeAll, expect, test } from 'vitest'
import { must } from '../../../../testing/build/build-case.ts'
import { replyMail } from '../../../../testing/build/calendar-reply.ts'
import { book, buildTaken, openTimes, slotsOf, toldOf } from '../../../../testing/build/times.ts'
import type { Json, Person } from '../../../../testing/house.ts'
import { openPost } from '../../../../testing/post.ts'
import { buildSeries, firstThree, type Stage, show } from '../testing.fixture.ts'

const WORDS = 'Sonderar en hemlig sammanslagning'

let post: Awaited<ReturnType<typeof openPost>>
let stage: Stage
let seriesId: string
let meetingId: string
let caseId: string
beforeAll(async () => {
  post = await openPost()
  stage = post.stage
  // The head of Gatu/park leads it, and may not read what Bygglov brings.
  seriesId = await buildSeries(stage, { leaderId: stage.town.heads['gatu-park'].id, standInId: null })
  const [first] = await firstThree(stage.pilot, seriesId)
  meetingId = first.id
  await must(stage.heads['gatu-park'].post(`/meeting-series/${seriesId}/invitations`))
  const [{ sequence }] = await post.rows('select sequence from meeting_series where id = $1', [seriesId])
  const uid = `series-${seriesId}-202611261400@localhost`
  const from = stage.town.officers['miljo-halsa'].email
  await post.imap.deliver(replyMail({ uid, sequence, from, partstat: 'DECLINED', comment: 'Är på sjukhus' }))
  const [slotId] = await openTimes(stage.heads['gatu-park'], first)
  caseId = (await buildTaken(stage, { visibility: 'restricted' })).id
  await book(stage.officers.bygglov, slotId, caseId)
  const company = { uid: `item-${slotId}@localhost`, from: 'sara@foretag.example' }
  await post.imap.deliver(replyMail({ ...company, partstat: 'DECLINED', comment: WORDS }))
  await post.take()
})
afterAll(() => post.close())

const repliesTo = async (person: Person): Promise<Json> => (await show(person, meetingId)).replies
const saidBy = ({ people }: Json) =>
  people.find(({ member }: Json) => member.id === stage.town.officers['miljo-halsa'].id)

test('everyone in the cooperation sees who comes; nobody else does', async () => {
  for (const person of [
    stage.pilot,
    stage.officers.bygglov,
    stage.officers['va-avfall'],
    stage.administrator,
  ])
    expect(saidBy(await repliesTo(person)).answer).toMatchObject({ answer: 'declined' })
  expect((await stage.house.stranger.get(`/meetings/${meetingId}`)).status).toBe(401)
  expect((await stage.house.stranger.get(`/meeting-series/${seriesId}/invitations`)).status).toBe(401)
})

test('what was written with an answer is read by those who lead the series and by who wrote it, through both doors', async () => {
  const series = async (person: Person) =>
    (await must(person.get(`/meeting-series/${seriesId}/invitations`))).body.replies
  for (const person of [stage.heads['gatu-park'], stage.pilot, stage.officers['miljo-halsa']]) {
    expect(saidBy(await repliesTo(person)).said).toEqual({ comment: 'Är på sjukhus', proposed: null })
    expect(saidBy(await series(person)).said).toEqual({ comment: 'Är på sjukhus', proposed: null })
  }
  for (const person of [stage.officers.bygglov, stage.officers['va-avfall'], stage.administrator]) {
    expect(saidBy(await repliesTo(person)).said).toBeNull()
    expect(JSON.stringify([await repliesTo(person), await series(person)])).not.toContain('sjukhus')
  }
})

test('a company’s answer follows its case: who may not read that learns neither the answer nor that there is one', async () => {
  expect((await slotsOf(stage.officers.bygglov, meetingId)).items[0].answers).toMatchObject([
    { answer: 'declined', comment: WORDS },
  ])
  expect(await toldOf(stage.officers.bygglov, caseId)).toEqual(['meeting.slotDeclined'])
  for (const person of [stage.heads['gatu-park'], stage.officers['gatu-park'], stage.officers['va-avfall']]) {
    const slots = await slotsOf(person, meetingId)
    expect(slots.items[0]).toMatchObject({ isBooked: true, case: null, answers: [] })
    const all = [slots, await show(person, meetingId), (await must(person.get('/notices'))).body]
    expect(JSON.stringify(all)).not.toContain('sammanslagning')
    expect(await toldOf(person, caseId)).toEqual([])
    expect((await person.get(`/cases/${caseId}/slot`)).status).toBe(404)
  }
})
