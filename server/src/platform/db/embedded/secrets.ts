import { randomBytes } from 'node:crypto'
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { draftOf } from './leftovers.ts'

/** Lies beside the cluster, mode 0600. */
export const PASSWORDS = 'passwords.json'

/** Passwords of the two login roles that the launcher knows. */
export type Secrets = { postgres: string; owner: string }

/**
 * Reads the passwords in `<dir>/passwords.json` (mode 0600), or makes them once.
 * `fresh` says that they were made now, so that an existing cluster does not know them yet.
 */
export function keepSecrets(dir: string): Secrets & { fresh: boolean } {
  const file = path.join(dir, PASSWORDS)
  const known = readSecrets(file)
  if (known) return { ...known, fresh: false }
  const made: Secrets = {
    postgres: randomBytes(24).toString('base64url'),
    owner: randomBytes(24).toString('base64url'),
  }
  const draft = draftOf(file)
  writeFileSync(draft, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600, flush: true })
  try {
    // A link, unlike a rename, fails when another start was first: both must end up with the same passwords.
    linkSync(draft, file)
    return { ...made, fresh: true }
  } catch (error) {
    const other = readSecrets(file)
    if (other) return { ...other, fresh: false }
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

function readSecrets(file: string): Secrets | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Secrets
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
