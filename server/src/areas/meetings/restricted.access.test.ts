import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCase, buildPart, must } from '../../../testing/build/build-case.ts'
import type { Person } from '../../../testing/house.ts'
import {
  addMatter,
  buildSeries,
  closeWithInformation,
  firstThree,
  newId,
  openStage,
  type Stage,
  show,
  undertake,
} from './testing.fixture.ts'

/** A matter of a restricted case, in a meeting that somebody who may not read the case takes part in, and leads. */
let stage: Stage
let meetingId: string
let nextId: string
let seriesId: string
let caseId: string
let actionId: string
let ids: string[]
const WORDS = 'hemlig sammanslagning av rederier'
const SECRET = /hemlig|rederier|L-2026-0000\d/i

beforeAll(async () => {
  stage = await openStage()
  // The head of Gatu/park leads it, and may not read what Bygglov brings.
  seriesId = await buildSeries(stage, { leaderId: stage.town.heads['gatu-park'].id, standInId: null })
  const [first, second] = await firstThree(stage.pilot, seriesId)
  meetingId = first.id
  nextId = second.id
  const secret = await buildCase(stage.officers.bygglov, { title: `En ${WORDS}`, visibility: 'restricted' })
  caseId = secret.id
  await must(stage.officers.bygglov.post(`/cases/${caseId}/accountability`))
  await buildPart(stage.officers.bygglov, caseId, stage.town.units['miljo-halsa'].id, { title: WORDS })
  const item = await addMatter(stage.officers.bygglov, meetingId, {
    title: undefined,
    caseId,
    question: WORDS,
  })
  await must(stage.heads['gatu-park'].post(`/meetings/${meetingId}/announcement`))
  await must(stage.heads['gatu-park'].post(`/meetings/${meetingId}/start`))
  const [note, decision] = [newId(), newId()]
  await must(stage.officers.bygglov.put(`/meeting-notes/${note}`, { itemId: item, body: WORDS }))
  await must(stage.officers.bygglov.put(`/meeting-decisions/${decision}`, { itemId: item, body: WORDS }))
  actionId = await undertake(
    stage,
    item,
    {
      body: WORDS,
      memberId: stage.town.officers['miljo-halsa'].id,
      unitId: stage.town.units['miljo-halsa'].id,
    },
    stage.officers.bygglov,
  )
  ids = [item, note, decision, actionId]
  await closeWithInformation(stage.heads['gatu-park'], meetingId)
})
afterAll(() => stage.close())

const doors = () => [
  `/meetings/${meetingId}`,
  `/meetings/${meetingId}/minutes`,
  `/meetings/${nextId}`,
  `/meetings/${nextId}/proposals`,
  '/meetings',
  '/meetings?past=true',
  `/meeting-series/${seriesId}`,
  `/meeting-series/${seriesId}/actions`,
  `/meeting-series/${seriesId}/actions?status=settled`,
  `/meeting-series/${seriesId}/measures`,
  '/my-meeting-actions',
  '/open-meetings',
  '/notices',
]

test('who may not read a case finds a neutral line in its place, through every door', async () => {
  for (const person of [stage.heads['gatu-park'], stage.officers['gatu-park'], stage.officers['va-avfall']]) {
    for (const url of doors()) {
      const { status, text } = await person.get(url)
      expect(status, url).toBe(200)
      expect(text, url).not.toMatch(SECRET)
    }
    const agenda = await show(person, meetingId)
    expect(agenda.items.filter(({ content }: { content: unknown }) => content === null)).toMatchObject([
      { isDone: true, minutes: 10 },
    ])
    const minutes = (await must(person.get(`/meetings/${meetingId}/minutes`))).body
    expect(minutes.lines.filter(({ content }: { content: unknown }) => content === null)).toHaveLength(1)
    expect((await show(person, nextId)).hiddenActions).toBe(1)
    expect((await person.get(`/cases/${caseId}/meeting-items`)).body.code).toBe('case.notFound')
    const { body } = await person.post('/searches', { query: 'hemlig sammanslagning' })
    expect(JSON.stringify(body)).not.toMatch(SECRET)
  }
})

test('who may read it finds it through the same doors', async () => {
  for (const person of [stage.officers.bygglov, stage.officers['miljo-halsa']]) {
    for (const url of [`/meetings/${meetingId}`, `/meetings/${meetingId}/minutes`, `/meetings/${nextId}`])
      expect((await must(person.get(url))).text, url).toMatch(SECRET)
    expect((await must(person.get(`/cases/${caseId}/meeting-items`))).body.actions).toHaveLength(1)
    expect((await show(person, nextId)).hiddenActions).toBe(0)
  }
})

test('nothing is changed by an id that was guessed', async () => {
  const [item, note, decision, action] = ids
  const leader: Person = stage.heads['gatu-park']
  const one = { 'if-match': '"1"' }
  const body = { itemId: item, body: 'Ord' }
  const day = {
    dueOn: '2026-12-20',
    memberId: stage.town.pilot.id,
    unitId: stage.town.units.naringsliv.id,
    why: 'Tid',
  }
  for (const answer of [
    await leader.patch(`/meeting-items/${item}`, { minutes: 1 }, one),
    await leader.post(`/meeting-items/${item}/withdrawal`),
    await leader.post(`/meeting-items/${item}/restoration`),
    await leader.post(`/meeting-items/${item}/postponement`),
    await leader.put(`/meeting-items/${item}/result`, { result: null }, one),
    await leader.put(`/meeting-notes/${note}`, body),
    await leader.delete(`/meeting-notes/${note}`),
    await leader.put(`/meeting-decisions/${decision}`, body),
    await leader.delete(`/meeting-decisions/${decision}`),
    await leader.delete(`/meeting-actions/${action}`),
    await leader.post(`/meeting-actions/${action}/settlement`, { status: 'done' }, one),
    await leader.put(`/meeting-actions/${action}/day`, day, one),
  ])
    expect(answer.status, answer.text).toBe(404)
})

test('no mail says what it was about: neither agenda nor minutes, nor the action to the one who has it', async () => {
  const { rows } = await stage.house.owner.pool.query(
    "select key, subject, text, html from outbox_mail where key ~ '^(agenda|minutes|actions):'",
  )
  expect(rows.map(({ key }) => key.split(':')[0])).toEqual(
    expect.arrayContaining(['agenda', 'minutes', 'actions']),
  )
  for (const { key, subject, text, html } of rows) {
    expect(`${subject} ${text} ${html}`, key).not.toMatch(SECRET)
    expect(text, key).toMatch(/begränsad insyn/)
  }
})

test('the PDF has the line that its reader may read', async () => {
  const pdf = async (person: Person) => (await must(person.get(`/meetings/${meetingId}/minutes/pdf`))).text
  // Its streams are compressed: what it says is as long as what there is to say.
  expect((await pdf(stage.officers.bygglov)).length).toBeGreaterThan(
    (await pdf(stage.officers['va-avfall'])).length,
  )
})
