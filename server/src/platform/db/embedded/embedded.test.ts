import { chmodSync, existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { ensureDatabase } from './embedded.ts'
import { withClient } from './roles.ts'
import { answers, postmasterOf, startForTest, temporaryFolder } from './testing.fixture.ts'

test('sorts Swedish, keeps UTF-8 and gives the program an owner that is no superuser', async () => {
  const server = await startForTest({ dir: temporaryFolder() })
  await ensureDatabase(server, 'farled')
  const { rows } = await withClient(server.ownerUrl('farled'), (client) =>
    client.query(`select current_user as me, current_setting('is_superuser') as super,
      current_setting('server_encoding') as encoding,
      array(select w from unnest('{Örjan,Åsa,adam,Ärla,Zara,Adam}'::text[]) w order by w) as sorted`),
  )
  expect(rows).toEqual([
    {
      me: 'farled_owner',
      super: 'off',
      encoding: 'UTF8',
      sorted: ['adam', 'Adam', 'Zara', 'Åsa', 'Ärla', 'Örjan'],
    },
  ])
})

test('lets the owner make roles and trusted extensions', async () => {
  const server = await startForTest({ dir: temporaryFolder() })
  await Promise.all([ensureDatabase(server, 'farled'), ensureDatabase(server, 'farled')])
  await withClient(server.ownerUrl('farled'), async (client) => {
    await client.query('create role runs nologin; grant runs to farled_owner')
    for (const name of ['pg_trgm', 'unaccent', 'btree_gist']) await client.query(`create extension ${name}`)
    const { rows } = await client.query(`select pg_has_role('farled_owner', 'runs', 'member') as has`)
    expect(rows).toEqual([{ has: true }])
  })
})

test('listens on the loopback only, without a socket file, and asks for a password', async () => {
  const dir = temporaryFolder()
  const server = await startForTest({ dir })
  const settings = await withClient(server.superUrl('postgres'), async (client) => {
    const { rows } = await client.query(
      `select current_setting('listen_addresses') as a, current_setting('unix_socket_directories') as s`,
    )
    return rows
  })
  expect(settings).toEqual([{ a: '127.0.0.1', s: '' }])
  const wrong = Object.assign(new URL(server.superUrl('postgres')), { password: 'guessed' }).href
  await expect(withClient(wrong, async () => undefined)).rejects.toThrow('password authentication failed')
  expect(statSync(path.join(dir, 'passwords.json')).mode & 0o777).toBe(0o600)
})

test('keeps what was written, and its addresses but for the port, over a restart', async () => {
  const dir = temporaryFolder()
  const first = await startForTest({ dir, fast: false })
  await ensureDatabase(first, 'farled')
  await withClient(first.ownerUrl('farled'), (client) => client.query('create table kept as select 42 as n'))
  await first.stop()
  await first.stop()
  const second = await startForTest({ dir, fast: false })
  const { rows } = await withClient(second.ownerUrl('farled'), (client) => client.query('select n from kept'))
  expect(rows).toEqual([{ n: 42 }])
  expect(new URL(second.ownerUrl('x')).password).toBe(new URL(first.ownerUrl('x')).password)
})

test('makes new passwords for an existing database when the file with them is lost', async () => {
  const dir = temporaryFolder()
  const first = await startForTest({ dir })
  await ensureDatabase(first, 'farled')
  await first.stop()
  rmSync(path.join(dir, 'passwords.json'))
  const second = await startForTest({ dir })
  expect(await answers(second)).toBe(true)
  expect(second.ownerUrl('farled')).not.toContain(new URL(first.ownerUrl('farled')).password)
})

test('refuses a second start on the same folder, naming the process and what to do', async () => {
  const dir = temporaryFolder()
  const server = await startForTest({ dir })
  const pid = postmasterOf(dir)
  await expect(startForTest({ dir })).rejects.toThrow(
    `The database in ${dir} is already in use by PostgreSQL process ${pid}, started by process ${process.pid}. ` +
      `Stop that program first (kill ${process.pid}), or choose another data folder for this one.`,
  )
  expect(await answers(server)).toBe(true)
})

test('runs beside another copy with its own folder and port', async () => {
  const [one, other] = await Promise.all([
    startForTest({ dir: temporaryFolder() }),
    startForTest({ dir: temporaryFolder() }),
  ])
  expect(one.port).not.toBe(other.port)
  await ensureDatabase(one, 'only_here')
  const { rowCount } = await withClient(other.ownerUrl('postgres'), (client) =>
    client.query(`select 1 from pg_database where datname = 'only_here'`),
  )
  expect(rowCount).toBe(0)
})

test('says which port is taken', async () => {
  const port = await new Promise<number>((resolve) => {
    const other = createServer().listen(0, '127.0.0.1', () =>
      resolve((other.address() as { port: number }).port),
    )
    onTestFinished(() => void other.close())
  })
  await expect(startForTest({ dir: temporaryFolder(), port })).rejects.toThrow(
    `Port ${port} on 127.0.0.1 is taken by another program. Stop that program or choose another port.`,
  )
})

test('starts in a folder inside a home that is closed to others', async () => {
  const home = temporaryFolder()
  chmodSync(home, 0o700)
  const server = await startForTest({ dir: path.join(home, 'data', 'database') })
  expect(await answers(server)).toBe(true)
})

test('removes half-made clusters of starts that were killed', async () => {
  const dir = temporaryFolder()
  const first = await startForTest({ dir })
  await first.stop()
  mkdirSync(path.join(dir, 'cluster.draft-4194304'))
  writeFileSync(path.join(dir, 'password.draft-4194304'), 'left behind')
  await startForTest({ dir })
  expect(existsSync(path.join(dir, 'cluster.draft-4194304'))).toBe(false)
  expect(existsSync(path.join(dir, 'password.draft-4194304'))).toBe(false)
})

test('is not led astray by PostgreSQL variables in the environment', async () => {
  const set = { PGSSLMODE: 'require', PGOPTIONS: '-c search_path=elsewhere', PGDATA: '/nowhere' }
  Object.assign(process.env, set)
  onTestFinished(() => {
    for (const name of Object.keys(set)) delete process.env[name]
  })
  const server = await startForTest({ dir: temporaryFolder() })
  expect(await answers(server)).toBe(true)
})
