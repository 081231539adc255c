import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { must } from '../../../../testing/build/build-case.ts'
import { replyMail } from '../../../../testing/build/calendar-reply.ts'
import type { Person } from '../../../../testing/house.ts'
import { openPost } from '../../../../testing/post.ts'
import { byIcalJs, byNodeIcal } from '../calendar/expand.fixture.ts'
import { buildSeries, everyEvenThursday, firstThree, type Stage, show } from '../testing.fixture.ts'

let post: Awaited<ReturnType<typeof openPost>>
let stage: Stage
beforeAll(async () => {
  post = await openPost()
  stage = post.stage
})
beforeEach(() => {
  stage.house.clock.at = new Date('2026-11-23T09:00:00Z')
})
afterAll(() => post.close())

const DAY = 24 * 60
/** The pilot a day later, who signs in anew. */
async function nextDay(): Promise<Person> {
  stage.later(DAY)
  return stage.house.as(stage.town.pilot.id)
}

type Calendar = { recipient: string; method: string; text: string; subject: string }
const sentOf = async (uid: string): Promise<Calendar[]> =>
  (await post.rows(
    `select recipient, subject, calendar_method as method, calendar as text from outbox_mail
     where calendar like $1 order by created_at, id`,
    [`%UID:${uid}%`],
  )) as Calendar[]
const lineOf = (text: string, name: string) => new RegExp(`^${name}[:;].*`, 'm').exec(text)?.[0].trim()

let delivered = 0
async function answer(from: string, uid: string, sequence: number): Promise<void> {
  delivered += 1
  const at = new Date(stage.house.clock.at.getTime() - 60_000 + delivered)
  await post.imap.deliver(replyMail({ from, uid, sequence, stamp: at }), at)
  await post.take()
}

test('those who have not answered get the same invitation again, once a day, under the number that they have', async () => {
  const { pilot } = stage
  const id = await buildSeries(stage)
  await must(pilot.post(`/meeting-series/${id}/invitations`))
  const uid = `series-${id}-202611261400@localhost`
  const before = await sentOf(uid)
  const url = `/meeting-series/${id}/reminders`
  // They were asked today.
  expect((await pilot.post(url)).body.code).toBe('series.remindedToday')
  const { email } = stage.town.officers.bygglov
  await answer(email, uid, 1)
  const tomorrow = await nextDay()
  const invitations = `/meeting-series/${id}/invitations`
  expect((await must(tomorrow.get(invitations))).body.replies).toMatchObject({
    mayRemind: true,
    remindedAt: null,
  })
  expect((await must(tomorrow.post(url))).body).toEqual({ sent: 4 })
  const again = (await sentOf(uid)).slice(before.length)
  expect(again).toHaveLength(4)
  expect(again.map(({ recipient }) => recipient)).not.toContain(email)
  expect(new Set(again.map(({ method, subject }) => `${method} ${subject}`))).toEqual(
    new Set(['REQUEST Du har inte svarat: Lotsmötet']),
  )
  for (const { text } of again) {
    for (const name of ['UID', 'SEQUENCE', 'DTSTART', 'RRULE'])
      expect(lineOf(text, name)).toBe(lineOf(before[0]?.text ?? '', name))
    for (const read of [byIcalJs, byNodeIcal]) expect(read(text)).toEqual(read(before[0]?.text ?? ''))
  }
  expect((await must(tomorrow.get(invitations))).body.replies).toMatchObject({ mayRemind: false })
  expect((await tomorrow.post(url)).body.code).toBe('series.remindedToday')
  const [first] = await firstThree(tomorrow, id)
  expect((await tomorrow.post(`/meetings/${first.id}/reminders`)).body.code).toBe('series.remindedToday')
  expect((await must((await nextDay()).post(url))).body).toEqual({ sent: 4 })
})

test('a meeting that was moved asks again for that meeting alone, those who answered the earlier time too', async () => {
  const { pilot } = stage
  const recurrence = { ...everyEvenThursday, pattern: { ...everyEvenThursday.pattern, weeks: 'any' } }
  const id = await buildSeries(stage, { recurrence: { ...recurrence, firstDay: '2026-12-01' } })
  await must(pilot.post(`/meeting-series/${id}/invitations`))
  const [first] = await firstThree(pilot, id)
  const uid = `series-${id}-202612031400@localhost`
  await answer(stage.town.officers.bygglov.email, uid, 1)
  const later = { startsAt: '2026-12-04T09:00:00+01:00', endsAt: '2026-12-04T10:00:00+01:00' }
  await must(pilot.put(`/meetings/${first.id}/time`, later, { 'if-match': '"1"' }))
  const next = await nextDay()
  const url = `/meetings/${first.id}/reminders`
  // Calendars don't have the new time.
  expect((await next.post(url)).body.code).toBe('series.notSent')
  expect((await next.post(`/meeting-series/${id}/reminders`)).body.code).toBe('series.notSent')
  expect((await show(next, first.id)).replies).toMatchObject({ mayRemind: false })
  await must(next.post(`/meeting-series/${id}/invitations`))
  const before = await sentOf(uid)
  const after = await nextDay()
  expect((await show(after, first.id)).replies).toMatchObject({ mayRemind: true, unanswered: 5 })
  expect((await must(after.post(url))).body).toEqual({ sent: 5 })
  const again = (await sentOf(uid)).slice(before.length)
  const told = before.findLast(({ recipient }) => recipient === again[0]?.recipient)
  for (const name of ['UID', 'SEQUENCE', 'RECURRENCE-ID', 'DTSTART'])
    expect(lineOf(again[0]?.text ?? '', name)).toBe(lineOf(told?.text ?? '', name))
  expect(byIcalJs(again[0]?.text ?? '')).toEqual(['2026-12-04T08:00:00.000Z 2026-12-04T09:00:00.000Z'])
})

test('what is in no calendar, and what all have answered, reminds nobody', async () => {
  const { pilot } = stage
  const id = await buildSeries(stage, { units: [], standInId: null })
  const url = `/meeting-series/${id}/reminders`
  expect((await pilot.post(url)).body.code).toBe('series.notSent')
  await must(pilot.post(`/meeting-series/${id}/invitations`))
  const [entry] = await sentOf(`series-${id}`)
  await answer(stage.town.pilot.email, lineOf(entry?.text ?? '', 'UID')?.slice(4) ?? '', 1)
  expect((await (await nextDay()).post(url)).body.code).toBe('series.allAnswered')
})
