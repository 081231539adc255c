import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildCase, must } from '../../../../testing/build/build-case.ts'
import { book, buildTaken, buildTimes, calendarsOf } from '../../../../testing/build/times.ts'
import { letterTo } from '../../../../testing/letters.ts'
import { openStage, type Stage } from '../../../../testing/stage.ts'
import { tracesOf } from '../../../../testing/traces.ts'
import { visitor } from '../visitor.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const SARA = 'sara@foretag.example'
const erik = { name: 'Erik Lund', email: 'erik@foretag.example' }
const once = (page: string) => /name="once" value="([^"]+)"/.exec(page)?.[1] ?? ''

async function asked(given: Record<string, unknown> = {}) {
  const { id } = await buildCase(stage.pilot, given)
  const sara = visitor(stage.house)
  const { page } = await letterTo(stage.house, id, SARA)
  return { id, sara, page, add: (who = erik) => sara.submit(`${page}/personer`, who) }
}
async function withErik() {
  const one = await asked()
  await one.add()
  const { page: own } = await letterTo(stage.house, one.id, erik.email)
  return { ...one, erik: visitor(stage.house), own }
}

describe('the company’s contact adds a colleague', () => {
  test('who gets a link of their own to the same page', async () => {
    const { id, sara, page, add } = await asked()
    expect((await sara.open(page)).text).toContain('Lägg till en kollega')
    const { answer, events, mails } = await tracesOf(stage.house, () => add())
    expect(answer.text).toContain('din kollega är tillagd')
    expect([events, mails]).toEqual([['contact.added'], [`added to ${erik.email}`]])
    const { page: own } = await letterTo(stage.house, id, erik.email)
    const seen = (await visitor(stage.house).open(own)).text
    expect(seen).toContain('Vad händer nu')
    expect(seen).toMatch(/Sara Holm<\/strong> · Din fråga|Sara Holm<\/strong>/)
    expect((await sara.open(page)).text).toContain('Sara Holm, Erik Lund')
  })

  test('what was typed is kept, with what is wrong at its field', async () => {
    const { sara, page, add } = await asked()
    const answer = await sara.submit(`${page}/personer`, { name: 'Erik Lund', email: 'inte en adress' })
    expect(answer.status).toBe(400)
    expect(answer.text).toContain('value="inte en adress"')
    expect(answer.text).toMatch(/<title>Fel: /)
    await add()
    expect((await add()).text).toContain('Den adressen följer redan ärendet')
  })

  test('and takes it back: the link opens nothing, at the door of every page and form', async () => {
    const { id, sara, page, own, erik: colleague } = await withErik()
    const [contact] = (await must(stage.pilot.get(`/cases/${id}/contacts`))).body.items
    const form = once((await colleague.open(own)).text)
    const removed = await sara.submit(`${page}/personer/${contact.id}/bort`)
    expect(removed.text).toContain('Personen är borttagen')
    for (const address of ['', '/personer', '/kvitto', '/omdome'])
      expect((await colleague.open(own + address)).status, address).toBe(404)
    const { answer, events } = await tracesOf(stage.house, () =>
      colleague.attach(`${own}/svar`, { once: form, body: 'Hej' }, []),
    )
    expect([answer.status, events]).toEqual([404, []])
    expect((await colleague.submit(`${own}/personer`, { name: 'X', email: 'x@y.example' })).status).toBe(404)
  })
})

describe('a colleague', () => {
  test('writes in their own name, which the others and the officer see', async () => {
    const { id, sara, page, own, erik: colleague } = await withErik()
    const form = once((await colleague.open(own)).text)
    await colleague.attach(`${own}/svar`, { once: form, body: 'Tjugo platser.' }, [])
    expect((await colleague.open(own)).text).toMatch(
      /<strong>Du<\/strong> · <time[^>]*>[^<]*<\/time><\/p><p class="as-written">Tjugo platser/,
    )
    expect((await sara.open(page)).text).toMatch(/<strong>Erik Lund<\/strong> · <time/)
    const { items } = (await must(stage.pilot.get(`/cases/${id}/messages`))).body
    expect(items).toMatchObject([{ authorName: 'Erik Lund', direction: 'from_company' }])
  })

  test('adds and removes nobody else, but may leave', async () => {
    const { id, own, erik: colleague } = await withErik()
    expect((await colleague.open(`${own}/personer`)).text).not.toContain('name="email"')
    const anna = { name: 'Anna', email: 'anna@foretag.example' }
    expect((await colleague.submit(`${own}/personer`, anna)).status).toBe(404)
    const { body } = await must(stage.pilot.post(`/cases/${id}/contacts`, anna))
    expect((await colleague.submit(`${own}/personer/${body.id}/bort`)).status).toBe(404)
    const items = async () => (await must(stage.pilot.get(`/cases/${id}/contacts`))).body.items
    const self = (await items()).find(({ email }: { email: string }) => email === erik.email)
    await colleague.submit(`${own}/personer/${self.id}/bort`)
    expect((await items()).map(({ email }: { email: string }) => email)).toEqual([anna.email])
    expect((await colleague.open(own)).status).toBe(404)
  })
})

describe('in a restricted case', () => {
  test('an officer lets the colleague in first; until then they get nothing', async () => {
    const { id, add } = await asked({ visibility: 'restricted' })
    const { answer, mails } = await tracesOf(stage.house, () => add())
    expect(answer.text).toContain('släpper sedan in din kollega')
    expect(mails).toEqual([])
    const told = await tracesOf(stage.house, () =>
      must(stage.pilot.post(`/cases/${id}/messages`, { body: 'Hej' })),
    )
    expect(told.mails).toEqual([`message to ${SARA}`])
    const [contact] = (await must(stage.pilot.get(`/cases/${id}/contacts`))).body.items
    expect(contact).toMatchObject({ ...erik, addedBy: null, isLetIn: false })
    const let1 = await tracesOf(stage.house, () =>
      must(stage.pilot.post(`/cases/${id}/contacts/${contact.id}/letting-in`)),
    )
    expect([let1.events, let1.mails]).toEqual([['contact.letIn'], [`added to ${erik.email}`]])
    const again = await tracesOf(stage.house, () =>
      must(stage.pilot.post(`/cases/${id}/contacts/${contact.id}/letting-in`)),
    )
    expect([again.events, again.mails]).toEqual([[], []])
    const { page: own } = await letterTo(stage.house, id, erik.email)
    expect((await visitor(stage.house).open(own)).status).toBe(200)
  })
})

test('a colleague who waits to be let in gets the time that the company has booked then, and not before', async () => {
  const { ids } = await buildTimes(stage)
  const { id } = await buildTaken(stage, { visibility: 'restricted' })
  const officer = stage.officers.bygglov
  await book(officer, ids[0], id)
  const { page } = await letterTo(stage.house, id, SARA)
  const sara = visitor(stage.house)
  const sent = async () => (await calendarsOf(stage, id)).slice(1).map(({ method }) => method)
  const waiting = async () => (await must(officer.get(`/cases/${id}/contacts`))).body.items[0].id
  await sara.submit(`${page}/personer`, erik)
  await must(officer.delete(`/cases/${id}/contacts/${await waiting()}`))
  expect(await sent()).toEqual([])
  await sara.submit(`${page}/personer`, erik)
  expect(await sent()).toEqual([])
  await must(officer.post(`/cases/${id}/contacts/${await waiting()}/letting-in`))
  expect(await sent()).toEqual(['REQUEST'])
  await must(officer.delete(`/cases/${id}/contacts/${await waiting()}`))
  expect(await sent()).toEqual(['REQUEST', 'CANCEL'])
})
