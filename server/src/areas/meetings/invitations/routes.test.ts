import ICAL from 'ical.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { must } from '../../../../testing/build/build-case.ts'
import { buildSeries, everyEvenThursday, firstThree, openStage, type Stage } from '../testing.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const byLetter = (a: string, b: string) => a.localeCompare(b)

/** What went out since a moment: each mail's recipient, with what its calendar message says. */
async function sentSince(seriesId: string, from: number) {
  const { rows } = await stage.house.owner.pool.query(
    'select recipient, calendar, calendar_method as method from outbox_mail where key like $1 order by created_at, id',
    [`invite:series-${seriesId}%`],
  )
  return rows.slice(from).map(({ recipient, calendar, method }) => {
    const root = new ICAL.Component(ICAL.parse(calendar))
    const events = root.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
    return {
      recipient: String(recipient),
      method: String(method),
      declared: root.getFirstPropertyValue('method'),
      events,
    }
  })
}

const once = (sent: readonly { recipient: string }[]) =>
  [...new Set(sent.map(({ recipient }) => recipient))].toSorted(byLetter)

const status = async (id: string) => (await must(stage.pilot.get(`/meeting-series/${id}/invitations`))).body
const send = (id: string) => stage.pilot.post(`/meeting-series/${id}/invitations`)

test('calendars get the series once, then only what has changed, under the same name and a higher number', async () => {
  const id = await buildSeries(stage)
  // Even weeks are two stretches: 2026 has 53 weeks.
  expect(await status(id)).toEqual({ sentAt: null, asked: 5, unsent: 2, replies: null, may: { send: true } })
  expect((await must(send(id))).body).toEqual({ sent: 10 })
  const first = await sentSince(id, 0)
  expect(once(first)).toEqual(
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
  const [whole] = first
  expect([whole?.method, whole?.declared]).toEqual(['REQUEST', 'REQUEST'])
  const series = whole?.events[0]
  expect(series?.summary).toBe('Lotsmötet')
  expect(series?.isRecurring()).toBe(true)
  expect(await status(id)).toMatchObject({ unsent: 0 })
  expect((await send(id)).body.code).toBe('series.nothingToSend')

  const [one, two] = await firstThree(stage.pilot, id)
  const time = { startsAt: '2026-11-27T09:00:00+01:00', endsAt: '2026-11-27T10:00:00+01:00', place: 'Väddö' }
  await must(stage.pilot.put(`/meetings/${one.id}/time`, time, { 'if-match': '"1"' }))
  await must(stage.pilot.post(`/meetings/${two.id}/cancellation`, { why: 'Utbildningsdag' }))
  expect(await status(id)).toMatchObject({ unsent: 2 })
  await must(send(id))
  const changes = await sentSince(id, first.length)
  expect(changes).toHaveLength(10)
  const moved = changes.find(({ method }) => method === 'REQUEST')?.events[0]
  expect(moved?.uid).toBe(series?.uid)
  expect(moved?.recurrenceId?.toString()).toBe('2026-11-26T14:00:00')
  expect(moved?.startDate.toString()).toBe('2026-11-27T09:00:00')
  expect(moved?.sequence).toBeGreaterThan(series?.sequence ?? 0)
  const cancelled = changes.find(({ method }) => method === 'CANCEL')?.events[0]
  expect(cancelled?.recurrenceId?.toString()).toBe('2026-12-10T14:00:00')
  expect(await status(id)).toMatchObject({ unsent: 0 })
})

test('one who no longer comes has it taken away, one who comes gets all of it, and the others hear nothing', async () => {
  const id = await buildSeries(stage)
  await must(send(id))
  const series = (await must(stage.pilot.get(`/meeting-series/${id}`))).body
  const units = [
    { unitId: stage.town.units['gatu-park'].id, memberIds: [stage.town.officers['gatu-park'].id] },
    { unitId: stage.town.units['va-avfall'].id, memberIds: [stage.town.officers['va-avfall'].id] },
  ]
  const { kind, title, purpose, place, link, standing } = series
  const plan = { kind, title, purpose, place, link, standing, units, recurrence: everyEvenThursday }
  const leaders = { leaderId: series.leader.id, standInId: series.standIn.id }
  await must(
    stage.pilot.put(`/meeting-series/${id}`, { ...plan, ...leaders }, { 'if-match': `"${series.version}"` }),
  )
  await must(send(id))
  const sent = await sentSince(id, 10)
  const of = (method: string) => once(sent.filter((one) => one.method === method))
  expect(of('CANCEL')).toEqual(
    [stage.town.officers.bygglov.email, stage.town.officers['miljo-halsa'].email].toSorted(byLetter),
  )
  expect(of('REQUEST')).toEqual([stage.town.officers['va-avfall'].email])
})

test('what ends is taken away from the calendars of all, once', async () => {
  const id = await buildSeries(stage)
  await must(send(id))
  await must(stage.pilot.post(`/meeting-series/${id}/ending`))
  await must(send(id))
  const sent = await sentSince(id, 10)
  expect(sent.map(({ method }) => method)).toEqual(Array<string>(10).fill('CANCEL'))
  expect((await send(id)).body.code).toBe('series.nothingToSend')
})
