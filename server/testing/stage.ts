import type { Config } from '../src/platform/config/config.ts'
import { findTown, type TownUnit } from './build/town.ts'
import { findTestServer } from './database/test-server.ts'
import { openTestHouse, type Person } from './house.ts'

/** A house with the small town in it, everybody signed in. */
export async function openStage(settings: Partial<Config> = {}) {
  const house = await openTestHouse(settings, 'townTemplate')
  const town = findTown(findTestServer().town)
  const signIn = async (cast: Readonly<Record<TownUnit, { id: string }>>) => {
    const people = await Promise.all(
      Object.entries(cast).map(async ([unit, { id }]) => [unit, await house.as(id)] as const),
    )
    return Object.fromEntries(people) as Record<TownUnit, Person>
  }
  return {
    house,
    town,
    pilot: await house.as(town.pilot.id),
    administrator: await house.as(town.administrator.id),
    officers: await signIn(town.officers),
    heads: await signIn(town.heads),
    area: (code: string) => {
      const found = town.areas.get(code)
      if (!found) throw new Error(`No area ${code}`)
      return found
    },
    /** Time goes on, by minutes. */
    later: (minutes = 1) => {
      house.clock.at = new Date(house.clock.at.getTime() + minutes * 60_000)
    },
    close: () => house.close(),
  }
}
export type Stage = Awaited<ReturnType<typeof openStage>>
