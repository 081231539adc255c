import { openHouse } from '../server/src/house.ts'
import { readConfig } from '../server/src/platform/config/config.ts'
import { ensureDatabase, startEmbedded } from '../server/src/platform/db/embedded/embedded.ts'
import { migrate } from '../server/src/platform/db/migrate.ts'
import { buildWebWhenStale } from './build-web.ts'
import { freePort } from './free-port.ts'
import { greet } from './greet.ts'
import { spawnIdentity } from './identity/spawn-identity.ts'
import { startMailCatcher } from './mail-catcher/mail-catcher.ts'
import { people } from './people.ts'
import { isEmpty, rebindPeople, seedDemo } from './seed/seed.ts'

/**
 * `npm start`: the whole of Farled on this machine, with the demonstration municipality. Its own PostgreSQL, its own
 * sign-in service and a catcher for mail; nothing leaves the machine. DATABASE_URL names another, empty database.
 */
async function start(): Promise<void> {
  const dataDir = process.env['DATA_DIR'] ?? 'data'
  const port = await freePort(Number(process.env['PORT'] ?? 3000))
  const publicUrl = process.env['PUBLIC_URL'] ?? `http://localhost:${port}`
  // Built while the database starts; a failure is told where it is waited for.
  const building = buildWebWhenStale()
  building.catch(() => undefined)
  const database = await ownDatabase(dataDir)
  const stops: (() => Promise<unknown>)[] = [database.stop]
  stopOnSignal(stops)
  try {
    await migrate(database.url, process.env['DATABASE_APP_URL'])
    const [identity, mail] = await Promise.all([
      spawnIdentity(await freePort(port + 1), publicUrl),
      startMailCatcher(await freePort(port + 2)),
    ])
    stops.unshift(
      () => identity.stop(),
      () => mail.stop(),
    )
    await building
    const house = await openHouse(
      readConfig({
        LOG_LEVEL: 'warn',
        ...process.env,
        DATABASE_URL: database.url,
        DATA_DIR: dataDir,
        PORT: String(port),
        PUBLIC_URL: publicUrl,
        OIDC_ISSUER: identity.issuer,
        OIDC_CLIENT_SECRET: identity.clientSecret,
        SMTP_URL: mail.smtpUrl,
      }),
    )
    stops.unshift(() => house.stop())
    if (await isEmpty(database.url)) {
      console.log('Building the demonstration municipality and a year of its cases (only the first time) …')
      await seedDemo(database.url, house.kit, new Date(), identity.issuer)
    } else await rebindPeople(database.url, people, identity.issuer)
    await house.app.listen({ host: process.env['HOST'] ?? '::', port })
    greet({ publicUrl, mailUrl: mail.webUrl, people })
  } catch (error) {
    for (const stop of stops) await stop()
    throw error
  }
}

async function ownDatabase(dataDir: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const named = process.env['DATABASE_URL']
  if (named) return { url: named, stop: async () => undefined }
  const server = await startEmbedded({ dir: `${dataDir}/postgres` })
  await ensureDatabase(server, 'farled')
  return { url: server.ownerUrl('farled'), stop: () => server.stop() }
}

function stopOnSignal(stops: readonly (() => Promise<unknown>)[]): void {
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    for (const one of stops) await one().catch(() => undefined)
    process.exit(0)
  }
  process.once('SIGINT', () => void stop())
  process.once('SIGTERM', () => void stop())
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? [error.message, error.cause].filter(Boolean).join('\n') : error)
  process.exit(1)
})
