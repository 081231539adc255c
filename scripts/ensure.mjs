// Installs what is missing before a command runs. Plain JavaScript for Node 20: it runs before Node 24 is here.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** @typedef {{ version?: string, link?: boolean, optional?: boolean, devOptional?: boolean, peer?: boolean }} Entry */

/**
 * @param {string} root the project's folder
 * @returns {'missing' | 'stale' | 'same'} whether what is installed is what package-lock.json names
 */
export function installationState(root) {
  const installed = path.join(root, 'node_modules/.package-lock.json')
  if (!existsSync(installed)) return 'missing'
  if (existsSync(markerOf(root)) && readFileSync(markerOf(root), 'utf8') === lockHash(root)) return 'same'
  const wanted = /** @type {Record<string, Entry>} */ (
    readJson(path.join(root, 'package-lock.json')).packages
  )
  const present = /** @type {Record<string, Entry>} */ (readJson(installed).packages)
  const differs = Object.entries(wanted).some(
    ([name, entry]) =>
      name.includes('node_modules/') &&
      !entry.link &&
      present[name]?.version !== entry.version &&
      // What another platform needs is locked and rightly absent.
      !(entry.optional && !present[name]),
  )
  return differs ? 'stale' : 'same'
}

/** @param {string} root */
const markerOf = (root) => path.join(root, 'node_modules/.farled-installed')

/** @param {string} root */
const lockHash = (root) =>
  createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex')

/** @param {string} file */
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'))

/**
 * @param {string} root
 * @param {string[]} args
 */
function npm(root, args) {
  const cli = process.env.npm_execpath
  /** @type {import('node:child_process').SpawnSyncOptionsWithStringEncoding} */
  const options = { cwd: root, encoding: 'utf8', stdio: ['inherit', 'inherit', 'pipe'] }
  const run = cli?.endsWith('.js')
    ? spawnSync(process.execPath, [cli, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
  return { ok: run.status === 0, errors: run.stderr ?? String(run.error ?? '') }
}

/**
 * @param {string} root
 * @param {'missing' | 'stale'} state
 */
function install(root, state) {
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error']
  // `npm ci` empties node_modules first, which would take Node 24 from under a command that runs.
  if (state === 'stale') {
    console.log('Farled: package-lock.json has changed; installing what differs.')
    return npm(root, ['install', '--no-save', ...quiet])
  }
  console.log('Farled: installing packages, the first time only (about 600 MB; a minute or two).')
  const first = npm(root, ['ci', ...quiet])
  if (first.ok || !/EUSAGE|in sync|from lock file/.test(first.errors)) return first
  console.log(
    'Farled: `npm ci` finds package-lock.json incomplete; installing with `npm install` instead. Mend the lock: node scripts/complete-lock.mjs',
  )
  return npm(root, ['install', '--no-save', ...quiet])
}

/** @param {string} root */
function ensure(root) {
  const state = installationState(root)
  if (state !== 'same') {
    const done = install(root, state)
    if (!done.ok) {
      console.error(done.errors.trim())
      console.error(
        'Farled: the packages could not be installed. See npm’s message above, then run the command again.',
      )
      process.exit(1)
    }
  }
  writeFileSync(markerOf(root), lockHash(root))
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const ownNode = path.join(root, 'node_modules/.bin', process.platform === 'win32' ? 'node.cmd' : 'node')
  if (!existsSync(ownNode) && (major < 22 || (major === 22 && minor < 18))) {
    console.error(
      `Farled: npm has no Node 24 for ${process.platform}-${process.arch}, and this machine has ${process.version}. Install Node 24 and run the command again.`,
    )
    process.exit(1)
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  ensure(path.dirname(path.dirname(fileURLToPath(import.meta.url))))
}
