import { fork } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'

/** The demonstration's sign-in service in a process of its own; it ends with ours. */
export async function spawnIdentity(port: number, publicUrl: string) {
  const clientSecret = randomBytes(24).toString('base64url')
  const issuer = `http://localhost:${port}`
  const child = fork(fileURLToPath(new URL('./main.ts', import.meta.url)), {
    env: {
      ...process.env,
      FARLED_DEMO_IDENTITY_PORT: String(port),
      FARLED_PUBLIC_URL: publicUrl,
      FARLED_DEMO_CLIENT_SECRET: clientSecret,
    },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  await new Promise<void>((resolve, reject) => {
    child.stdout?.once('data', () => resolve())
    child.once('exit', (code) =>
      reject(new Error(`The demonstration's sign-in service ended at once (${code}).`)),
    )
  })
  return {
    issuer,
    clientSecret,
    /** Says on the sign-in page how many per cent of the year of cases have been played; nothing when it is in place. */
    tell: (percent: number | undefined) => {
      if (child.connected) child.send({ percent })
    },
    stop: async () => {
      if (child.exitCode !== null) return
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await ended
    },
  }
}
