import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Binaries, toolPath } from './binaries.ts'
import { explainFailure } from './failures.ts'
import { draftOf } from './leftovers.ts'
import { type Command, commandFor, handOver, type RunAs } from './run-as.ts'

/** Where PostgreSQL's own files lie inside the data folder; passwords lie beside it. */
export function clusterIn(dir: string): string {
  return path.join(dir, 'cluster')
}

/** With ICU this only decides character classes; each name exists on its system without installed languages. */
const BASE_LOCALE: Readonly<Record<string, string>> = { linux: 'C.UTF-8', darwin: 'en_US.UTF-8', win32: 'C' }

export type Place = { dir: string; binaries: Binaries; runAs: RunAs; fast: boolean }

/** Makes the cluster if there is none: Swedish order, UTF-8, passwords required. Appears whole or not at all. */
export async function makeCluster(place: Place, password: string): Promise<void> {
  const cluster = clusterIn(place.dir)
  if (existsSync(cluster)) return
  const draft = draftOf(cluster)
  const passwordFile = draftOf(path.join(place.dir, 'password'))
  rmSync(draft, { recursive: true, force: true })
  try {
    writeFileSync(passwordFile, password, { mode: 0o600 })
    mkdirSync(draft, { mode: 0o700 })
    for (const made of [passwordFile, draft]) handOver(made, place.runAs)
    const locale = BASE_LOCALE[process.platform] ?? 'C'
    const swedish = ['--locale-provider=icu', '--icu-locale=sv-SE', `--locale=${locale}`, '--lc-messages=C']
    const access = ['--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256']
    const args = ['-D', draft, '--encoding=UTF8', ...swedish, ...access, '--no-instructions']
    if (place.fast) args.push('--no-sync')
    const command = commandFor(place.runAs, toolPath(place.binaries, 'initdb'), args)
    await runToEnd(command, '', 'The database could not be created.', place.dir)
    publish(draft, cluster)
  } finally {
    rmSync(passwordFile, { force: true })
    rmSync(draft, { recursive: true, force: true })
  }
}

/**
 * Sets the superuser's password without knowing the old one, while no server runs: after a restore, or when the file
 * with passwords was lost.
 */
export async function resetPassword(place: Place, password: string): Promise<void> {
  const args = ['--single', '-j', '-D', clusterIn(place.dir), 'postgres']
  const command = commandFor(place.runAs, toolPath(place.binaries, 'postgres'), args)
  await runToEnd(
    command,
    `alter role postgres password '${password}';\n`,
    'The password could not be set anew.',
    place.dir,
  )
}

/** Another start may have been first; its cluster is as good, and the passwords are the same. */
function publish(draft: string, cluster: string): void {
  try {
    renameSync(draft, cluster)
  } catch (error) {
    if (!existsSync(cluster)) throw error
  }
}

/** Without holding the program up: it has other things to begin with meanwhile. */
async function runToEnd(command: Command, input: string, failed: string, dir: string): Promise<void> {
  const { file, args, ...options } = command
  const child = spawn(file, args, { ...options, stdio: ['pipe', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
  // A program that ends before it has read its input breaks the pipe; its own words say why.
  child.stdin.on('error', () => undefined).end(input)
  const code = await new Promise<number | null>((resolve) => {
    child.once('close', resolve)
    child.once('error', (error) => {
      said += String(error)
      resolve(null)
    })
  })
  if (code !== 0) throw explainFailure(failed, said, { dir })
}
