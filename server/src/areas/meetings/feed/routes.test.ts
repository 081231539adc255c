import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { must } from '../../../../testing/build/build-case.ts'
import type { Person } from '../../../../testing/house.ts'
import { addMatter, buildSeries, firstThree, openStage, type Stage, undertake } from '../testing.fixture.ts'
import { eventsIn, fetchFeed, shownByIcalJs, shownByNodeIcal, subscribe } from './feed.fixture.ts'

let stage: Stage
let seriesId: string
beforeAll(async () => {
  stage = await openStage()
  seriesId = await buildSeries(stage, { link: 'https://moten.example/lots' })
})
afterAll(() => stage.close())

const mine = async (person: Person) => (await must(person.get('/my-calendar'))).body.feed
const textOf = async (url: string) => (await must(fetchFeed(stage, url))).text

describe('the address', () => {
  test('is told once, and only its hash is kept', async () => {
    expect(await mine(stage.pilot)).toBeNull()
    const { status, body } = await stage.pilot.post('/my-calendar', { withActions: false })
    expect(status).toBe(201)
    expect(body.address).toMatch(/^http:\/\/localhost:3000\/kalender\/[\w-]{43}\.ics$/)
    const secret = body.address.split('/').at(-1).replace('.ics', '')
    const { rows } = await stage.house.owner.pool.query('select * from calendar_feed')
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain(secret)
    expect((await stage.pilot.get('/my-calendar')).text).not.toContain(secret)
    const events = await stage.house.owner.pool.query("select * from event where name like 'calendarFeed%'")
    expect(events.rows.map(({ name }) => name)).toEqual(['calendarFeed.made'])
    expect(JSON.stringify(events.rows)).not.toContain(secret)
    expect(await mine(stage.pilot)).toEqual({
      withActions: false,
      madeAt: '2026-11-23T09:00:00.000Z',
      readAt: null,
    })
  })

  test('is another when it is replaced, and nothing when it is taken away: the same as one that never was', async () => {
    const person = stage.officers.bygglov
    const first = await subscribe(person)
    await must(fetchFeed(stage, first))
    const second = await subscribe(person)
    await must(fetchFeed(stage, second))
    await must(person.delete('/my-calendar'))
    expect(await mine(person)).toBeNull()
    const made = `/kalender/${'A'.repeat(43)}.ics`
    const answers = await Promise.all([first, second, made].map((url) => fetchFeed(stage, url)))
    const said = answers.map(({ status, text, headers }) => {
      const { traceparent: _, date: __, ...rest } = headers
      return { status, text: text.replaceAll(/[0-9a-f-]{36}/g, ''), rest }
    })
    expect(said[0]?.status).toBe(404)
    expect(said[1]).toEqual(said[0])
    expect(said[2]).toEqual(said[0])
    expect((await person.delete('/my-calendar')).body.code).toBe('calendarFeed.notMade')
    expect((await person.patch('/my-calendar', { withActions: true })).body.code).toBe('calendarFeed.notMade')
  })

  test('leads nowhere once its member has left, also when they come back', async () => {
    const { town, administrator } = stage
    const url = await subscribe(stage.officers['va-avfall'])
    await must(fetchFeed(stage, url))
    const { id } = town.officers['va-avfall']
    await must(administrator.post(`/members/${id}/leaving`))
    expect((await fetchFeed(stage, url)).status).toBe(404)
    await must(administrator.post(`/members/${id}/return`))
    expect((await fetchFeed(stage, url)).status).toBe(404)
    expect(await mine(await stage.house.as(id))).toBeNull()
  })
})

describe('the calendar', () => {
  test('has the meetings of one’s units, as two readers see it, and those that one leads', async () => {
    const url = await subscribe(stage.officers.bygglov)
    const text = await textOf(url)
    const shown = shownByIcalJs(text)
    expect(shown.slice(0, 3)).toEqual([
      '2026-11-26T13:00 Lotsmötet',
      '2026-12-10T13:00 Lotsmötet',
      '2027-01-14T13:00 Lotsmötet',
    ])
    expect(shownByNodeIcal(text)).toEqual(shown)
    expect(shownByIcalJs(await textOf(await subscribe(stage.pilot)))).toEqual(shown)
    expect(shownByIcalJs(await textOf(await subscribe(stage.officers.naringsliv)))).toEqual([])
    expect(text).not.toMatch(/ATTENDEE|olle\.|carin\./)
  })

  test('has the place and the link of each meeting, and leads to its page', async () => {
    const [first] = await firstThree(stage.pilot, seriesId)
    const events = eventsIn(await textOf(await subscribe(stage.officers.bygglov)))
    const of = events.find((event) => event['recurrence-id'] === '2026-11-26T14:00:00')
    expect(of).toMatchObject({
      summary: 'Lotsmötet',
      location: 'Stora salen',
      url: 'https://moten.example/lots',
      description: `Dagordning och anteckningar: http://localhost:3000/app/meetings/${first.id}`,
    })
  })

  test('follows what is moved, cancelled and added, under the same names and a higher number', async () => {
    const id = await buildSeries(stage, { title: 'Hamnen', kind: 'project' })
    const url = await subscribe(stage.officers['miljo-halsa'])
    const ofHarbour = (text: string) => shownByIcalJs(text).filter((line) => line.endsWith('Hamnen'))
    const wholeOf = (text: string) =>
      eventsIn(text).find((event) => event['summary'] === 'Hamnen' && !event['recurrence-id'])
    const before = wholeOf(await textOf(url))
    const [one, two] = await firstThree(stage.pilot, id)
    const time = {
      startsAt: '2026-11-27T09:00:00+01:00',
      endsAt: '2026-11-27T10:00:00+01:00',
      place: 'Väddö',
    }
    await must(stage.pilot.put(`/meetings/${one.id}/time`, time, { 'if-match': '"1"' }))
    await must(stage.pilot.post(`/meetings/${two.id}/cancellation`, { why: 'Utbildningsdag' }))
    const extra = { startsAt: '2026-12-16T10:00:00+01:00', endsAt: '2026-12-16T11:00:00+01:00' }
    await must(stage.pilot.post(`/meeting-series/${id}/meetings`, extra))
    const text = await textOf(url)
    expect(ofHarbour(text).slice(0, 3)).toEqual([
      '2026-11-27T08:00 Hamnen',
      '2026-12-16T09:00 Hamnen',
      '2027-01-14T13:00 Hamnen',
    ])
    expect(shownByNodeIcal(text)).toEqual(shownByIcalJs(text))
    const after = wholeOf(text)
    expect(after?.['uid']).toBe(before?.['uid'])
    expect(Number(after?.['sequence'])).toBeGreaterThan(Number(before?.['sequence']))
    const moved = eventsIn(text).find((event) => event['dtstart'] === '2026-11-27T09:00:00')
    expect(moved).toMatchObject({ 'recurrence-id': '2026-11-26T14:00:00', location: 'Väddö' })
    await must(stage.pilot.post(`/meeting-series/${id}/ending`))
    // What was added by hand ends with it.
    expect(ofHarbour(await textOf(url))).toEqual([])
  })

  test('has a meeting to which one’s unit is asked in, by itself', async () => {
    const [first] = await firstThree(stage.pilot, seriesId)
    const item = await addMatter(stage.pilot, first.id, { unitIds: [stage.town.units.naringsliv.id] })
    const url = await subscribe(stage.officers.naringsliv)
    const [event, ...others] = eventsIn(await textOf(url))
    expect(others).toEqual([])
    expect(event).toMatchObject({
      uid: `meeting-${first.id}@localhost`,
      summary: 'Lotsmötet: din enhet är med på en punkt',
      dtstart: '2026-11-26T14:00:00',
    })
    await must(stage.pilot.post(`/meeting-items/${item}/withdrawal`))
    expect(eventsIn(await textOf(url))).toEqual([])
  })

  test('has the last days of one’s actions when that is chosen, as whole days that take no time', async () => {
    const [first] = await firstThree(stage.pilot, seriesId)
    const item = await addMatter(stage.pilot, first.id)
    const person = stage.officers.bygglov
    await must(stage.pilot.post(`/meetings/${first.id}/start`))
    const id = await undertake(stage, item)
    const items = (await must(stage.pilot.get(`/meetings/${first.id}`))).body.items
    for (const { id: of, content } of items) {
      if (content.decisions.length + content.actions.length > 0) continue
      const version = { 'if-match': `"${content.version}"` }
      await must(stage.pilot.put(`/meeting-items/${of}/result`, { result: 'information', text: '' }, version))
    }
    await must(stage.pilot.post(`/meetings/${first.id}/closing`))
    const url = await subscribe(person)
    expect(await textOf(url)).not.toContain('action-')
    await must(person.patch('/my-calendar', { withActions: true }))
    const text = await textOf(url)
    const action = eventsIn(text).find((event) => event['uid'] === `action-${id}@localhost`)
    expect(action).toMatchObject({
      summary: 'Sista dag för en åtgärd från Lotsmötet',
      dtstart: '2026-12-04',
      dtend: '2026-12-05',
      transp: 'TRANSPARENT',
    })
    expect(text).not.toContain('markägaren')
    expect(text).toContain('DTSTART;VALUE=DATE:20261204\r\n')
    await must(person.patch('/my-calendar', { withActions: false }))
    expect(await textOf(url)).not.toContain('action-')
  })

  test('is in the language of its member', async () => {
    await stage.house.owner.pool.query("update member set locale = 'en' where id = $1", [
      stage.town.heads.bygglov.id,
    ])
    const text = await textOf(await subscribe(stage.heads.bygglov))
    expect(text).toContain('X-WR-CALNAME:Farled: my meetings and visits\r\n')
  })
})

describe('a program that fetches it again', () => {
  test('is told when nothing has changed, by its tag or by time, and gets the whole when something has', async () => {
    const url = await subscribe(stage.heads['miljo-halsa'])
    const first = await must(fetchFeed(stage, url))
    expect(first.headers['content-type']).toBe('text/calendar; charset=utf-8')
    expect(first.headers['cache-control']).toBe('private, no-cache')
    expect(first.headers['x-robots-tag']).toContain('noindex')
    const tag = String(first.headers['etag'])
    const modified = String(first.headers['last-modified'])
    stage.later(90)
    const same = await fetchFeed(stage, url, { 'if-none-match': `"other", W/${tag}` })
    expect([same.status, same.text, same.headers['etag']]).toEqual([304, '', tag])
    expect((await fetchFeed(stage, url, { 'if-modified-since': modified })).status).toBe(304)
    expect((await fetchFeed(stage, url)).text).toBe(first.text)
    // A tag goes before a time (RFC 9110, 13.2.2).
    const other = { 'if-none-match': '"other"', 'if-modified-since': modified }
    expect((await fetchFeed(stage, url, other)).status).toBe(200)

    const [, second] = await firstThree(stage.pilot, seriesId)
    await must(stage.pilot.post(`/meetings/${second.id}/cancellation`, { why: 'Sjukdom' }))
    const changed = await fetchFeed(stage, url, { 'if-none-match': tag })
    expect(changed.status).toBe(200)
    expect(changed.headers['etag']).not.toBe(tag)
    expect(Date.parse(String(changed.headers['last-modified']))).toBeGreaterThan(Date.parse(modified))
    expect((await fetchFeed(stage, url, { 'if-modified-since': modified })).status).toBe(200)
  })

  test('is noted once an hour at most', async () => {
    const person = stage.heads['miljo-halsa']
    const url = await subscribe(person)
    const noted = async () => {
      await must(fetchFeed(stage, url))
      return (await mine(person)).readAt
    }
    const first = await noted()
    expect(first).toBe(stage.house.clock.at.toISOString())
    stage.later(59)
    expect(await noted()).toBe(first)
    stage.later(1)
    expect(await noted()).toBe(stage.house.clock.at.toISOString())
  })
})
