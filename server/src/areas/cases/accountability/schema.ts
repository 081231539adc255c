import { z } from 'zod'
import type { StandIns } from '../../organisation/index.ts'

/** Who acts for the accountable, or for the officer of a part, while they are away. */
export const StandIn = z
  .object({
    id: z.uuid(),
    name: z.string().meta({ examples: ['Bo Ek'] }),
    until: z.iso.datetime().nullable().meta({ description: 'Null until further notice.' }),
  })
  .nullable()
  .meta({ description: 'Who acts while they are away; null when they are there.' })

export function presentStandIn(found: ReturnType<StandIns>): z.input<typeof StandIn> {
  return found ? { id: found.id, name: found.name, until: found.until?.toISOString() ?? null } : null
}
