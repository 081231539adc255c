import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCase, must } from '../../../testing/build/build-case.ts'
import { addProject } from '../../../testing/build/build-project.ts'
import type { Json, Person } from '../../../testing/house.ts'
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

/**
 * A draft of Bygglov's, and an overlap of an open project with Bygglov's restricted case, at a meeting that the head of
 * Gatu/park leads, who may read neither.
 */
let stage: Stage
let seriesId: string
let meetingId: string
let nextId: string
let draft: string
let open: string
let caseId: string
let overlap: string
let items: { draft: string; overlap: string }
const WORDS = 'hemlig badplats'
const SECRET = /hemlig|badplats/i

beforeAll(async () => {
  stage = await openStage()
  seriesId = await buildSeries(stage, { leaderId: stage.town.heads['gatu-park'].id, standInId: null })
  const [first, second] = await firstThree(stage.pilot, seriesId)
  meetingId = first.id
  nextId = second.id
  const { bygglov } = stage.officers
  draft = await addProject(stage, 'bygglov', { title: `En ${WORDS}`, visibility: 'draft' })
  open = await addProject(stage, 'gatu-park', { title: 'Ny asfalt', visibility: 'internal' })
  caseId = (await buildCase(bygglov, { title: `Kiosk vid ${WORDS}`, visibility: 'restricted' })).id
  await must(bygglov.post(`/cases/${caseId}/accountability`))
  await must(bygglov.put(`/cases/${caseId}/point`, { point: [18.70005, 59.75005] }))
  const found = (await must(bygglov.get(`/overlaps?project=${open}`))).body.items
  overlap = found.find((one: Json) => one.case?.id === caseId).id
})
afterAll(() => stage.close())

const outsiders = () => [stage.heads['gatu-park'], stage.officers['gatu-park'], stage.officers['va-avfall']]
const keysFor = async (person: Person): Promise<string[]> =>
  (await must(person.get(`/meetings/${meetingId}/proposals`))).body.items.map(({ key }: Json) => key)

test('an overlap is proposed to those who may read both of its parties, and put on the agenda by them', async () => {
  expect(await keysFor(stage.officers.bygglov)).toContain(`overlap:${overlap}`)
  for (const person of outsiders()) {
    const answer = await person.get(`/meetings/${meetingId}/proposals`)
    expect(answer.text).not.toMatch(SECRET)
    expect(answer.text).not.toContain(overlap)
    const put = await person.post(`/meetings/${meetingId}/items`, { proposal: `overlap:${overlap}` })
    expect([put.status, put.body.code]).toEqual([404, 'meetingItem.notFound'])
    const project = await person.post(`/meetings/${meetingId}/items`, { projectId: draft })
    expect([project.status, project.body.code]).toEqual([404, 'project.notFound'])
  }
  const stranger = await stage.house.stranger.get(`/projects/${open}/meeting-items`)
  expect(stranger.status).toBe(401)
  for (const person of [stage.officers['va-avfall'], stage.heads.bygglov, stage.administrator])
    expect((await person.get(`/projects/${open}/meeting-items`)).status).toBe(200)
})

test('a neutral line stands in their place, through every door, and nobody is given what they may not read', async () => {
  const { bygglov } = stage.officers
  const onDraft = await addMatter(bygglov, meetingId, { title: undefined, projectId: draft, question: WORDS })
  const onOverlap = await addMatter(bygglov, meetingId, {
    title: undefined,
    proposal: `overlap:${overlap}`,
    question: WORDS,
  })
  items = { draft: onDraft, overlap: onOverlap }
  await must(stage.heads['gatu-park'].post(`/meetings/${meetingId}/announcement`))
  await must(stage.heads['gatu-park'].post(`/meetings/${meetingId}/start`))
  for (const itemId of [onDraft, onOverlap]) {
    await must(bygglov.put(`/meeting-notes/${newId()}`, { itemId, body: WORDS }))
    await must(bygglov.put(`/meeting-decisions/${newId()}`, { itemId, body: WORDS }))
    await undertake(stage, itemId, { body: WORDS }, bygglov)
    const given = await bygglov.put(`/meeting-actions/${newId()}`, {
      itemId,
      body: WORDS,
      memberId: stage.town.officers['gatu-park'].id,
      unitId: stage.town.units['gatu-park'].id,
      dueOn: '2026-12-04',
    })
    expect([given.status, given.body.code]).toEqual([422, 'meetingAction.mayNotRead'])
  }
  await closeWithInformation(stage.heads['gatu-park'], meetingId)

  for (const person of outsiders()) {
    for (const url of [
      `/meetings/${meetingId}`,
      `/meetings/${meetingId}/minutes`,
      `/meetings/${nextId}`,
      `/meetings/${nextId}/proposals`,
      `/meeting-series/${seriesId}`,
      `/meeting-series/${seriesId}/actions`,
      `/meeting-series/${seriesId}/measures`,
      '/my-meeting-actions',
      '/notices',
      `/projects/${open}/meeting-items`,
    ]) {
      const { status, text } = await person.get(url)
      expect(status, url).toBe(200)
      expect(text, url).not.toMatch(SECRET)
      expect(text, url).not.toContain(overlap)
    }
    const agenda = await show(person, meetingId)
    expect(agenda.items.filter(({ content }: Json) => content === null)).toHaveLength(2)
    const { lines } = (await must(person.get(`/meetings/${meetingId}/minutes`))).body
    expect(lines.filter(({ content }: Json) => content === null)).toHaveLength(2)
    expect((await show(person, nextId)).hiddenActions).toBe(2)
    expect((await person.get(`/projects/${draft}/meeting-items`)).body.code).toBe('project.notFound')
    expect((await must(person.get(`/projects/${open}/meeting-items`))).body).toEqual({
      items: [],
      decisions: [],
      actions: [],
    })
  }
})

test('who may read both finds what was said on the project and on the case', async () => {
  for (const url of [
    `/projects/${draft}/meeting-items`,
    `/projects/${open}/meeting-items`,
    `/cases/${caseId}/meeting-items`,
  ]) {
    const said = (await must(stage.officers.bygglov.get(url))).body
    expect(said.items, url).toHaveLength(1)
    expect(said.decisions, url).toMatchObject([{ body: WORDS }])
    expect(said.actions, url).toMatchObject([{ body: WORDS, status: 'open' }])
  }
  const agenda = await show(stage.officers.bygglov, meetingId)
  const content = (id: string) => agenda.items.find((item: Json) => item.id === id).content
  expect(content(items.draft).project).toMatchObject({ id: draft })
  for (const id of [items.draft, items.overlap]) expect(content(id).isRestricted).toBe(true)
  expect(content(items.overlap).overlap).toMatchObject({ id: overlap, case: { id: caseId }, other: null })
})

test('no mail says what it was about', async () => {
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

test('the minutes of the next meeting keep what was undertaken from those who may not read what it was about', async () => {
  const leader = stage.heads['gatu-park']
  await must(leader.post(`/meetings/${nextId}/start`))
  await closeWithInformation(leader, nextId)
  const earlierFor = async (person: Person) =>
    (await must(person.get(`/meetings/${nextId}/minutes`))).body.lines.filter(
      ({ kind }: Json) => kind === 'earlier',
    )
  for (const person of outsiders()) {
    expect((await earlierFor(person)).map(({ content }: Json) => content)).toEqual([null, null])
    expect((await person.get(`/meetings/${nextId}/minutes`)).text).not.toMatch(SECRET)
  }
  const told = await earlierFor(stage.officers.bygglov)
  expect(told.map(({ content }: Json) => content.action.body)).toEqual([WORDS, WORDS])
  expect(told.flatMap(({ content }: Json) => content.projects.map(({ id }: Json) => id)).toSorted()).toEqual(
    [draft, open].toSorted(),
  )
})
