import { keepCompiled, writeCompiled } from '../server/src/keep-compiled.ts'
import { ensureDatabase, startEmbedded } from '../server/src/platform/db/embedded/embedded.ts'
import { buildWebWhenStale } from './build-web.ts'
import { freePort } from './free-port.ts'
import { spawnIdentity } from './identity/spawn-identity.ts'

/** What has been started, the last first: so it is stopped. */
type Stops = (() => Promise<unknown>)[]

/**
 * `npm start`: the whole of Farled on this machine, with the demonstration municipality. Its own PostgreSQL, its own
 * sign-in service and a catcher for mail; nothing leaves the machine. DATABASE_URL names another, empty database.
 */
async function start(): Promise<void> {
  const stops: Stops = []
  const stopping = stopOnSignal(stops)
  try {
    process.env['NODE_COMPILE_CACHE'] = keepCompiled()
    const dataDir = process.env['DATA_DIR'] ?? 'data'
    const port = await freePort(Number(process.env['PORT'] ?? 3000))
    const publicUrl = process.env['PUBLIC_URL'] ?? `http://localhost:${port}`
    // Built while the rest starts; a failure is told where it is waited for.
    const building = buildWebWhenStale()
    building.catch(() => undefined)
    // None of these waits for another, and reading the program takes as long as making a database.
    const [databaseUrl, identity, { openDemo }] = await Promise.all([
      ownDatabase(dataDir, stops),
      spawnIdentity(await freePort(port + 1), publicUrl),
      import('./open-demo.ts'),
    ])
    stops.unshift(() => identity.stop())
    await openDemo({ dataDir, port, publicUrl, databaseUrl, identity, building }, stops)
    writeCompiled()
  } catch (error) {
    // Whoever stops the program while it starts has nothing to be told.
    if (stopping()) return
    for (const stop of stops) await stop()
    throw error
  }
}

async function ownDatabase(dataDir: string, stops: Stops): Promise<string> {
  const named = process.env['DATABASE_URL']
  if (named) return named
  const server = await startEmbedded({ dir: `${dataDir}/postgres` })
  stops.push(() => server.stop())
  await ensureDatabase(server, 'farled')
  return server.ownerUrl('farled')
}

/** Stops everything in order at Ctrl-C. Gives whether that has begun. */
function stopOnSignal(stops: Stops): () => boolean {
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    for (const one of stops) await one().catch(() => undefined)
    process.exit(0)
  }
  process.once('SIGINT', () => void stop())
  process.once('SIGTERM', () => void stop())
  return () => stopping
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? [error.message, error.cause].filter(Boolean).join('\n') : error)
  process.exit(1)
})
