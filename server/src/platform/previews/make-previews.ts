import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PREVIEW_WIDTHS, type PreviewSize } from './kinds.ts'

export type Limits = { readonly ms: number; readonly bytes: number }
const LIMITS: Limits = { ms: 30_000, bytes: 1_000_000_000 }
const LOOK_MS = 100

/**
 * Draws a file small, in a process of its own that has none of our settings: what is broken, huge or made to harm ends
 * that process and nothing else. @returns undefined when it could not be drawn
 */
export async function makePreviews(
  file: string,
  mediaType: string,
  limits: Limits = LIMITS,
): Promise<Record<PreviewSize, Buffer> | undefined> {
  const folder = await mkdtemp(path.join(tmpdir(), 'farled-preview-'))
  try {
    const { small, large } = PREVIEW_WIDTHS
    if (!(await draw([file, mediaType, folder, String(small), String(large)], limits))) return undefined
    if ((await readdir(folder)).length !== 2) return undefined
    return {
      small: await readFile(path.join(folder, `${small}.webp`)),
      large: await readFile(path.join(folder, `${large}.webp`)),
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function draw(given: readonly string[], { ms, bytes }: Limits): Promise<boolean> {
  const program = path.join(import.meta.dirname, 'make-previews.child.ts')
  const child = spawn(process.execPath, ['--max-old-space-size=256', program, ...given], {
    env: {},
    stdio: 'ignore',
  })
  const stop = () => child.kill('SIGKILL')
  const late = setTimeout(stop, ms)
  const watch = setInterval(() => void memoryOf(child.pid).then((used) => used > bytes && stop()), LOOK_MS)
  return new Promise((resolve) => {
    const end = (isDrawn: boolean) => {
      clearTimeout(late)
      clearInterval(watch)
      resolve(isDrawn)
    }
    child.on('error', () => end(false))
    child.on('exit', (code) => end(code === 0))
  })
}

/** Bytes that a process holds, where Linux tells; elsewhere only time is limited. */
async function memoryOf(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024
}
