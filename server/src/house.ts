import type { FastifyInstance } from 'fastify'
import { areas, constraints, jobs as definitions, findMemberByIdentity, reactions } from './app.ts'
import { watchMailbox } from './integrations/email/watch-mailbox.ts'
import { systemActor } from './kernel/actor.ts'
import { type Clock, systemClock } from './platform/clock/clock.ts'
import type { Config } from './platform/config/config.ts'
import { openDb } from './platform/db/db.ts'
import { appUrl } from './platform/db/roles.ts'
import { followAll } from './platform/events/reactions.ts'
import { openFileStore } from './platform/files/open-file-store.ts'
import { bareServer, serveAreas } from './platform/http/build-server.ts'
import type { Kit } from './platform/http/kit.ts'
import { serveStaffWeb } from './platform/http/serve-staff-web.ts'
import { openJobs } from './platform/jobs/jobs.ts'
import { serveLive } from './platform/live/live.ts'
import { serveSignIn } from './platform/session/sign-in.ts'

/** Has the mailbox emptied now instead of at the next minute. What fails is done then all the same. */
async function fetchSoon(kit: Kit): Promise<void> {
  await kit.db
    .change(systemActor('incoming mail'), (tx) => kit.jobs.plan(tx, 'incomingMail.fetch', {}))
    .catch((error: Error) => kit.log.warn({ reason: error.message }, 'mailbox'))
}

export type House = { readonly app: FastifyInstance; readonly kit: Kit; stop(): Promise<void> }

/**
 * Opens the whole program on a migrated database, without listening yet. Starting and stopping are here once, for the
 * server, for the demonstration and for the tests.
 */
export async function openHouse(
  config: Config,
  options: { clock?: Clock; strict?: boolean } = {},
): Promise<House> {
  const app = await bareServer({ config })
  const url = config.databaseAppUrl ?? appUrl(config.databaseUrl)
  const db = openDb(url, {
    onError: (error) => app.log.error({ reason: error.message }, 'database connection'),
    follows: followAll(reactions, () => kit),
  })
  const jobs = openJobs(url, () => app.log)
  const kit: Kit = {
    config,
    db,
    jobs,
    clock: options.clock ?? systemClock,
    files: openFileStore(config),
    log: app.log,
  }
  await serveAreas(app, { areas, constraints, strict: options.strict ?? false }, kit)
  serveSignIn(app, kit, (claims) => findMemberByIdentity(kit, claims))
  await serveStaffWeb(app)
  const live = serveLive(app, kit, url)
  await Promise.all([
    jobs.start(definitions, kit, { worker: config.roles.worker }),
    live.start(),
    app.ready(),
  ])
  const watch =
    config.inbox && config.roles.worker ? watchMailbox(config.inbox, () => void fetchSoon(kit)) : undefined

  let stopping: Promise<void> | undefined
  return {
    app,
    kit,
    stop: () => {
      stopping ??= (async () => {
        await watch?.stop()
        await live.stop()
        await app.close()
        await jobs.stop()
        await db.close()
      })()
      return stopping
    },
  }
}
