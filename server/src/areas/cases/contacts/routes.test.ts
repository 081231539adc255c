import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildCase, closeCase, must } from '../../../../testing/build/build-case.ts'
import { lettersOf, letterTo } from '../../../../testing/letters.ts'
import { openStage, type Stage, tracesOf } from '../testing.fixture.ts'
import { remindJob } from '../waiting/jobs.ts'
import { MOST_CONTACTS } from './rules.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const erik = { name: 'Erik Lund', email: 'erik@foretag.example' }
const add = (id: string, who: unknown = erik) => stage.pilot.post(`/cases/${id}/contacts`, who)
const list = async (id: string) => (await must(stage.pilot.get(`/cases/${id}/contacts`))).body

describe('a colleague whom an officer adds', () => {
  test('gets one mail with a link of their own, and stands on the case', async () => {
    const { id } = await buildCase(stage.pilot)
    const { answer, events, mails } = await tracesOf(stage.house, () => must(add(id)))
    expect([events, mails]).toEqual([['contact.added'], ['added to erik@foretag.example']])
    expect(await list(id)).toMatchObject({
      items: [{ ...erik, id: answer.body.id, addedBy: 'Lova Lots', isLetIn: true }],
      may: { change: true },
    })
    const [receipt, added] = await lettersOf(stage.house, id)
    expect(added?.text).toContain('som Sara Holm har hos oss')
    expect(added?.page).toMatch(/^\/arende\//)
    expect(added?.page).not.toBe(receipt?.page)
  })

  test('gets the same mails from then on, each with a link of its own; a word to two is told of once', async () => {
    const { id } = await buildCase(stage.pilot)
    await must(add(id))
    const { events, mails, jobs } = await tracesOf(stage.house, () =>
      must(stage.pilot.post(`/cases/${id}/messages`, { body: 'Hur många platser?' })),
    )
    expect(events).toEqual(['message.sent'])
    expect(mails).toEqual(['message to sara@foretag.example', 'message to erik@foretag.example'])
    expect(jobs).toBe(2)
    const [one, other] = (await lettersOf(stage.house, id)).slice(-2)
    expect(one?.text).toContain('Hej Sara Holm!')
    expect(other?.text).toContain('Hej Erik Lund!')
    expect(one?.page).not.toBe(other?.page)
  })

  test('who has been removed gets nothing more, and their link opens nothing', async () => {
    const { id } = await buildCase(stage.pilot)
    const { body } = await must(add(id))
    const { page } = await letterTo(stage.house, id, erik.email)
    expect((await stage.house.ask({ url: page })).status).toBe(200)
    await must(stage.pilot.delete(`/cases/${id}/contacts/${body.id}`))
    expect((await stage.house.ask({ url: page })).status).toBe(404)
    const { mails } = await tracesOf(stage.house, () =>
      must(stage.pilot.post(`/cases/${id}/messages`, { body: 'Hej' })),
    )
    expect(mails).toEqual(['message to sara@foretag.example'])
    expect((await list(id)).items).toEqual([])
    expect(await stage.pilot.delete(`/cases/${id}/contacts/${body.id}`)).toMatchObject({
      status: 404,
      body: { code: 'contact.notFound' },
    })
  })

  test('a failed mail goes again to the colleague, and to nobody once they are removed', async () => {
    const { id } = await buildCase(stage.pilot)
    const { body } = await must(add(id))
    const { pool } = stage.house.owner
    await pool.query("update outbox_mail set status = 'failed' where case_id = $1 and key like 'added%'", [
      id,
    ])
    const [failed] = (await must(stage.pilot.get(`/cases/${id}/failed-mails`))).body.items
    await must(stage.pilot.post(`/cases/${id}/failed-mails/${failed.id}/resending`))
    expect((await lettersOf(stage.house, id)).map(({ to }) => to)).toEqual([
      'sara@foretag.example',
      erik.email,
    ])
    await pool.query("update outbox_mail set status = 'failed' where id = $1", [failed.id])
    await must(stage.pilot.delete(`/cases/${id}/contacts/${body.id}`))
    expect((await must(stage.pilot.get(`/cases/${id}/failed-mails`))).body.items).toEqual([])
    expect((await stage.pilot.post(`/cases/${id}/failed-mails/${failed.id}/resending`)).status).toBe(404)
  })

  test('is somebody who does not follow it already, in an open case, and not one of very many', async () => {
    const { id } = await buildCase(stage.pilot)
    await must(add(id))
    for (const email of [erik.email, 'ERIK@foretag.example', 'sara@foretag.example'])
      expect(await add(id, { name: 'Någon', email })).toMatchObject({
        status: 409,
        body: { code: 'contact.alreadyThere' },
      })
    for (let n = 2; n <= MOST_CONTACTS; n++)
      await must(add(id, { name: `Nr ${n}`, email: `nr${n}@foretag.example` }))
    expect(await add(id, { name: 'En till', email: 'till@foretag.example' })).toMatchObject({
      status: 409,
      body: { code: 'contact.tooMany' },
    })
    expect((await add(id, { name: ' ', email: 'x' })).status).toBe(400)
    const { id: closed } = await buildCase(stage.pilot)
    await closeCase(stage.pilot, closed)
    expect(await add(closed)).toMatchObject({ status: 409, body: { code: 'case.closed' } })
  })

  test('is reminded too, also when the case names no address', async () => {
    const { id } = await buildCase(stage.pilot, { contactEmail: null })
    await must(add(id))
    await must(stage.pilot.post(`/cases/${id}/waiting`, { body: 'Ritning?', wakesOn: '2026-12-07' }))
    stage.house.clock.at = new Date('2026-11-30T09:00:00Z')
    const { mails } = await tracesOf(stage.house, () => remindJob.run(stage.house.kit, {}))
    expect(mails).toEqual(['reminder to erik@foretag.example'])
  })
})
