import ICAL from 'ical.js'
import nodeIcal, { type VEvent } from 'node-ical'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { must } from '../../../../testing/build/build-case.ts'
import { book, buildTaken, buildTimes, calendarsOf, slotLetters } from '../../../../testing/build/times.ts'
import { openStage, type Stage } from '../testing.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

async function edit(caseId: string, change: Record<string, unknown>): Promise<void> {
  const { body } = await must(stage.officers.bygglov.get(`/cases/${caseId}`))
  await must(stage.officers.bygglov.patch(`/cases/${caseId}`, change, { 'if-match': `"${body.version}"` }))
}

const sentTo = async (caseId: string) =>
  (
    await stage.house.owner.pool.query(
      `select recipient, calendar_method as method, text, calendar from outbox_mail
       where case_id = $1 and calendar is not null order by created_at, id`,
      [caseId],
    )
  ).rows

test('another address gets the time that is booked, and the old one gets it out of its calendar, once', async () => {
  const { ids } = await buildTimes(stage)
  const of = await buildTaken(stage, { title: 'Glasskiosk på kajen' })
  await book(stage.officers.bygglov, ids[0], of.id)
  await edit(of.id, { contactEmail: 'ny@foretag.example', contactName: 'Nils Ny' })
  await edit(of.id, { contactEmail: 'NY@foretag.example' })
  await edit(of.id, { title: 'Glasskiosk vid kajen' })
  const sent = await sentTo(of.id)
  expect(sent.map(({ recipient, method }) => [recipient, method])).toEqual([
    ['sara@foretag.example', 'REQUEST'],
    ['sara@foretag.example', 'CANCEL'],
    ['ny@foretag.example', 'REQUEST'],
  ])
  const [first, cancel, request] = sent
  const lineOf = (text: string, name: string) => new RegExp(`^${name}[:;].*`, 'm').exec(text)?.[0].trim()
  for (const one of [cancel, request]) expect(lineOf(one.calendar, 'UID')).toBe(lineOf(first.calendar, 'UID'))
  expect([first, cancel, request].map(({ calendar }) => lineOf(calendar, 'SEQUENCE'))).toEqual([
    'SEQUENCE:1',
    'SEQUENCE:2',
    'SEQUENCE:2',
  ])
  expect(cancel.text).toContain(of.number)
  // Nothing leads the old address into the case, and nothing says what it is about.
  expect(cancel.text).not.toMatch(/Glasskiosk|\/arende\/|Nils/)
  expect((await slotLetters(stage, of.id)).at(-1)?.text).toContain('Hej Nils Ny!')
})

test('a case without a booked time, and one whose address stays, send nothing', async () => {
  const of = await buildTaken(stage)
  await edit(of.id, { contactEmail: 'annan@foretag.example' })
  expect(await calendarsOf(stage, of.id)).toEqual([])
  const { ids } = await buildTimes(stage)
  await book(stage.officers.bygglov, ids[0], of.id)
  await edit(of.id, { contactName: 'Annat Namn' })
  expect(await calendarsOf(stage, of.id)).toHaveLength(1)
})

/** What a calendar message says, as two readers that are not ours make it out of the text. */
function read(text: string) {
  const root = new ICAL.Component(ICAL.parse(text))
  const event = new ICAL.Event(root.getFirstSubcomponent('vevent') ?? undefined)
  const other = Object.values(nodeIcal.sync.parseICS(text)).find(
    (one): one is VEvent => one?.type === 'VEVENT',
  )
  expect(other).toMatchObject({ uid: event.uid, start: event.startDate.toJSDate(), sequence: event.sequence })
  const to = event.attendees.map((one) => String(one.getFirstValue()))
  return { method: root.getFirstPropertyValue('method'), uid: event.uid, sequence: event.sequence, to }
}
const erik = { name: 'Erik Lund', email: 'erik@foretag.example' }
const sentToErik = async (caseId: string) =>
  (await sentTo(caseId))
    .filter(({ recipient }) => recipient === erik.email)
    .map(({ calendar }) => read(calendar))

test('a colleague who is let in to a case after its time is booked gets it, and loses it when taken away', async () => {
  const { first, ids } = await buildTimes(stage)
  const of = await buildTaken(stage)
  await book(stage.officers.bygglov, ids[0], of.id)
  const contacts = `/cases/${of.id}/contacts`
  const added = (await must(stage.officers.bygglov.post(contacts, erik))).body.id
  // Nobody who had it already is written to again.
  expect((await sentTo(of.id)).map(({ recipient }) => recipient)).toEqual([
    'sara@foretag.example',
    erik.email,
  ])
  const [theirs] = await sentToErik(of.id)
  const uid = `item-${ids[0]}@localhost`
  expect(theirs).toEqual({ method: 'REQUEST', uid, sequence: 2, to: [`mailto:${erik.email}`] })

  await must(stage.officers.bygglov.delete(`${contacts}/${added}`))
  await must(stage.officers.bygglov.post(contacts, erik))
  const later = { startsAt: '2026-11-26T15:00:00+01:00', endsAt: '2026-11-26T17:00:00+01:00' }
  await must(stage.pilot.put(`/meetings/${first.id}/time`, later, { 'if-match': '"2"' }))
  const sent = await sentToErik(of.id)
  expect(sent.map(({ method, sequence }) => [method, sequence])).toEqual([
    ['REQUEST', 2],
    ['CANCEL', 3],
    ['REQUEST', 4],
    ['REQUEST', 5],
  ])
  expect(new Set(sent.map((one) => one.uid))).toEqual(new Set([uid]))
  const cancel = (await sentTo(of.id)).find(({ method }) => method === 'CANCEL')
  expect(cancel.text).not.toContain('/arende/')
})
