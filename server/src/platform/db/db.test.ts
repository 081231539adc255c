import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildCase } from '../../../testing/build/build-case.ts'
import { openStage, type Stage } from '../../areas/cases/testing.fixture.ts'
import { type Actor, systemActor } from '../../kernel/actor.ts'
import { openDb } from './db.ts'

/** The running role, with plain SQL: what it can't do even if the program were made to try. */
let stage: Stage
let running: pg.Client
beforeAll(async () => {
  stage = await openStage()
  await buildCase(stage.pilot)
  running = new pg.Client({ connectionString: stage.house.kit.config.databaseAppUrl })
  await running.connect()
})
afterAll(async () => {
  await running.end()
  await stage.close()
})

const refusal = (sql: string) =>
  running.query(sql).then(
    () => 'done',
    (error: pg.DatabaseError) => error.code,
  )
const NO_PERMISSION = '42501'
const ownTables = async () => {
  const { rows } = await stage.house.owner.pool.query(
    `select relname as name, relrowsecurity as guarded from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where nspname = 'public' and relkind in ('r', 'p') and relname <> 'migration' order by 1`,
  )
  return rows as { name: string; guarded: boolean }[]
}

describe('the running role', () => {
  test('every table is under row level security', async () => {
    const open = (await ownTables()).filter(({ guarded }) => !guarded)
    expect(open).toEqual([])
  })

  test('sees nothing in any table while nobody is named, and changes nothing', async () => {
    for (const { name } of await ownTables()) {
      const { rows } = await running
        .query(`select count(*)::int as n from ${name}`)
        .catch(() => ({ rows: [{ n: 0 }] }))
      expect(rows[0].n, name).toBe(0)
    }
    expect((await running.query("update business_case set title = 'x'")).rowCount).toBe(0)
    expect(
      (await running.query('select * from case_candidates(sv_query($1), null, null, 10)', ['uteservering']))
        .rows.length,
    ).toBe(1)
  })

  test('can not turn row level security off, nor around it', async () => {
    for (const sql of [
      'alter table business_case disable row level security',
      'alter table business_case no force row level security',
      'drop policy case_read on business_case',
      'create policy all_of_it on business_case using (true)',
      'alter table business_case owner to current_user',
      'create table mine (id int)',
      "create function app_kind() returns text language sql as $$ select 'system' $$",
      'alter function app_kind() owner to current_user',
      'alter role current_user bypassrls',
      'alter role current_user superuser',
      'create role other superuser',
    ]) {
      expect(await refusal(sql), sql).toBe(NO_PERMISSION)
    }
    expect(await refusal('set row_security = off; select * from business_case')).toBe(NO_PERMISSION)
    await running.query('reset row_security')
  })

  test('can not become the owner, the superuser, or read what the migrations did', async () => {
    const owner = (await stage.house.owner.pool.query('select current_user as name')).rows[0].name
    for (const sql of [
      `set role "${owner}"`,
      'set role postgres',
      `set session authorization "${owner}"`,
      'select * from pg_authid',
      "update migration set sha256 = 'x'",
    ]) {
      expect(await refusal(sql), sql).toBe(NO_PERMISSION)
    }
  })

  test('triggers and constraints are not its to lay down', async () => {
    for (const sql of [
      'alter table accountability disable trigger all',
      "set session_replication_role = 'replica'",
      'drop trigger case_has_accountable on business_case',
      'alter table accountability drop constraint accountability_one_at_a_time',
    ]) {
      expect(await refusal(sql), sql).toBe(NO_PERMISSION)
    }
  })
})

describe('a transaction', () => {
  const asPilot = (): Actor => ({
    kind: 'member',
    memberId: stage.town.pilot.id,
    name: 'Lova',
    locale: 'sv',
    units: [],
    roles: [],
    covers: [],
  })

  test('that reads refuses to write', async () => {
    const { db } = stage.house.kit
    const write = db.read(asPilot(), (read) =>
      read.updateTable('business_case').set({ title: 'x' }).execute(),
    )
    await expect(write).rejects.toMatchObject({ code: '25006' })
  })

  test('leaves nobody’s name behind on the connection that the next one gets', async () => {
    const db = openDb(stage.house.kit.config.databaseAppUrl ?? '', { max: 1 })
    const cases = (actor: Actor) =>
      db.read(actor, (read) => read.selectFrom('business_case').select('id').execute())
    expect(await cases(asPilot())).toHaveLength(1)
    expect(await cases({ kind: 'public', locale: 'sv' })).toEqual([])
    await expect(db.change(asPilot(), () => Promise.reject(new Error('undone')))).rejects.toThrow('undone')
    expect((await db.pool.query('select count(*)::int as n from business_case')).rows[0].n).toBe(0)
    await db.close()
  })

  test('for somebody from a company reaches their case and no other, and no note in it', async () => {
    const other = await buildCase(stage.pilot)
    await stage.pilot.post(`/cases/${other.id}/notes`, { body: 'Bara för oss.' })
    const actor: Actor = { kind: 'company', caseId: other.id, locale: 'sv' }
    const seen = await stage.house.kit.db.read(actor, async (read) => ({
      cases: await read.selectFrom('business_case').select('id').execute(),
      notes: await read.selectFrom('note').select('id').execute(),
      texts: await read.selectFrom('note_text').select('note_id').execute(),
      mails: await read.selectFrom('outbox_mail').select('id').execute(),
      companies: await read.selectFrom('company').select('id').execute(),
      sessions: await read.selectFrom('session').select('member_id').execute(),
    }))
    expect(seen).toEqual({
      cases: [{ id: other.id }],
      notes: [],
      texts: [],
      mails: [],
      companies: [],
      sessions: [],
    })
  })

  test('names of people in it can’t be slipped in as SQL', async () => {
    const actor: Actor = {
      kind: 'company',
      caseId: "x', true); select set_config('farled.kind', 'system",
      locale: 'sv',
    }
    const attempt = stage.house.kit.db.read(actor, (read) =>
      read.selectFrom('business_case').select('id').execute(),
    )
    await expect(attempt).rejects.toMatchObject({ code: '22P02' })
  })

  test('whose connection PostgreSQL ends fails alone: the program and the next transaction go on', async () => {
    const { db } = stage.house.kit
    const cut = db.read(asPilot(), async (read) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(read)
      await running.query('select pg_terminate_backend($1, 5000)', [rows[0]?.pid])
      // Between two queries nobody waits for an answer that could carry the bad news.
      await new Promise((resolve) => setImmediate(resolve))
      await read.selectFrom('business_case').select('id').execute()
    })
    await expect(cut).rejects.toThrow(/terminat|not queryable/i)
    expect(
      await db.read(asPilot(), (read) => read.selectFrom('unit').select('id').limit(1).execute()),
    ).toHaveLength(1)
  })

  test('that meets a deadlock or a serialization failure is done again, other failures are not', async () => {
    const { db } = stage.house.kit
    const failing = async (code: string) => {
      let tries = 0
      const work = db.change(systemActor('test'), async () => {
        tries += 1
        throw Object.assign(new pg.DatabaseError('failed', 1, 'error'), { code })
      })
      await expect(work).rejects.toThrow('failed')
      return tries
    }
    expect(await failing('40P01')).toBe(4)
    expect(await failing('40001')).toBe(4)
    expect(await failing('23505')).toBe(1)
  })
})
