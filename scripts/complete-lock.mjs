// Makes package-lock.json whole: `npm ci` refuses a lock that leaves out a platform's optional package,
// and a registry that serves only some platforms makes npm write such a lock. Runs on Node 20.
//
//   node scripts/complete-lock.mjs           completes the lock
//   node scripts/complete-lock.mjs --check   only says what is missing
import { readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * @typedef {{
 *   version?: string, resolved?: string, link?: boolean, dev?: boolean, optional?: boolean,
 *   os?: string[], cpu?: string[], libc?: string[], optionalDependencies?: Record<string, string>
 * }} Entry
 * @typedef {{ packages: Record<string, Entry> }} Lock
 */

const systems = new Map([
  ...[
    'aix',
    'android',
    'darwin',
    'freebsd',
    'linux',
    'netbsd',
    'openbsd',
    'openharmony',
    'sunos',
    'win32',
  ].map((os) => /** @type {[string, string]} */ ([os, os])),
  ['windows', 'win32'],
  ['win', 'win32'],
])
const processors = new Map([
  ...['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'].map(
    (cpu) => /** @type {[string, string]} */ ([cpu, cpu]),
  ),
  ['armhf', 'arm'],
])

/**
 * Which machines a package is for, read from its name, as every platform package is named.
 *
 * @param {string} name such as `@biomejs/cli-linux-arm64-musl`
 * @returns {{ os?: string[], cpu?: string[], libc?: string[] } | undefined} undefined when the name says nothing
 */
export function platformOf(name) {
  const words = name.slice(name.lastIndexOf('/') + 1).split('-')
  const os = words.map((word) => systems.get(word)).find((found) => found !== undefined)
  const cpu = words.map((word) => processors.get(word)).find((found) => found !== undefined)
  if (!os && !cpu) return undefined
  const libc = words.some((word) => word.startsWith('musl')) ? 'musl' : undefined
  return { ...(os && { os: [os] }), ...(cpu && { cpu: [cpu] }), ...(libc && { libc: [libc] }) }
}

/**
 * Finds a package as Node would: in the folder itself, then in each folder above.
 *
 * @param {Record<string, Entry>} packages
 * @param {string} from path of the package that asks
 * @param {string} name
 */
function isLocked(packages, from, name) {
  let base = from
  for (;;) {
    if (packages[`${base ? `${base}/` : ''}node_modules/${name}`]) return true
    if (!base) return false
    const up = base.lastIndexOf('/node_modules/')
    base = up < 0 ? '' : base.slice(0, up)
  }
}

/**
 * Adds the optional platform packages that are asked for and not locked, and takes out download addresses:
 * the lock's hashes say what a package is, wherever it is fetched from.
 *
 * @param {Lock} lock is changed in place
 * @returns {{ added: string[], stripped: string[], unknown: string[] }} `unknown` can't be told apart by name
 */
export function completeLock(lock) {
  const added = []
  const stripped = []
  const unknown = []
  for (const [path, entry] of Object.entries(lock.packages)) {
    if (!entry.link && entry.resolved !== undefined) {
      delete entry.resolved
      stripped.push(path)
    }
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
      if (isLocked(lock.packages, path, name)) continue
      const platform = platformOf(name)
      if (!platform) {
        unknown.push(`${name} (asked for by ${path || 'package.json'})`)
        continue
      }
      lock.packages[`node_modules/${name}`] = {
        version: range.replace(/^[\^~=v]+/, ''),
        ...(platform.cpu && { cpu: platform.cpu }),
        ...(entry.dev && { dev: true }),
        ...(platform.libc && { libc: platform.libc }),
        optional: true,
        ...(platform.os && { os: platform.os }),
      }
      added.push(name)
    }
  }
  lock.packages = Object.fromEntries(
    Object.entries(lock.packages).toSorted(([a], [b]) => a.localeCompare(b, 'en')),
  )
  return { added, stripped, unknown }
}

function main() {
  const file = fileURLToPath(new URL('../package-lock.json', import.meta.url))
  const before = readFileSync(file, 'utf8')
  const lock = JSON.parse(before)
  const { added, stripped, unknown } = completeLock(lock)
  if (unknown.length > 0) {
    console.error(
      `These optional packages are not locked, and their names tell no platform: ${unknown.join(', ')}`,
    )
    process.exitCode = 1
  }
  if (added.length === 0 && stripped.length === 0) {
    console.log('package-lock.json is whole.')
  } else if (process.argv.includes('--check')) {
    console.error(
      `package-lock.json lacks ${added.length} platform packages and holds ${stripped.length} addresses. Mend: node scripts/complete-lock.mjs`,
    )
    process.exitCode = 1
  } else {
    writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
    console.log(
      `package-lock.json: ${added.length} platform packages added, ${stripped.length} addresses taken out.`,
    )
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) main()
