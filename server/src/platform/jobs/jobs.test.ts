import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemActor } from '../../kernel/actor.ts'
import { openPlatform, type Platform } from '../http/testing.fixture.ts'
import { type JobDefinition, openJobs } from './jobs.ts'

let platform: Platform
const done: string[] = []
const note: JobDefinition = {
  name: 'test.note',
  says: 'Notes what it was given',
  run: async (_kit, { text }) => {
    done.push(String(text))
  },
}
const fail: JobDefinition = {
  name: 'test.fail',
  says: 'Fails',
  retries: 3,
  run: async () => {
    throw new Error('Det gick inte')
  },
}
const nightly: JobDefinition = {
  name: 'test.sweep',
  says: 'Sweeps',
  every: '17 3 * * *',
  run: async () => undefined,
}

beforeAll(async () => {
  platform = await openPlatform([])
  await platform.jobs.start([note, fail, nightly], platform.kit, { worker: true })
})
afterAll(() => platform.close())

const actor = systemActor('test')
const plan = (name: string, text: string, fails = false) =>
  platform.kit.db.change(actor, async (tx) => {
    await platform.kit.jobs.plan(tx, name, { text })
    if (fails) throw new Error('undone')
  })
const rows = async (name: string) =>
  (
    await platform.owner.pool.query('select state, retry_limit, output from pgboss.job where name = $1', [
      name,
    ])
  ).rows

test('what a change plans is done when the change is made, and never when it is undone', async () => {
  await expect(plan('test.note', 'undone', true)).rejects.toThrow('undone')
  await plan('test.note', 'done')
  await expect.poll(() => done).toEqual(['done'])
  await expect.poll(() => rows('test.note')).toMatchObject([{ state: 'completed' }])
})

test('what is planned in numbers is done one after the other, and none of it waits for the next look at the queue', async () => {
  const many = ['one', 'two', 'three', 'four', 'five']
  await platform.kit.db.change(actor, async (tx) => {
    for (const text of many) await platform.kit.jobs.plan(tx, 'test.note', { text })
  })
  await expect.poll(() => done).toEqual(expect.arrayContaining(many))
})

test('a job that fails waits to be tried again, with its reason kept', async () => {
  await plan('test.fail', 'once')
  await expect
    .poll(() => rows('test.fail'))
    .toMatchObject([{ state: 'retry', retry_limit: 3, output: { message: 'Det gick inte' } }])
})

test('what comes by itself is on the clock of Sweden', async () => {
  const { rows: planned } = await platform.owner.pool.query(
    'select name, cron, timezone from pgboss.schedule',
  )
  expect(planned).toEqual([{ name: 'test.sweep', cron: '17 3 * * *', timezone: 'Europe/Stockholm' }])
})

test('a second node that starts on the same database finds the queues there and disturbs nothing', async () => {
  const second = openJobs(platform.database.appUrl, () => undefined)
  await second.start([note, fail, nightly], platform.kit, { worker: false })
  await second.stop()
  await plan('test.note', 'still done')
  await expect.poll(() => done).toContain('still done')
})

test('the running role uses the queue and does not own it', async () => {
  const { pool } = platform.kit.db
  await expect(pool.query('drop table pgboss.job')).rejects.toMatchObject({ code: '42501' })
  await expect(pool.query('alter table pgboss.job add column x int')).rejects.toMatchObject({ code: '42501' })
})
