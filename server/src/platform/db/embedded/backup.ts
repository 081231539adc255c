import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type pg from 'pg'
import { clusterIn } from './cluster.ts'
import { type CopiedFile, copyFile, copyTree, syncFolder } from './copy-files.ts'
import { EmbeddedDatabaseError, explainError } from './failures.ts'
import { draftOf } from './leftovers.ts'
import { withClient } from './roles.ts'
import { PASSWORDS } from './secrets.ts'

type Manifest = { format: 1; postgres: string; files: CopiedFile[] }

const MANIFEST = 'backup.json'

/** Folders whose contents mean nothing to another start; the log in pg_wal is copied last. */
const EMPTIED = /^(pg_(wal|replslot|dynshmem|notify|serial|snapshots|subtrans|stat_tmp)|pgsql_tmp)$/
const SKIPPED = /^(postmaster\.(pid|opts)|backup_label(\.old)?|tablespace_map|pg_internal\.init.*)$/

/**
 * Copies the whole cluster, with the passwords of its roles, into a new folder while it is in use. What was committed
 * before the call is in the copy; what is committed meanwhile may be. The folder appears whole or not at all.
 * Throws EmbeddedDatabaseError.
 */
export async function backupEmbedded(
  server: { superUrl(database: string): string },
  toDir: string,
): Promise<void> {
  const target = path.resolve(toDir)
  const draft = draftOf(target)
  try {
    if (existsSync(target)) {
      throw new EmbeddedDatabaseError(`${target} exists already. Choose a new folder for each backup.`)
    }
    await mkdir(draft, { recursive: true, mode: 0o700 })
    const manifest = await withClient(server.superUrl('postgres'), (client) => copyRunning(client, draft))
    await writeFile(path.join(draft, MANIFEST), JSON.stringify(manifest), { mode: 0o600, flush: true })
    await syncFolder(draft)
    await appear(draft, target)
  } catch (error) {
    throw explainError('The database was not saved.', error, { dir: target })
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

/**
 * Puts a backup into a folder that has no database yet, after checking every file of it; the next start of the server
 * there brings it to the state it had when the backup ended. Throws EmbeddedDatabaseError.
 */
export async function restoreEmbedded(fromDir: string, dir: string): Promise<void> {
  const source = path.resolve(fromDir)
  const target = path.resolve(dir)
  const draft = draftOf(target)
  try {
    if (existsSync(clusterIn(target))) {
      throw new EmbeddedDatabaseError(
        `${target} holds a database already. Stop the program, move that folder aside and restore again.`,
      )
    }
    const manifest = await readManifest(source)
    const copied = await copyTree(source, draft, {
      isSkipped: (name) => name === MANIFEST,
      isEmptied: () => false,
    })
    requireSame(source, manifest.files, copied)
    await mkdir(target, { recursive: true, mode: 0o700 })
    // The cluster comes last: a folder with a cluster is whole.
    await appear(path.join(draft, PASSWORDS), path.join(target, PASSWORDS))
    await appear(clusterIn(draft), clusterIn(target))
  } catch (error) {
    throw explainError('The backup was not restored.', error, { dir: target })
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

async function copyRunning(client: pg.Client, draft: string): Promise<Manifest> {
  const cluster = await ask(client, 'show data_directory')
  const copy = clusterIn(draft)
  const passwords = await copyFile(path.join(path.dirname(cluster), PASSWORDS), path.join(draft, PASSWORDS))
  if (passwords === null) {
    throw new EmbeddedDatabaseError(
      `${PASSWORDS} beside ${cluster} is missing. Start the program anew, then try again.`,
    )
  }
  // The slot is gone with this connection; until then it keeps the server from removing log that the copy needs.
  await client.query(`select pg_create_physical_replication_slot('backup_' || pg_backend_pid(), true, true)`)
  await client.query(`select pg_backup_start('farled', fast => true)`)
  const inside = await copyTree(cluster, copy, {
    isSkipped: (name) => SKIPPED.test(name),
    isEmptied: (name) => EMPTIED.test(name),
  })
  const stopped = await client.query<{ last: string; labelfile: string }>(
    'select pg_walfile_name(lsn) as last, labelfile from pg_backup_stop(wait_for_archive => false)',
  )
  const { last = '', labelfile = '' } = stopped.rows[0] ?? {}
  inside.push(...(await copyLog(cluster, copy, labelfile, last)), await writeLabel(copy, labelfile))
  const files = inside.map((file) => ({ ...file, path: `cluster/${file.path}` }))
  files.push({ path: PASSWORDS, ...passwords })
  return { format: 1, postgres: await ask(client, 'show server_version'), files }
}

/** Without the label a start would take the copy for a crashed cluster and damage it unseen. */
async function writeLabel(copy: string, label: string): Promise<CopiedFile> {
  await writeFile(path.join(copy, 'backup_label'), label, { mode: 0o600, flush: true })
  await syncFolder(copy)
  const sha256 = createHash('sha256').update(label).digest('hex')
  return { path: 'backup_label', size: Buffer.byteLength(label), sha256 }
}

/** Copies the log from the segment where the backup began to the one where it ended. */
async function copyLog(cluster: string, copy: string, label: string, last: string): Promise<CopiedFile[]> {
  const first = label.match(/\(file ([0-9A-F]{24})\)/)?.[1] ?? ''
  const names = (await readdir(path.join(cluster, 'pg_wal')))
    .filter((name) => /^[0-9A-F]{24}$/.test(name) && name >= first && name <= last)
    .sort()
  const copied: CopiedFile[] = []
  for (const name of names) {
    const file = await copyFile(path.join(cluster, 'pg_wal', name), path.join(copy, 'pg_wal', name))
    if (file) copied.push({ path: `pg_wal/${name}`, ...file })
  }
  if (first === '' || last === '' || copied.length !== segmentNumber(last) - segmentNumber(first) + 1) {
    throw new EmbeddedDatabaseError(
      `The log from ${first} to ${last} is not complete in ${cluster}. Try again.`,
    )
  }
  await syncFolder(path.join(copy, 'pg_wal'))
  return copied
}

/** Segments of 16 MB are numbered with 256 to each middle part of the name. */
function segmentNumber(name: string): number {
  return Number.parseInt(name.slice(8, 16), 16) * 256 + Number.parseInt(name.slice(16), 16)
}

async function readManifest(source: string): Promise<Manifest> {
  const file = path.join(source, MANIFEST)
  if (!existsSync(file)) {
    throw new EmbeddedDatabaseError(
      `${source} is not a complete backup: it has no ${MANIFEST}. Choose another.`,
    )
  }
  const manifest = JSON.parse(await readFile(file, 'utf8')) as Manifest
  if (manifest.format === 1) return manifest
  throw new EmbeddedDatabaseError(`${source} was made by a newer Farled. Restore it with that version.`)
}

function requireSame(source: string, expected: readonly CopiedFile[], copied: readonly CopiedFile[]): void {
  const found = new Map(copied.map((file) => [file.path, file.sha256]))
  const damaged = expected.filter((file) => found.get(file.path) !== file.sha256)
  if (damaged.length === 0 && copied.length === expected.length) return
  const example =
    damaged[0]?.path ?? copied.find(({ path: name }) => !expected.some((file) => file.path === name))?.path
  throw new EmbeddedDatabaseError(
    `The backup in ${source} is damaged: ${example} is not as it was saved. Restore an older backup.`,
  )
}

async function appear(draft: string, target: string): Promise<void> {
  await rename(draft, target)
  await syncFolder(path.dirname(target))
}

async function ask(client: pg.Client, question: string): Promise<string> {
  const { rows } = await client.query<[string]>({ text: question, rowMode: 'array' })
  return rows[0]?.[0] ?? ''
}
