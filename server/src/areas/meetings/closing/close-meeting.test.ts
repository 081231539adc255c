import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCase, must } from '../../../../testing/build/build-case.ts'
import type { Json } from '../../../../testing/house.ts'
import { tracesOf } from '../../../../testing/traces.ts'
import {
  addMatter,
  buildSeries,
  closeWithInformation,
  decide,
  firstThree,
  openStage,
  type Stage,
  settle,
  show,
  undertake,
} from '../testing.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const byLetter = (a: string, b: string) => a.localeCompare(b)
const titles = (meeting: { items: { content: { title: string } | null }[] }) =>
  meeting.items.map(({ content }) => content?.title)

/** A live meeting with five matters, each of which came to something else. */
async function fiveMatters() {
  const seriesId = await buildSeries(stage)
  const [first, second, third] = await firstThree(stage.pilot, seriesId)
  const { id: caseId } = await buildCase(stage.pilot)
  const one = await addMatter(stage.pilot, first.id, { title: 'Information' })
  const two = await addMatter(stage.pilot, first.id, { title: undefined, caseId })
  const three = await addMatter(stage.pilot, first.id, { title: 'Åtgärden' })
  const four = await addMatter(stage.pilot, first.id, { title: 'Flyttas', question: 'Hinner vi?' })
  const five = await addMatter(stage.pilot, first.id, { title: 'Dras tillbaka' })
  await must(stage.pilot.post(`/meetings/${first.id}/start`))
  await settle(stage.pilot, first.id, one, 'information')
  await decide(stage.pilot, two)
  const actionId = await undertake(stage, three)
  await settle(stage.pilot, first.id, four, 'moved', 'Väntar på mätningen.')
  await must(stage.pilot.post(`/meeting-items/${five}/withdrawal`))
  return {
    seriesId,
    first,
    second,
    third,
    caseId,
    items: { one, two, three, four },
    actionId,
  }
}

test('closing a meeting of five mixed items makes exactly the right things, once, linked', async () => {
  const { first, second, third, caseId, items, actionId, seriesId } = await fiveMatters()
  // The next occurrence is cancelled: what is moved goes to the one after it.
  await must(stage.pilot.post(`/meetings/${second.id}/cancellation`, { why: 'Utbildningsdag' }))
  const refused = await stage.pilot.post(`/meetings/${first.id}/closing`)
  expect(refused).toMatchObject({ status: 409, body: { code: 'meeting.itemsWithoutResult' } })
  const standing = (await show(stage.pilot, first.id)).items.find(
    ({ kind }: { kind: string }) => kind === 'standing',
  )
  expect(refused.body.errors).toMatchObject([{ path: `items.${standing.id}` }])
  await settle(stage.pilot, first.id, standing.id, 'information')
  const { events } = await tracesOf(stage.house, () => stage.pilot.post(`/meetings/${first.id}/closing`))
  expect(events).toEqual(['meetingAction.given', 'meeting.itemMinuted', 'meeting.closed'])

  const closed = await show(stage.pilot, first.id)
  expect(closed).toMatchObject({ status: 'closed', minutes: { version: 1 }, current: null })
  const byId = new Map(closed.items.map((item: { id: string; content: unknown }) => [item.id, item.content]))
  expect(byId.get(items.two)).toMatchObject({ result: 'decision', decisions: [{ number: '2026:1' }] })
  expect(byId.get(items.three)).toMatchObject({
    result: 'action',
    actions: [{ id: actionId, status: 'open' }],
  })
  expect(byId.get(items.four)).toMatchObject({ result: 'moved', movedTo: { meetingId: third.id } })

  const next = await show(stage.pilot, third.id)
  expect(titles(next)).toEqual(['', 'Läget i stort', 'Flyttas'])
  expect(next.items[2].content).toMatchObject({ carried: 1, question: 'Hinner vi?', result: null })
  expect(next.earlierActions.map(({ id }: { id: string }) => id)).toEqual([actionId])
  expect(
    (await show(stage.pilot, second.id)).items.filter(({ kind }: { kind: string }) => kind === 'matter'),
  ).toEqual([])

  const ofCase = (await must(stage.pilot.get(`/cases/${caseId}/meeting-items`))).body
  expect(ofCase.decisions).toMatchObject([{ number: '2026:1', meetingId: first.id }])
  const timeline = (await must(stage.pilot.get(`/cases/${caseId}/events`))).body.items
  expect(timeline.map(({ name }: { name: string }) => name)).toContain('meeting.itemMinuted')
  expect((await stage.pilot.post(`/meetings/${first.id}/closing`)).body.code).toBe('meeting.notLive')
  expect((await must(stage.pilot.get(`/meeting-series/${seriesId}/actions`))).body.items).toHaveLength(1)
})

test('minutes go to those who were asked, and to each who got something to do their own actions alone', async () => {
  const { first } = await fiveMatters()
  const { mails } = await tracesOf(stage.house, async () => {
    await closeWithInformation(stage.pilot, first.id)
    return { status: 200 } as never
  })
  expect(mails.length).toBeGreaterThan(0)
  const { rows } = await stage.house.owner.pool.query(
    'select recipient, subject, text from outbox_mail where key like $1 order by key',
    [`actions:${first.id}:%`],
  )
  expect(rows.map(({ recipient }) => recipient)).toEqual([stage.town.officers.bygglov.email])
  expect(rows[0].text).toContain('Ring markägaren')
  const minutes = await stage.house.owner.pool.query(
    'select recipient, text from outbox_mail where key like $1',
    [`minutes:${first.id}:%`],
  )
  expect(minutes.rows.map(({ recipient }) => recipient).toSorted(byLetter)).toEqual(
    [
      stage.town.pilot,
      stage.town.heads.bygglov,
      stage.town.officers.bygglov,
      stage.town.officers['gatu-park'],
      stage.town.officers['miljo-halsa'],
    ]
      .map(({ email }) => email)
      .toSorted(byLetter),
  )
  expect(minutes.rows[0].text).toMatch(/Beslut 2026:\d+: Gatu\/park svarar för skyltarna\./)
  const pdf = await stage.pilot.get(`/meetings/${first.id}/minutes/pdf`)
  expect(pdf.headers['content-type']).toBe('application/pdf')
  expect(pdf.text).toContain('/StructTreeRoot')
  expect(pdf.text).toMatch(/\/Lang/)
})

test('a meeting that is opened again keeps its minutes, and closes as a new version', async () => {
  const { first, third, items } = await fiveMatters()
  await closeWithInformation(stage.pilot, first.id)
  const before = (await must(stage.pilot.get(`/meetings/${first.id}/minutes`))).body
  const second = (await show(stage.pilot, first.id)).next
  expect(second).not.toBeNull()
  await must(stage.pilot.post(`/meetings/${first.id}/reopening`, { why: 'Beslutet fick fel ordalydelse.' }))
  const open = await show(stage.pilot, first.id)
  const [decision] = open.items.find(({ id }: { id: string }) => id === items.two).content.decisions
  await must(
    stage.pilot.put(`/meeting-decisions/${decision.id}`, {
      itemId: items.two,
      body: 'Bygglov svarar för skyltarna.',
      version: decision.version,
    }),
  )
  await must(stage.pilot.post(`/meetings/${first.id}/closing`))
  const after = (await must(stage.pilot.get(`/meetings/${first.id}/minutes`))).body
  expect(after.version).toBe(2)
  expect((await must(stage.pilot.get(`/meetings/${first.id}/minutes?version=1`))).body.lines).toEqual(
    before.lines,
  )
  expect(JSON.stringify(after.lines)).toContain('Bygglov svarar för skyltarna.')
  // What was moved, and what was undertaken, is there once.
  const moved = (await show(stage.pilot, second.id)).items.filter(
    ({ content }: { content: { title: string } }) => content.title === 'Flyttas',
  )
  expect(moved).toHaveLength(1)
  expect((await show(stage.pilot, third.id)).earlierActions).toHaveLength(1)
})

test('what was moved and is settled after all, in a meeting that was opened again, leaves the next agenda', async () => {
  const { first, second, items } = await fiveMatters()
  await closeWithInformation(stage.pilot, first.id)
  const matters = async () =>
    (await show(stage.pilot, second.id)).items.filter(({ kind }: Json) => kind === 'matter')
  expect(await matters()).toHaveLength(1)
  await must(stage.pilot.post(`/meetings/${first.id}/reopening`, { why: 'Det löste sig.' }))
  await settle(stage.pilot, first.id, items.four, 'moved', 'Fortfarande.')
  expect(await matters()).toHaveLength(1)
  await settle(stage.pilot, first.id, items.four, 'information', 'Det löste sig.')
  expect(await matters()).toEqual([])
  await must(stage.pilot.post(`/meetings/${first.id}/closing`))
  expect(await matters()).toEqual([])
})

test('the one who closed a meeting does not approve its minutes; somebody else who takes part does, once', async () => {
  const { first } = await fiveMatters()
  expect((await stage.officers.bygglov.post(`/meetings/${first.id}/minutes/approval`)).body.code).toBe(
    'meeting.notClosed',
  )
  await closeWithInformation(stage.pilot, first.id)
  expect((await stage.pilot.post(`/meetings/${first.id}/minutes/approval`)).status).toBe(403)
  expect((await stage.officers['va-avfall'].post(`/meetings/${first.id}/minutes/approval`)).status).toBe(403)
  await must(stage.officers.bygglov.post(`/meetings/${first.id}/minutes/approval`))
  expect((await stage.officers['gatu-park'].post(`/meetings/${first.id}/minutes/approval`)).body.code).toBe(
    'minutes.approved',
  )
  expect((await show(stage.pilot, first.id)).minutes.approvedBy.id).toBe(stage.town.officers.bygglov.id)
})

test('an action without a person or a day is not kept', async () => {
  const { first } = await fiveMatters()
  const item = (await show(stage.pilot, first.id)).items.at(-1).id
  const whole = {
    itemId: item,
    body: 'Mät upp platsen',
    memberId: stage.town.officers.bygglov.id,
    unitId: stage.town.units.bygglov.id,
    dueOn: '2026-12-04',
  }
  const put = (body: object) => stage.pilot.put(`/meeting-actions/${crypto.randomUUID()}`, body)
  for (const missing of ['memberId', 'unitId', 'dueOn', 'body'] as const) {
    const { [missing]: _left, ...rest } = whole
    expect((await put(rest)).status, missing).toBe(400)
  }
  expect((await put({ ...whole, dueOn: '2026-11-22' })).body.code).toBe('meetingAction.inThePast')
  expect((await put({ ...whole, unitId: stage.town.units['gatu-park'].id })).body.code).toBe(
    'meetingAction.unknownMember',
  )
  expect((await put(whole)).status).toBe(200)
})
