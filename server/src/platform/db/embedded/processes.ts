import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

export function isAlive(pid: number): boolean {
  return signal(pid, 0)
}

/** false when there is no such process; one of another user counts as there. */
export function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    process.kill(pid, name)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** null where it cannot be known, as on Windows */
export function commandLineOf(pid: number): string | null {
  if (process.platform === 'linux') return readText(`/proc/${pid}/cmdline`)?.replaceAll('\0', ' ') ?? null
  return askPs(pid, 'command=')
}

/** Number of the parent process; null where it cannot be known */
export function parentOf(pid: number): number | null {
  if (process.platform === 'linux') {
    // The process's name stands in brackets and may itself hold blanks and brackets.
    const parent = readText(`/proc/${pid}/stat`)?.split(') ').at(-1)?.split(' ')[1]
    return parent === undefined ? null : Number(parent)
  }
  const said = askPs(pid, 'ppid=')
  return said === null ? null : Number(said)
}

function askPs(pid: number, field: string): string | null {
  if (process.platform === 'win32') return null
  const { status, stdout } = spawnSync('ps', ['-o', field, '-p', String(pid)], { encoding: 'utf8' })
  return status === 0 ? stdout.trim() : null
}

/** undefined when it cannot be read */
export function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
