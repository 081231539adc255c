import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeCase, must } from '../../../../testing/build/build-case.ts'
import {
  book,
  buildTaken,
  buildTimes,
  calendarsOf,
  offer,
  pageOf,
  slotOf,
  toldOf,
} from '../../../../testing/build/times.ts'
import type { Json } from '../../../../testing/house.ts'
import { openStage, type Stage } from '../../../../testing/stage.ts'
import { visitor } from '../visitor.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const HEADING = '>Möte med oss</h2>'

/** The company's browser without scripts, and the page of its case. */
async function companyOf(caseId: string, language = 'sv') {
  return { person: visitor(stage.house, { 'accept-language': language }), page: await pageOf(stage, caseId) }
}

/** A meeting with other matters on it, and a case whose company has been asked to choose among its times. */
async function asked(given: Record<string, unknown> = {}, language = 'sv') {
  const built = await buildTimes(stage)
  const matter = { title: 'INTERN-PUNKT om annat', question: 'INTERN-FRÅGA' }
  await must(stage.pilot.post(`/meetings/${built.first.id}/items`, matter))
  const other = await buildTaken(stage, { title: 'ANNAT-FÖRETAG', contactName: 'Annan Kontakt' })
  await book(stage.officers.bygglov, built.ids[2], other.id)
  const of = await buildTaken(stage, given)
  await offer(stage.officers.bygglov, of.id, built.seriesId)
  return { ...built, of, other, ...(await companyOf(of.id, language)) }
}

const INTERNAL = /INTERN|ANNAT-FÖRETAG|Annan Kontakt|Lotsmötet|Läget i stort|meetingId|offered|agenda/

test('a company that has not been asked sees nothing of meetings', async () => {
  const { ids, page, person, of } = await asked()
  await must(stage.officers.bygglov.delete(`/cases/${of.id}/slot-offer`))
  expect((await person.open(page)).text).not.toContain(HEADING)
  expect((await person.open(`${page}/mote`)).at).toBe(page)
  const late = await person.post(`${page}/mote`, { time: ids[0] })
  expect(late.status).toBe(303)
  expect((await slotOf(stage.pilot, of.id)).booked).toBeNull()
})

test('it chooses one of the free times with a button, without script, and finds it on its page', async () => {
  const { ids, first, other, of, page, person } = await asked()
  const status = await person.open(page)
  expect(status.text).toContain(HEADING)
  expect(status.text).toContain(`href="${page}/mote"`)
  const choices = await person.open(`${page}/mote`)
  expect(choices.text).toContain('Välj en tid för möte')
  expect(choices.text).toContain('torsdag 26 november 2026 kl. 14:10–14:30')
  expect(choices.text).toContain('Boka tiden torsdag 26 november 2026 kl. 14:30–14:50')
  expect(choices.text).not.toContain(ids[2])
  expect(choices.text).not.toContain('<script')
  const booked = await person.submit(`${page}/mote`, { time: ids[0] })
  expect(booked.at).toBe(`${page}?tack=tid`)
  expect(booked.text).toContain('Tack, tiden är bokad.')
  expect(booked.text).toContain('<strong>torsdag 26 november 2026 kl. 14:10–14:30</strong>')
  expect(booked.text).toContain('Plats: Stora salen')
  expect(booked.text).toContain('Lova Lots leder mötet.')
  for (const { text } of [status, choices, booked]) {
    expect(text).not.toMatch(INTERNAL)
    expect(text).not.toContain(other.number)
  }
  expect((await slotOf(stage.officers.bygglov, of.id)).booked).toMatchObject({
    id: ids[0],
    isChosenByCompany: true,
  })
  const item = (await must(stage.pilot.get(`/meetings/${first.id}`))).body.items.find(
    ({ content }: Json) => content.case?.id === of.id,
  )
  expect(item).toMatchObject({
    purpose: 'discuss',
    minutes: 20,
    content: { owner: { name: stage.town.officers.bygglov.name } },
  })
  expect(await toldOf(stage.officers.bygglov, of.id)).toEqual(['meeting.slotChosen'])
  // Once it has a time there is nothing to choose.
  expect((await person.open(`${page}/mote`)).at).toBe(page)
})

test('it gives its time up with a button, the officer hears of it, and the time can be chosen again', async () => {
  const { ids, of, page, person } = await asked()
  await person.submit(`${page}/mote`, { time: ids[1] })
  const gone = await person.submit(`${page}/mote/avboka`, { time: ids[1] })
  expect(gone.at).toBe(`${page}?tack=avbokad`)
  expect(gone.text).toContain('Tiden är avbokad.')
  expect(gone.text).toContain('Välj tid')
  expect((await calendarsOf(stage, of.id)).map(({ method }) => method)).toEqual(['REQUEST', 'CANCEL'])
  expect(await toldOf(stage.officers.bygglov, of.id)).toEqual(['meeting.slotGivenUp'])
  // Sent once more, from a page that was left open, it takes nothing else away.
  await person.submit(`${page}/mote`, { time: ids[0] })
  expect((await person.submit(`${page}/mote/avboka`, { time: ids[1] })).at).toBe(page)
  expect((await slotOf(stage.officers.bygglov, of.id)).booked).toMatchObject({ id: ids[0] })
})

test('a time that another got first is told kindly, with those that are left, and with none when none is', async () => {
  const { ids, page, person, seriesId } = await asked()
  const rival = await buildTaken(stage)
  await book(stage.officers.bygglov, ids[0], rival.id)
  const missed = await person.submit(`${page}/mote`, { time: ids[0] })
  expect(missed.status).toBe(409)
  expect(missed.text).toContain('Någon annan hann boka den tiden före dig. De här är lediga nu.')
  expect(missed.text).toContain(ids[1])
  await must(stage.pilot.post(`/meeting-slots/${ids[1]}/withdrawal`))
  const none = await person.submit(`${page}/mote`, { time: ids[1] })
  expect(none.text).toContain('Just nu finns inga lediga tider.')
  expect((await person.open(page)).text).toContain('Just nu finns inga lediga tider.')
  // A time of another series than the one it was asked to choose from is none of its.
  const elsewhere = await buildTimes(stage)
  expect(elsewhere.seriesId).not.toBe(seriesId)
  expect((await person.submit(`${page}/mote`, { time: elsewhere.ids[0] })).status).toBe(409)
  expect((await person.submit(`${page}/mote`, { time: 'inte-en-tid' })).status).toBe(409)
})

test('in English, and with a link to take part from elsewhere', async () => {
  const { seriesId, ids } = await buildTimes(stage, { link: 'https://mote.example/rum', place: '' })
  const of = await buildTaken(stage)
  await offer(stage.officers.bygglov, of.id, seriesId)
  const { person, page } = await companyOf(of.id, 'en')
  const choices = await person.open(`${page}/mote?lang=en`)
  expect(choices.text).toContain('Thursday 26 November 2026 at 14:10–14:30')
  const booked = await person.submit(`${page}/mote`, { time: ids[0] })
  expect(booked.text).toContain('Meeting with us')
  expect(booked.text).toContain('href="https://mote.example/rum"')
})

test('a case that is closed shows no time and takes none', async () => {
  const { ids, of, page, person } = await asked()
  await closeCase(stage.officers.bygglov, of.id)
  expect((await person.open(page)).text).not.toContain(HEADING)
  expect((await person.submit(`${page}/mote`, { time: ids[0] })).at).toBe(page)
  expect((await slotOf(stage.pilot, of.id)).booked).toBeNull()
})

test('a link that leads nowhere opens no time', async () => {
  const { person } = await asked()
  const nowhere = `/arende/${'x'.repeat(43)}/mote`
  expect((await person.open(nowhere)).status).toBe(404)
  for (const at of ['', '/avboka']) expect((await person.post(`${nowhere}${at}`, {})).status).toBe(404)
  expect((await person.open(`${nowhere}/avboka`)).status).toBe(404)
})
