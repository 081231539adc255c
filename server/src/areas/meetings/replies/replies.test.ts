import { afterAll, beforeAll, expect, test } from 'vitest'
import { must } from '../../../../testing/build/build-case.ts'
import { type CalendarReply, calendarReply, replyMail } from '../../../../testing/build/calendar-reply.ts'
import { book, buildTaken, buildTimes, slotOf, slotsOf, toldOf } from '../../../../testing/build/times.ts'
import type { Json, Person } from '../../../../testing/house.ts'
import { openPost } from '../../../../testing/post.ts'
import { buildSeries, firstThree, newId, type Stage, show } from '../testing.fixture.ts'

let post: Awaited<ReturnType<typeof openPost>>
let stage: Stage
beforeAll(async () => {
  post = await openPost()
  stage = post.stage
})
afterAll(() => post.close())

const officer = () => stage.town.officers.bygglov
const at = (time: string) => new Date(`2026-11-23T${time}:00Z`)

/** A series that is in the calendars of those who are asked to it, and its first two meetings. */
async function buildSent() {
  const id = await buildSeries(stage)
  await must(stage.pilot.post(`/meeting-series/${id}/invitations`))
  const [first, second] = await firstThree(stage.pilot, id)
  return { id, first, second, uid: `series-${id}-202611261400@localhost`, sequence: await sequenceOf(id) }
}
const sequenceOf = async (id: string): Promise<number> =>
  (await post.rows('select sequence from meeting_series where id = $1', [id]))[0].sequence

type Sent = Awaited<ReturnType<typeof buildSent>>

let delivered = 0
/** Mails come to the mailbox and are taken in; where each ended. */
async function come(...mails: string[]): Promise<{ state: string; why: string; case_id: string | null }[]> {
  const before = (await post.incoming()).length
  for (const mail of mails) {
    delivered += 1
    await post.imap.deliver(mail, new Date(at('12:00').getTime() + delivered * 1000))
  }
  await post.take()
  return (await post.incoming()).slice(before).map(({ state, why, case_id }) => ({ state, why, case_id }))
}
const answer = (given: Pick<CalendarReply, 'uid'> & Partial<CalendarReply>, more = {}) =>
  come(replyMail({ from: officer().email, ...given }, more))

const repliesTo = async (meeting: { id: string }, person: Person = stage.pilot): Promise<Json> =>
  (await show(person, meeting.id)).replies
const ofOfficer = ({ people }: Json, id: string = officer().id) =>
  people.find(({ member }: Json) => member.id === id)
const mailsOut = async () => (await post.rows('select count(*)::int as n from outbox_mail'))[0].n as number

const noted = [{ state: 'noted', why: 'calendarAnswer', case_id: null }]

test('before anything is sent nobody has been asked, and afterwards nobody has answered', async () => {
  const id = await buildSeries(stage)
  const [first] = await firstThree(stage.pilot, id)
  expect(await repliesTo(first)).toBeNull()
  await must(stage.pilot.post(`/meeting-series/${id}/invitations`))
  const replies = await repliesTo(first)
  expect(replies).toMatchObject({ accepted: 0, tentative: 0, declined: 0, unanswered: 5 })
  expect(ofOfficer(replies)).toEqual({
    member: { id: officer().id, name: officer().name },
    unit: { id: stage.town.units.bygglov.id, slug: 'bygglov', name: stage.town.units.bygglov.name },
    isForItem: false,
    isInvited: true,
    answer: null,
    said: null,
  })
})

test('an answer to the series holds for its meetings, and one to a meeting by itself goes before it', async () => {
  const { id, first, second, uid, sequence } = await buildSent()
  const before = await mailsOut()
  expect(await answer({ uid, sequence })).toEqual(noted)
  expect(
    await answer({ uid, sequence, slot: '2026-12-10T14:00', partstat: 'DECLINED', comment: 'Kurs' }),
  ).toEqual(noted)
  expect(ofOfficer(await repliesTo(first))).toMatchObject({
    answer: { answer: 'accepted', at: '2026-11-23T08:00:00.000Z', isToEarlierTime: false },
  })
  expect(await repliesTo(first)).toMatchObject({ accepted: 1, unanswered: 4 })
  expect(ofOfficer(await repliesTo(second))).toMatchObject({
    answer: { answer: 'declined' },
    said: { comment: 'Kurs', proposed: null },
  })
  const { replies } = (await must(stage.pilot.get(`/meeting-series/${id}/invitations`))).body
  expect(replies).toMatchObject({ accepted: 1, declined: 0, unanswered: 4 })
  // Nobody is written to because of it, nothing becomes a case, and nothing waits for anybody.
  expect(await mailsOut()).toBe(before)
})

test('the later answer counts, in whatever order they come, and the same mail twice is one', async () => {
  const { first, uid, sequence } = await buildSent()
  const mail = (partstat: string, stamp: string, id?: string) =>
    replyMail({ uid, sequence, partstat, from: officer().email, stamp: at(stamp) }, id ? { id } : {})
  const late = mail('TENTATIVE', '10:00', 'late@calendar.example')
  await come(late, mail('DECLINED', '09:00'), late)
  expect(ofOfficer(await repliesTo(first))).toMatchObject({ answer: { answer: 'tentative' } })
  const kept = await post.rows("select id from incoming_mail where message_id = 'late@calendar.example'")
  expect(kept).toHaveLength(1)
  const [{ id }] = kept
  // A job that runs again, as after a crash, changes nothing.
  await post.run('incomingMail.place', { id })
  await come(mail('ACCEPTED', '11:00'))
  expect(ofOfficer(await repliesTo(first))).toMatchObject({ answer: { answer: 'accepted' } })
  const events = await post.rows(
    "select data->>'answer' as answer from event where name = 'meetingSeries.answered' and data->>'seriesId' = $1 order by at, id",
    [/series-(.{36})/.exec(uid)?.[1]],
  )
  expect(events).toHaveLength(2)
})

test('a clock that runs ahead does not shut out the answers that follow', async () => {
  const { first, uid, sequence } = await buildSent()
  await answer({ uid, sequence, partstat: 'DECLINED', stamp: new Date('2031-01-01T00:00:00Z') })
  await come(
    replyMail({ uid, sequence, from: 'nobody@else.example' }),
    replyMail({ uid, sequence: 2_000_000_000, from: officer().email, stamp: at('13:00') }),
  )
  expect(ofOfficer(await repliesTo(first))).toMatchObject({ answer: { answer: 'accepted' } })
  expect((await post.rows('select max(sequence) as most from meeting_reply'))[0].most).toBeLessThan(100)
})

test('once a meeting is moved, answers are to its earlier time until they are given anew', async () => {
  const { id, first, second, uid, sequence } = await buildSent()
  await answer({ uid, sequence })
  const time = {
    startsAt: '2026-11-27T09:00:00+01:00',
    endsAt: '2026-11-27T10:00:00+01:00',
    place: '',
    link: '',
  }
  await must(stage.pilot.put(`/meetings/${first.id}/time`, time, { 'if-match': '"1"' }))
  const earlier = { answer: { answer: 'accepted', isToEarlierTime: true } }
  expect(ofOfficer(await repliesTo(first))).toMatchObject(earlier)
  await must(stage.pilot.post(`/meeting-series/${id}/invitations`))
  const next = await sequenceOf(id)
  expect(ofOfficer(await repliesTo(first))).toMatchObject(earlier)
  expect(await repliesTo(first)).toMatchObject({ accepted: 0, unanswered: 5 })
  expect(ofOfficer(await repliesTo(second))).toMatchObject({ answer: { isToEarlierTime: false } })
  // What answers the message before says nothing of the time that stands.
  const slot = '2026-11-26T14:00'
  expect(await answer({ uid, sequence, slot, stamp: at('09:00'), partstat: 'DECLINED' })).toEqual(noted)
  expect(ofOfficer(await repliesTo(first))).toMatchObject(earlier)
  await answer({ uid, sequence: next, slot, stamp: at('10:00'), partstat: 'DECLINED' })
  expect(ofOfficer(await repliesTo(first))).toMatchObject({
    answer: { answer: 'declined', isToEarlierTime: false },
  })
})

test('another time that is proposed is told to those who lead the series', async () => {
  const { second, uid, sequence } = await buildSent()
  await answer({
    uid,
    sequence,
    slot: '2026-12-10T14:00',
    method: 'COUNTER',
    partstat: 'TENTATIVE',
    proposed: ['2026-12-10T15:00', '2026-12-10T17:00'],
  })
  expect(ofOfficer(await repliesTo(second))).toMatchObject({
    answer: { answer: 'tentative' },
    said: { proposed: { startsAt: '2026-12-10T14:00:00.000Z', endsAt: '2026-12-10T16:00:00.000Z' } },
  })
})

test('what Outlook writes in the mail is the comment; what other programs put there is not', async () => {
  const { first, uid, sequence } = await buildSent()
  const about = { uid, sequence, partstat: 'DECLINED' }
  await answer({ ...about, stamp: at('08:01') }, { text: 'Officer has declined this invitation.' })
  expect(ofOfficer(await repliesTo(first)).said.comment).toBe('')
  const outlook = {
    ...about,
    product: '-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN',
    stamp: at('08:02'),
  }
  await answer(outlook, { text: 'Eva kommer i mitt ställe.\r\n\r\n' })
  expect(ofOfficer(await repliesTo(first)).said.comment).toBe('Eva kommer i mitt ställe.')
})

test('an answer that is a file is read too, and an extra meeting is answered by itself', async () => {
  const { id } = await buildSent()
  const time = {
    startsAt: '2026-12-03T09:00:00+01:00',
    endsAt: '2026-12-03T10:00:00+01:00',
    place: '',
    link: '',
  }
  const extra = (await must(stage.pilot.post(`/meeting-series/${id}/meetings`, time))).body
  await must(stage.pilot.post(`/meeting-series/${id}/invitations`))
  const uid = `meeting-${extra.id}@localhost`
  expect(await answer({ uid, sequence: await sequenceOf(id) }, { isFile: true })).toEqual(noted)
  expect(ofOfficer(await repliesTo(extra))).toMatchObject({ answer: { answer: 'accepted' } })
})

/** Each is delivered as a mail, and nothing is changed by it. */
const strangers: Record<string, (sent: Sent) => readonly [CalendarReply, Parameters<typeof replyMail>[1]?]> =
  {
    'in the name of another': ({ uid, sequence }) => [
      { uid, sequence, from: 'elak@annan.example', attendee: officer().email },
    ],
    'that its domain did not send': ({ uid, sequence }) => [
      { uid, sequence, from: officer().email },
      { head: 'Authentication-Results: mx; dmarc=fail' },
    ],
    'that is marked as spam': ({ uid, sequence }) => [
      { uid, sequence, from: officer().email },
      { head: 'X-Spam-Flag: YES' },
    ],
    'from somebody who was not asked': ({ uid, sequence }) => [
      { uid, sequence, from: stage.town.officers['va-avfall'].email },
    ],
    'to something that is not ours': ({ sequence }) => [
      { uid: `series-${newId()}-202611261400@localhost`, sequence, from: officer().email },
    ],
    'to what another house has sent': ({ uid, sequence }) => [
      { uid: uid.replace('localhost', 'annan.example'), sequence, from: officer().email },
    ],
    'to a name that is no id': ({ sequence }) => [
      { uid: 'series-abc-202611261400@localhost', sequence, from: officer().email },
    ],
    'to a day on which the series does not meet': ({ uid, sequence }) => [
      { uid, sequence, slot: '2026-12-11T14:00', from: officer().email },
    ],
    'before anything was sent': ({ uid }) => [{ uid, sequence: 0, from: officer().email }],
    'that is too large': ({ uid, sequence }) => [
      { uid, sequence, from: officer().email },
      {
        calendar:
          `${calendarReply({ uid, sequence, from: officer().email })}X-FILL:${'A'.repeat(60_000)}`.repeat(4),
      },
    ],
  }

test.each(Object.keys(strangers))('an answer %s changes nothing', async (name) => {
  const sent = await buildSent()
  const before = { out: await mailsOut(), cases: await post.rows('select count(*) from business_case') }
  const [reply, given] = strangers[name]?.(sent) ?? [{ uid: '', from: '' }]
  const [ended] = await come(replyMail(reply, given))
  expect(['noted', 'unplaced']).toContain(ended?.state)
  expect(await repliesTo(sent.first)).toMatchObject({ accepted: 0, tentative: 0, declined: 0, unanswered: 5 })
  expect(await post.rows('select id from meeting_reply where series_id = $1', [sent.id])).toEqual([])
  expect({ out: await mailsOut(), cases: await post.rows('select count(*) from business_case') }).toEqual(
    before,
  )
})

test('a company that can come is shown to come; one that can not is told to those who have to find another time', async () => {
  const { first, ids } = await buildTimes(stage)
  const of = await buildTaken(stage)
  await book(stage.officers.bygglov, ids[0], of.id)
  const uid = `item-${ids[0]}@localhost`
  const from = 'sara@foretag.example'
  const before = await mailsOut()
  expect(await come(replyMail({ uid, from }))).toEqual([
    { state: 'noted', why: 'calendarAnswer', case_id: of.id },
  ])
  const shown = { name: 'Sara Holm', answer: 'accepted', isToEarlierTime: false, comment: '', proposed: null }
  expect((await slotOf(stage.officers.bygglov, of.id)).booked.answers).toMatchObject([shown])
  expect((await slotsOf(stage.pilot, first.id)).items[0].answers).toMatchObject([shown])
  expect(await toldOf(stage.officers.bygglov, of.id)).toEqual([])
  const stamp = at('09:00')
  await come(replyMail({ uid, from, partstat: 'DECLINED', comment: 'Vi är på mässa', stamp }))
  expect((await slotOf(stage.officers.bygglov, of.id)).booked.answers).toMatchObject([
    { answer: 'declined', comment: 'Vi är på mässa' },
  ])
  expect(await toldOf(stage.officers.bygglov, of.id)).toEqual(['meeting.slotDeclined'])
  expect(await toldOf(stage.pilot, of.id)).toContain('meeting.slotDeclined')
  // The same answer again is no news, and the time stays the company's until somebody finds another.
  await come(replyMail({ uid, from, partstat: 'DECLINED', comment: 'Vi är på mässa', stamp: at('09:30') }))
  expect(await toldOf(stage.officers.bygglov, of.id)).toEqual(['meeting.slotDeclined'])
  expect((await slotsOf(stage.pilot, first.id)).items[0].isBooked).toBe(true)
  expect(await mailsOut()).toBe(before)
  expect((await must(stage.pilot.get(`/cases/${of.id}/messages`))).body.items).toEqual([])
})

test('a company’s answer is to the earlier time once its meeting is moved, and to none once it is given up', async () => {
  const { first, ids } = await buildTimes(stage)
  const of = await buildTaken(stage)
  await book(stage.officers.bygglov, ids[0], of.id)
  const uid = `item-${ids[0]}@localhost`
  const reply = { uid, from: 'sara@foretag.example' }
  await come(replyMail(reply))
  const move = async (startsAt: string, endsAt: string, place: string) => {
    const { version } = await show(stage.pilot, first.id)
    const to = { startsAt, endsAt, place, link: '' }
    await must(stage.pilot.put(`/meetings/${first.id}/time`, to, { 'if-match': `"${version}"` }))
  }
  const answers = async () => (await slotOf(stage.officers.bygglov, of.id)).booked?.answers
  await move('2026-11-26T14:00:00+01:00', '2026-11-26T16:00:00+01:00', 'Lilla salen')
  expect(await answers()).toMatchObject([{ answer: 'accepted', isToEarlierTime: false }])
  await move('2026-11-26T15:00:00+01:00', '2026-11-26T17:00:00+01:00', 'Lilla salen')
  expect(await answers()).toMatchObject([{ answer: 'accepted', isToEarlierTime: true }])
  await come(replyMail({ ...reply, partstat: 'DECLINED', sequence: 2, stamp: at('09:00') }))
  expect(await answers()).toMatchObject([{ answer: 'accepted', isToEarlierTime: true }])
  await come(replyMail({ ...reply, sequence: 3, stamp: at('10:00') }))
  expect(await answers()).toMatchObject([{ answer: 'accepted', isToEarlierTime: false }])
  // Who has the time next has answered nothing.
  await must(stage.officers.bygglov.post(`/meeting-slots/${ids[0]}/cancellation`))
  const other = await buildTaken(stage, { contactEmail: 'bo@annat.example' })
  await book(stage.officers.bygglov, ids[0], other.id)
  expect((await slotOf(stage.officers.bygglov, other.id)).booked.answers).toEqual([])
  await come(replyMail({ ...reply, sequence: 9, stamp: at('11:00') }))
  expect((await slotOf(stage.officers.bygglov, other.id)).booked.answers).toEqual([])
})
