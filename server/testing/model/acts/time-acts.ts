import { runWorker } from '../worker.ts'
import { type Doing, signIn } from '../world.ts'

const MINUTE = 60_000

/** Time goes on: mostly by minutes, now and then to another day, and sometimes by a week while nobody works. */
const moveClock: Doing = async (world, { how }) => {
  const { house } = world
  const step = how < 70 ? how * MINUTE : how < 95 ? (how - 60) * 60 * MINUTE : 8 * 24 * 60 * MINUTE
  house.clock.at = new Date(house.clock.at.getTime() + step)
  // Sessions last a working day.
  if (step > 8 * 60 * MINUTE) await signIn(world)
  return []
}

const work: Doing = async (world) => {
  await runWorker(world)
  return []
}

/** The worker dies somewhere on its way. */
const die: Doing = async (world, { how, which }) => {
  await runWorker(world, how + which)
  return []
}

export const timeActs = { moveClock, work, die } satisfies Record<string, Doing>
