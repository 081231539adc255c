import { people } from '../../demo/people.ts'
import { seedLimits } from '../../demo/seed/seed-limits.ts'
import { seedMap } from '../../demo/seed/seed-map.ts'
import { seedOpening } from '../../demo/seed/seed-opening.ts'
import { seedDuty, seedOrganisation } from '../../demo/seed/seed-organisation.ts'
import { findTown } from '../../demo/seed/town.ts'
import { systemActor } from '../../server/src/kernel/actor.ts'
import { openDb } from '../../server/src/platform/db/db.ts'
import type { Cast } from './load-cases.ts'

export type BenchCast = Cast & {
  readonly pilotId: string
  readonly officerId: string
  readonly areaIds: readonly string[]
}

/** The demonstration's units, people and areas, for made-up cases to hang on. */
export async function seedCast(url: string): Promise<BenchCast> {
  const db = openDb(url, { max: 2 })
  try {
    return await db.change(systemActor('bench'), async (tx) => {
      const units = await seedOrganisation(tx, people, 'http://localhost')
      await seedLimits(tx, await findTown(tx), new Date())
      await seedMap(tx, units)
      const town = await findTown(tx)
      await seedDuty(tx, town, new Date())
      await seedOpening(tx, town, new Date())
      const actors = [...town.people.values()]
      const membersOf = new Map(
        [...town.units].map(([slug, id]) => [
          slug,
          actors.filter(({ units }) => units.some((one) => one.id === id)).map(({ memberId }) => memberId),
        ]),
      )
      const pilot = actors.find(({ roles }) => roles.includes('pilot'))
      const officer = actors.find(({ units }) => units.some(({ id }) => id === town.units.get('bygglov')))
      if (!pilot || !officer) throw new Error('The demonstration has no pilot or no building permit officer.')
      return {
        units: town.units,
        membersOf,
        pilotId: pilot.memberId,
        officerId: officer.memberId,
        areaIds: [...town.areas.values()],
      }
    })
  } finally {
    await db.close()
  }
}
