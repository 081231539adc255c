import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildMember, write } from '../../../../testing/build/index.ts'
import { openTestHouse, type Person, type TestHouse } from '../../../../testing/house.ts'

let house: TestHouse
let adam: Person
beforeAll(async () => {
  house = await openTestHouse()
  adam = await house.as((await buildMember(house, { roles: ['administrator'] })).id)
})
afterAll(() => house.close())

/** A run that ended as often as it is tried. */
async function failed(name: string, message: string): Promise<string> {
  const { boss } = house.kit.jobs
  const id = (await boss.send(name, {}, { retryLimit: 0 })) ?? ''
  await boss.fetch(name)
  await boss.fail(name, id, new Error(message))
  return id
}

const job = async (name: string) =>
  (await adam.get('/jobs')).body.items.find((one: { name: string }) => one.name === name)

describe('what the program does by itself', () => {
  it('is listed with when it comes next, in Swedish time', async () => {
    expect(await job('mail.sweep')).toMatchObject({
      says: 'Finds e-mails that wait although nothing is planned for them',
      cron: '*/5 * * * *',
      nextRun: '2026-11-23T09:05:00.000Z',
      lastRun: null,
      failures: 0,
    })
    expect(await job('mail.send')).toMatchObject({ cron: null, nextRun: null })
  })

  it('shows what waits and how it went last', async () => {
    const { boss } = house.kit.jobs
    const id = (await boss.send('session.sweep', {})) ?? ''
    expect(await job('session.sweep')).toMatchObject({ waiting: 1, running: 0, lastState: null })
    await boss.fetch('session.sweep')
    expect(await job('session.sweep')).toMatchObject({ waiting: 0, running: 1 })
    await boss.complete('session.sweep', id)
    expect(await job('session.sweep')).toMatchObject({
      running: 0,
      lastState: 'completed',
      lastRun: expect.any(String),
    })
  })

  it('shows failures with what they ended with, a page at a time', async () => {
    const ids = [
      await failed('mail.send', 'Brevlådan är full'),
      await failed('mail.send', 'Ingen sådan adress'),
    ]
    expect(await job('mail.send')).toMatchObject({ failures: 2, lastState: 'failed' })
    const first = await adam.get('/jobs/mail.send/failures?limit=1')
    expect(first.body.items).toMatchObject([{ id: ids[1], attempts: 1, message: 'Ingen sådan adress' }])
    const second = await adam.get(`/jobs/mail.send/failures?limit=1&cursor=${first.body.nextCursor}`)
    expect(second.body).toMatchObject({
      items: [{ id: ids[0], message: 'Brevlådan är full' }],
      nextCursor: null,
    })
  })

  it('is tried again once, however many press at the same moment', async () => {
    const id = await failed('mail.sweep', 'Databasen svarar inte')
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => adam.post(`/jobs/mail.sweep/failures/${id}/retries`)),
    )
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([204, 404, 404, 404, 404])
    expect(await job('mail.sweep')).toMatchObject({ failures: 0, retrying: 1 })
    const { rows } = await write(house, (tx) =>
      sql`select state from pgboss.job where id = ${id}::uuid`.execute(tx),
    )
    expect(rows).toEqual([{ state: 'retry' }])
    const events = await write(house, (tx) =>
      tx.selectFrom('event').select('data').where('name', '=', 'job.retried').execute(),
    )
    expect(events).toEqual([{ data: { job: 'mail.sweep', jobId: id } }])
  })

  it('answers 404 for a job or a failure that is not there', async () => {
    expect((await adam.get('/jobs/ingen.sadan/failures')).body.code).toBe('job.notFound')
    const answer = await adam.post('/jobs/mail.send/failures/01936f2e-7c1a-7b3e-9c55-2f1d4a6b8c90/retries')
    expect([answer.status, answer.body.code]).toEqual([404, 'job.failureNotFound'])
  })
})
