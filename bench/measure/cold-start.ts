import { spawn } from 'node:child_process'
import { freePort } from '../../demo/free-port.ts'

export type ColdStart = { firstSeconds: number; yearSeconds: number; againSeconds: number }

/**
 * From the command to the first page: once with nothing there, and on until the year of cases is in place; then with all
 * of it there, the middle of three.
 */
export async function measureColdStart(dataDir: string): Promise<ColdStart> {
  const begun = performance.now()
  const first = await startDemo(dataDir, await freePort(3700))
  const firstSeconds = secondsSince(begun)
  await first.yearIsThere
  const yearSeconds = secondsSince(begun)
  await first.stop()
  const again = [await startAgain(dataDir), await startAgain(dataDir), await startAgain(dataDir)]
  return { firstSeconds, yearSeconds, againSeconds: again.toSorted((a, b) => a - b)[1] ?? 0 }
}

async function startAgain(dataDir: string): Promise<number> {
  const port = await freePort(3700)
  const begun = performance.now()
  const { stop } = await startDemo(dataDir, port)
  const seconds = secondsSince(begun)
  await stop()
  return seconds
}

const secondsSince = (begun: number) => Number(((performance.now() - begun) / 1000).toFixed(2))

/** Starts the demonstration and waits for its first page. */
export async function startDemo(
  dataDir: string,
  port: number,
  settings: Readonly<Record<string, string>> = {},
): Promise<{ yearIsThere: Promise<void>; stop: () => Promise<void> }> {
  const child = spawn(process.execPath, ['demo/start.ts'], {
    env: { ...process.env, ...settings, DATA_DIR: dataDir, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const yearIsThere = new Promise<void>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (text.includes('The year of cases is in place.')) resolve()
    })
  })
  for (;;) {
    if (child.exitCode !== null) throw new Error('The demonstration did not start.')
    const answer = await fetch(`http://localhost:${port}/`).catch(() => undefined)
    if (answer?.ok) break
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return {
    yearIsThere,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}
