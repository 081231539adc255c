import { openHouse } from '../server/src/house.ts'
import { systemActor } from '../server/src/kernel/actor.ts'
import { readConfig } from '../server/src/platform/config/config.ts'
import { migrate } from '../server/src/platform/db/migrate.ts'
import type { Kit } from '../server/src/platform/http/kit.ts'
import { companyPeople } from './company-people.ts'
import { organisationsOf } from './company-register/organisations.ts'
import { startCompanyRegister } from './company-register/register-server.ts'
import { freePort } from './free-port.ts'
import { greet } from './greet.ts'
import type { spawnIdentity } from './identity/spawn-identity.ts'
import { startMailCatcher } from './mail-catcher/mail-catcher.ts'
import { people } from './people.ts'
import { moveIn, playYear } from './seed/seed.ts'

type Identity = Awaited<ReturnType<typeof spawnIdentity>>

export type Ground = {
  readonly dataDir: string
  readonly port: number
  readonly publicUrl: string
  readonly databaseUrl: string
  readonly identity: Identity
  /** The staff's web, when it is there. */
  readonly building: Promise<void>
}

/**
 * Opens the doors as soon as the municipality has moved in, and plays its year of cases meanwhile. With FARLED_YEAR=first
 * the doors wait for the year: for those who need the whole of it, such as journeys and pictures.
 */
export async function openDemo(ground: Ground, stops: (() => Promise<unknown>)[]): Promise<void> {
  const { databaseUrl, dataDir, port, publicUrl, identity, building } = ground
  await migrate(databaseUrl, process.env['DATABASE_APP_URL'])
  const [mail, register] = await Promise.all([
    startMailCatcher(await freePort(Number(new URL(identity.issuer).port) + 1)),
    startCompanyRegister(organisationsOf),
    moveIn(databaseUrl, new Date(), identity.issuer),
    building,
  ])
  stops.unshift(() => mail.stop())
  stops.unshift(() => register.stop())
  const house = await openHouse(
    readConfig({
      LOG_LEVEL: 'warn',
      ...process.env,
      DATABASE_URL: databaseUrl,
      DATA_DIR: dataDir,
      PORT: String(port),
      PUBLIC_URL: publicUrl,
      OIDC_ISSUER: identity.issuer,
      OIDC_CLIENT_SECRET: identity.clientSecret,
      COMPANY_OIDC_ISSUER: identity.issuer,
      COMPANY_OIDC_CLIENT_SECRET: identity.clientSecret,
      SMTP_URL: mail.smtpUrl,
      IMAP_URL: mail.imapUrl,
      MAIL_PLUS: 'true',
      REGISTER_URL: register.place.url,
      REGISTER_TOKEN_URL: register.place.tokenUrl,
      REGISTER_CLIENT_ID: register.place.clientId,
      REGISTER_CLIENT_SECRET: register.place.clientSecret,
    }),
  )
  stops.unshift(() => house.stop())
  const year = playMeanwhile(ground, house.kit)
  stops.unshift(() => year.stop())
  if (process.env['FARLED_YEAR'] === 'first') await year.whole
  await house.app.listen({ host: process.env['HOST'] ?? '::', port })
  greet({ publicUrl, mailUrl: mail.webUrl, people, companyPeople })
}

/** Plays the year, and says in the console and on the sign-in page how far it has come. */
function playMeanwhile({ databaseUrl, identity }: Ground, kit: Kit) {
  const stopped = new AbortController()
  let said = -1
  const say = (share: number) => {
    stopped.signal.throwIfAborted()
    const percent = Math.floor(share * 99)
    if (percent === said) return
    said = percent
    identity.tell(percent)
    if (percent % 25 === 0) console.log(`A year of cases is being played in: ${percent} %`)
  }
  const whole = playYear(databaseUrl, kit, say).then(
    async (played) => {
      identity.tell(undefined)
      // What the program does each night, so that the companies of the first day have been looked up too.
      if (played) await kit.db.change(systemActor('demo'), (tx) => kit.jobs.plan(tx, 'companies.refresh', {}))
      if (played) console.log('The year of cases is in place.')
    },
    (error: Error) => {
      if (stopped.signal.aborted) return
      console.error(
        `The year of cases was not played in, and nothing of it is left: ${error.message}\nThe rest works. The next start tries again; npm run db:reset begins afresh.`,
      )
    },
  )
  return {
    whole,
    /** Nothing of the year remains; the next start plays it. */
    stop: () => {
      stopped.abort()
      return whole
    },
  }
}
