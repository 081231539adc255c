import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildTown, type Town } from '../build/index.ts'
import { openTestHouse, type TestHouse } from '../house.ts'
import { openMailbox } from './mailbox.ts'
import { rememberPlaces } from './places.ts'
import { playStories } from './story.ts'
import type { World } from './world.ts'

/**
 * Nothing falls between chairs: several clients at once against the whole server, with people who are away, leave and
 * come back, a worker that dies between any two steps, and time moved by hand. Longer with `npm run soak`.
 */
const STEPS = Number(process.env['FARLED_SOAK_STEPS'] ?? 10_000)
/** The same stories each time; others with every longer run. */
const SEED = process.env['FARLED_SOAK_STEPS'] ? undefined : 26

let house: TestHouse
let town: Town
let mailbox: World['mailbox']
let standAsBuilt: Awaited<ReturnType<typeof rememberPlaces>>
beforeAll(async () => {
  house = await openTestHouse({ logLevel: 'error' })
  town = await buildTown(house)
  standAsBuilt = await rememberPlaces(house)
  mailbox = await openMailbox()
})
afterAll(async () => {
  await house.close()
  await mailbox.close()
})

/** A new story: everybody is back where they belong, nobody is away, and there is no case yet. */
async function open(): Promise<World> {
  await house.owner.pool.query(
    'truncate business_case, absence, event, outbox_mail, session cascade; delete from pgboss.job; update member set active = true',
  )
  await standAsBuilt()
  const { pilot, administrator, officers, heads } = town
  const cast = [
    pilot,
    officers.bygglov,
    heads.bygglov,
    administrator,
    officers['gatu-park'],
    officers['miljo-halsa'],
    officers.naringsliv,
  ]
  const members = cast.map(({ id }) => id)
  return {
    house,
    town,
    mailbox,
    members,
    people: [],
    cases: [],
    parts: [],
    handovers: [],
    others: new Map(),
    lastEvent: 0,
  }
}

/** A run in which one of these never came about has shown too little. */
const MUST_HAPPEN = [
  'case.accountabilityTaken',
  'case.accountabilityMoved',
  'case.handoverProposed',
  'case.handedOver',
  'case.handoverDeclined',
  'case.handoverLapsed',
  'case.closed',
  'case.reopened',
  'case.promised',
  'case.waiting',
  'case.resumed',
  'part.accepted',
  'part.answered',
  'part.declined',
  'combinedAnswer.sent',
  'dispute.raised',
  'dispute.resolved',
  'signal.raised',
  'signal.escalated',
  'signal.ended',
  'absence.set',
  'member.left',
  'member.returned',
  'member.unitLost',
]

test(`nothing falls between chairs in ${STEPS} steps of any story`, {
  timeout: 400_000 + STEPS * 100,
}, async () => {
  const { steps, happened } = await playStories(STEPS, open, SEED)
  expect(steps).toBeGreaterThanOrEqual(STEPS)
  if (STEPS >= 10_000) expect(MUST_HAPPEN.filter((name) => !happened.has(name))).toEqual([])
})
