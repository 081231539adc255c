import ICAL from 'ical.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeCase, must } from '../../../../testing/build/build-case.ts'
import {
  book,
  buildTaken,
  buildTimes,
  calendarsOf,
  offer,
  openTimes,
  slotLetters,
  slotOf,
  slotsOf,
  toldOf,
} from '../../../../testing/build/times.ts'
import type { Json } from '../../../../testing/house.ts'
import { addMatter, openStage, type Stage, show } from '../testing.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const matters = (meeting: Json) =>
  meeting.items.filter(({ kind, content }: Json) => kind === 'matter' && content?.result !== 'withdrawn')
const read = ({ text }: { text: string }) => {
  const event = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent')
  const is = new ICAL.Event(event as ICAL.Component)
  return {
    uid: is.uid,
    sequence: is.sequence,
    title: is.summary,
    start: is.startDate.toString(),
    end: is.endDate.toString(),
    place: is.location,
    status: event?.getFirstPropertyValue('status'),
    attendees: is.attendees.map((one) => String(one.getFirstValue())),
  }
}

test('times are opened one after the other within the meeting, and never two at once', async () => {
  const { first, ids } = await buildTimes(stage)
  const at = (minutes: number) => new Date(Date.parse(first.startsAt) + minutes * 60_000).toISOString()
  const shown = await slotsOf(stage.pilot, first.id)
  expect(shown.items.map((one: Json) => [one.id, one.startsAt, one.endsAt])).toEqual([
    [ids[0], at(10), at(30)],
    [ids[1], at(30), at(50)],
    [ids[2], at(50), at(70)],
  ])
  expect(shown.may).toEqual({ open: true })
  const open = (body: object) => stage.pilot.post(`/meetings/${first.id}/slots`, { minutes: 20, ...body })
  expect((await open({ startsAt: at(60) })).body.code).toBe('meetingSlot.overlaps')
  expect((await open({ startsAt: at(100), count: 2 })).body.code).toBe('meetingSlot.outside')
  expect((await open({ startsAt: at(-20) })).body.code).toBe('meetingSlot.outside')
  expect((await open({ startsAt: '2026-11-20T09:00:00Z' })).body.code).toBe('meeting.inThePast')
  await must(stage.pilot.post(`/meeting-slots/${ids[1]}/withdrawal`))
  expect((await stage.pilot.post(`/meeting-slots/${ids[1]}/withdrawal`)).body.code).toBe('meetingSlot.gone')
  expect((await open({ startsAt: at(35), minutes: 10 })).status).toBe(201)
})

test('a booked time puts the case on the agenda, and into the calendar of its company, which learns nothing else', async () => {
  const { first, ids } = await buildTimes(stage)
  await addMatter(stage.pilot, first.id, { title: 'Något annat hemligt' })
  const of = await buildTaken(stage, { title: 'Glasskiosk på kajen' })
  await book(stage.officers.bygglov, ids[0], of.id)
  await book(stage.officers.bygglov, ids[0], of.id)
  const items = matters(await show(stage.pilot, first.id)).filter(({ content }: Json) => content.case)
  expect(items).toMatchObject([{ minutes: 20, purpose: 'discuss', content: { source: 'case' } }])
  const [slot] = (await slotsOf(stage.pilot, first.id)).items
  expect(slot).toMatchObject({ isBooked: true, case: { number: of.number }, contact: 'Sara Holm' })
  const [letter, ...others] = await slotLetters(stage, of.id)
  expect(others).toEqual([])
  expect(letter?.to).toBe('sara@foretag.example')
  expect(letter?.text).toContain('torsdag 26 november 2026 kl. 14:10–14:30')
  expect(letter?.text).toContain('Plats: Stora salen')
  expect(letter?.text).toContain('Lova Lots leder mötet.')
  const [message] = await calendarsOf(stage, of.id)
  expect(message?.method).toBe('REQUEST')
  expect(read(message as { text: string })).toEqual({
    uid: `item-${ids[0]}@localhost`,
    sequence: 1,
    title: `Möte med Norrtälje kommun om ${of.number}`,
    start: '2026-11-26T14:10:00',
    end: '2026-11-26T14:30:00',
    place: 'Stora salen',
    status: 'CONFIRMED',
    attendees: ['mailto:sara@foretag.example'],
  })
  const told = `${message?.text} ${letter?.text}`
  expect(told).not.toMatch(/hemligt|Lotsmötet/)
  expect(message?.text).not.toContain('Glasskiosk')
  const timeline = (await must(stage.pilot.get(`/cases/${of.id}/events`))).text
  expect(timeline).toContain('meeting.slotBooked')
})

test('the item that stands on the agenda is used, and stays when the time is given up', async () => {
  const { first, ids } = await buildTimes(stage)
  const of = await buildTaken(stage)
  const item = await addMatter(stage.officers.bygglov, first.id, { title: undefined, caseId: of.id })
  await book(stage.officers.bygglov, ids[0], of.id)
  expect(matters(await show(stage.pilot, first.id)).map(({ id }: Json) => id)).toEqual([item])
  const refused = await stage.officers.bygglov.post(`/meeting-items/${item}/withdrawal`)
  expect([refused.status, refused.body.code]).toEqual([409, 'meetingItem.hasCompany'])
  expect((await stage.officers.bygglov.post(`/meeting-items/${item}/postponement`)).body.code).toBe(
    'meetingItem.hasCompany',
  )
  await must(stage.officers.bygglov.post(`/meeting-slots/${ids[0]}/cancellation`))
  expect(matters(await show(stage.pilot, first.id)).map(({ id }: Json) => id)).toEqual([item])
  expect((await slotsOf(stage.pilot, first.id)).items[0]).toMatchObject({ isBooked: false, case: null })
})

test('what is given up is free for others, its item goes, and the calendar takes it back', async () => {
  const { first, ids } = await buildTimes(stage)
  const [of, other] = [await buildTaken(stage), await buildTaken(stage, { contactEmail: 'bo@annat.example' })]
  await book(stage.officers.bygglov, ids[0], of.id)
  expect(
    (await stage.officers.bygglov.post(`/meeting-slots/${ids[1]}/booking`, { caseId: of.id })).body.code,
  ).toBe('meetingSlot.already')
  expect(
    (await stage.officers.bygglov.post(`/meeting-slots/${ids[0]}/booking`, { caseId: other.id })).body.code,
  ).toBe('meetingSlot.taken')
  await must(stage.pilot.post(`/meeting-slots/${ids[0]}/cancellation`))
  expect(matters(await show(stage.pilot, first.id))).toEqual([])
  const [asked, taken] = (await calendarsOf(stage, of.id)).map((one) => ({ ...read(one), ...one }))
  expect([asked?.method, taken?.method]).toEqual(['REQUEST', 'CANCEL'])
  expect([asked?.sequence, taken?.sequence, taken?.status]).toEqual([1, 2, 'CANCELLED'])
  expect(taken?.uid).toBe(asked?.uid)
  expect(await toldOf(stage.officers.bygglov, of.id)).toEqual(['meeting.slotCancelled'])
  await book(stage.officers.bygglov, ids[0], other.id)
  expect((await slotOf(stage.officers.bygglov, other.id)).booked).toMatchObject({ id: ids[0] })
})

test('a company is asked once to choose, and only when there is something to choose from', async () => {
  const { seriesId, first, ids } = await buildTimes(stage)
  const of = await buildTaken(stage)
  await offer(stage.officers.bygglov, of.id, seriesId)
  await offer(stage.officers.bygglov, of.id, seriesId)
  const letters = await slotLetters(stage, of.id)
  expect(letters).toHaveLength(1)
  expect(letters[0]?.page).toMatch(/^\/arende\//)
  expect(await slotOf(stage.officers.bygglov, of.id)).toMatchObject({
    booked: null,
    offer: { seriesId, by: { name: stage.town.officers.bygglov.name } },
    hasAddress: true,
    may: { invite: true },
  })
  await must(stage.officers.bygglov.delete(`/cases/${of.id}/slot-offer`))
  expect((await slotOf(stage.officers.bygglov, of.id)).offer).toBeNull()
  for (const id of ids) await must(stage.pilot.post(`/meeting-slots/${id}/withdrawal`))
  const refused = await stage.officers.bygglov.put(`/cases/${of.id}/slot-offer`, { seriesId })
  expect(refused.body.code).toBe('meetingSlot.noneFree')
  await openTimes(stage.pilot, first, { count: 1 })
  await offer(stage.officers.bygglov, of.id, seriesId)
})

test('a meeting that is moved takes its times along, each as long as it was, and companies get the new time', async () => {
  const { first, ids } = await buildTimes(stage)
  const of = await buildTaken(stage)
  await book(stage.officers.bygglov, ids[1], of.id)
  const { version } = await show(stage.pilot, first.id)
  // By ten minutes: each time comes to lie where the next one was.
  const to = {
    startsAt: new Date(Date.parse(first.startsAt) + 10 * 60_000).toISOString(),
    endsAt: new Date(Date.parse(first.startsAt) + 130 * 60_000).toISOString(),
    place: 'Lilla salen',
    link: '',
  }
  await must(stage.pilot.put(`/meetings/${first.id}/time`, to, { 'if-match': `"${version}"` }))
  const times = (await slotsOf(stage.pilot, first.id)).items.map(({ startsAt }: Json) => startsAt)
  expect(times).toEqual(
    [20, 40, 60].map((at) => new Date(Date.parse(first.startsAt) + at * 60_000).toISOString()),
  )
  const sent = (await calendarsOf(stage, of.id)).map((one) => ({ ...read(one), method: one.method }))
  expect(sent).toMatchObject([
    { method: 'REQUEST', sequence: 1, start: '2026-11-26T14:30:00' },
    { method: 'REQUEST', sequence: 2, start: '2026-11-26T14:40:00', place: 'Lilla salen' },
  ])
  expect(sent[0]?.uid).toBe(sent[1]?.uid)
})

test('a meeting that becomes too short lets the company whose time no longer fits know', async () => {
  const { first, ids } = await buildTimes(stage)
  const [early, late] = [await buildTaken(stage), await buildTaken(stage)]
  await book(stage.officers.bygglov, ids[0], early.id)
  await book(stage.officers.bygglov, ids[2], late.id)
  const { version } = await show(stage.pilot, first.id)
  const endsAt = new Date(Date.parse(first.startsAt) + 45 * 60_000).toISOString()
  const to = { startsAt: first.startsAt, endsAt, place: 'Stora salen', link: '' }
  await must(stage.pilot.put(`/meetings/${first.id}/time`, to, { 'if-match': `"${version}"` }))
  expect((await calendarsOf(stage, early.id)).map(({ method }) => method)).toEqual(['REQUEST'])
  expect((await calendarsOf(stage, late.id)).map(({ method }) => method)).toEqual(['REQUEST', 'CANCEL'])
  expect((await slotsOf(stage.pilot, first.id)).items.map(({ id }: Json) => id)).toEqual([ids[0]])
})

test('a meeting that is cancelled frees its times; companies hear of it at once, and choose anew when they had been asked', async () => {
  const { seriesId, first, second, ids } = await buildTimes(stage)
  const [invited, booked] = [await buildTaken(stage), await buildTaken(stage)]
  await offer(stage.officers.bygglov, invited.id, seriesId)
  // A time that was booked by staff after the question counts as chosen too.
  await book(stage.officers.bygglov, ids[0], invited.id)
  await book(stage.officers.bygglov, ids[1], booked.id)
  await must(stage.pilot.post(`/meetings/${first.id}/cancellation`, { why: 'Ingen kan' }))
  expect((await slotsOf(stage.pilot, first.id)).items).toEqual([])
  const asked = (await slotLetters(stage, invited.id)).at(-1)
  expect(asked?.text).toContain('Du kan välja en ny tid')
  const plain = (await slotLetters(stage, booked.id)).at(-1)
  expect(plain?.text).toContain('blir inte av')
  expect(plain?.text).not.toContain('välja en ny tid')
  expect((await calendarsOf(stage, invited.id)).at(-1)?.method).toBe('CANCEL')
  expect(await toldOf(stage.officers.bygglov, booked.id)).toEqual(['meeting.slotFreed'])
  // The matters go on to the next meeting, where a new time uses the item that stands there.
  expect(matters(await show(stage.pilot, second.id))).toHaveLength(2)
  const [again] = await openTimes(stage.pilot, second)
  await book(stage.officers.bygglov, again, booked.id)
  expect(matters(await show(stage.pilot, second.id))).toHaveLength(2)
})

test('a series whose day changes lets times of meetings that fall away go', async () => {
  const { seriesId, ids } = await buildTimes(stage)
  const of = await buildTaken(stage)
  await book(stage.officers.bygglov, ids[0], of.id)
  await must(stage.pilot.post(`/meeting-series/${seriesId}/ending`))
  expect((await calendarsOf(stage, of.id)).at(-1)?.method).toBe('CANCEL')
  expect((await slotOf(stage.officers.bygglov, of.id)).booked).toBeNull()
})

test('a case that is closed frees its time, is not asked any more, and its item leaves the agenda', async () => {
  const { seriesId, first, ids } = await buildTimes(stage)
  const of = await buildTaken(stage)
  await offer(stage.officers.bygglov, of.id, seriesId)
  await book(stage.officers.bygglov, ids[0], of.id)
  await closeCase(stage.officers.bygglov, of.id)
  expect((await slotsOf(stage.pilot, first.id)).items[0]).toMatchObject({ isBooked: false })
  expect(matters(await show(stage.pilot, first.id))).toEqual([])
  expect((await calendarsOf(stage, of.id)).at(-1)?.method).toBe('CANCEL')
  expect(await slotOf(stage.pilot, of.id)).toMatchObject({ offer: null, may: { invite: false } })
  expect((await stage.pilot.post(`/meeting-slots/${ids[0]}/booking`, { caseId: of.id })).body.code).toBe(
    'case.closed',
  )
})

test('colleagues at the company who follow the case get the time too, and a company without an address is told by its page', async () => {
  const { ids } = await buildTimes(stage)
  const of = await buildTaken(stage)
  await must(
    stage.officers.bygglov.post(`/cases/${of.id}/contacts`, { name: 'Bo Ek', email: 'bo@foretag.example' }),
  )
  await book(stage.officers.bygglov, ids[0], of.id)
  const letters = await slotLetters(stage, of.id)
  expect(letters.map(({ to }) => to).toSorted()).toEqual(['bo@foretag.example', 'sara@foretag.example'])
  const calendars = await calendarsOf(stage, of.id)
  expect(calendars.map((one) => read(one).attendees.join()).toSorted()).toEqual([
    'mailto:bo@foretag.example',
    'mailto:sara@foretag.example',
  ])
  const silent = await buildTaken(stage, { contactEmail: null, contactPhone: '0176-1' })
  await book(stage.officers.bygglov, ids[1], silent.id)
  expect(await slotLetters(stage, silent.id)).toEqual([])
  expect((await slotOf(stage.officers.bygglov, silent.id)).hasAddress).toBe(false)
})

test('a time that has passed is not given up, and keeps its case from no other', async () => {
  const { first, second, ids } = await buildTimes(stage)
  const [of, other] = [await buildTaken(stage), await buildTaken(stage)]
  await book(stage.officers.bygglov, ids[0], of.id)
  const [later] = await openTimes(stage.pilot, second)
  stage.house.clock.at = new Date(Date.parse(first.startsAt) + 60 * 60_000)
  const officer = await stage.house.as(stage.town.officers.bygglov.id)
  const codeOf = async (answer: Promise<Json>) => (await answer).body.code
  expect(await codeOf(officer.post(`/meeting-slots/${ids[0]}/cancellation`))).toBe('meetingSlot.begun')
  expect(await codeOf(officer.post(`/meeting-slots/${ids[0]}/booking`, { caseId: other.id }))).toBe(
    'meetingSlot.taken',
  )
  expect(await codeOf(officer.post(`/meeting-slots/${ids[1]}/booking`, { caseId: other.id }))).toBe(
    'meetingSlot.begun',
  )
  await book(officer, later, of.id)
  expect((await slotOf(officer, of.id)).booked).toMatchObject({ id: later })
})
