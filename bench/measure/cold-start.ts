import { spawn } from 'node:child_process'
import { freePort } from '../../demo/free-port.ts'

export type ColdStart = { firstSeconds: number; againSeconds: number }

/** From the command to the first page: once with nothing there (database and a year of cases are made), once again. */
export async function measureColdStart(dataDir: string): Promise<ColdStart> {
  const firstSeconds = await startOnce(dataDir)
  const again = [await startOnce(dataDir), await startOnce(dataDir), await startOnce(dataDir)].sort(
    (a, b) => a - b,
  )
  return { firstSeconds, againSeconds: again[1] ?? 0 }
}

async function startOnce(dataDir: string): Promise<number> {
  const port = await freePort(3700)
  const begun = performance.now()
  const stop = await startDemo(dataDir, port)
  const seconds = (performance.now() - begun) / 1000
  await stop()
  return Number(seconds.toFixed(2))
}

/** Starts the demonstration and waits for its first page. */
export async function startDemo(dataDir: string, port: number): Promise<() => Promise<void>> {
  const child = spawn(process.execPath, ['demo/start.ts'], {
    env: { ...process.env, DATA_DIR: dataDir, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  for (;;) {
    if (child.exitCode !== null) throw new Error('The demonstration did not start.')
    const answer = await fetch(`http://localhost:${port}/`).catch(() => undefined)
    if (answer?.ok) break
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return async () => {
    child.kill('SIGTERM')
    await ended
  }
}
