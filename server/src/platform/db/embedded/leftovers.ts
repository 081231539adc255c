import { readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { isAlive } from './processes.ts'

/** Name for something half made, which gets its real name when it is whole. */
export function draftOf(file: string): string {
  return `${file}.draft-${process.pid}`
}

/** Removes what starts that were killed left half made. Drafts of a start that is under way just now stay. */
export function removeLeftovers(dir: string): void {
  for (const name of readdirSync(dir)) {
    const pid = name.match(/\.draft-(\d+)$/)?.[1]
    // After a restart of a container this very process may have the number of the one that was killed.
    const isLeft = pid !== undefined && (Number(pid) === process.pid || !isAlive(Number(pid)))
    if (isLeft) rmSync(path.join(dir, name), { recursive: true, force: true })
  }
}
