import { z } from 'zod'
import { GeometryView } from '../geometry/schema.ts'
import { Kind, OverlapParty, Status } from '../overlaps/schema.ts'

export const Surroundings = z.object({
  point: z
    .tuple([z.number(), z.number()])
    .nullable()
    .meta({ description: 'Longitude and latitude, when somebody has said them.' }),
  reach: z.int().meta({ description: 'Metres from the point within which projects are near.' }),
  items: z.array(
    z.object({
      project: OverlapParty,
      geometry: GeometryView.nullable().meta({ description: 'Its place with the detail of a small map.' }),
      metres: z.number().nullable().meta({ description: 'From the case; null where it can’t be said.' }),
      isOfCase: z.boolean().meta({ description: 'Came out of this case.' }),
      overlap: z
        .object({ id: z.uuid(), kind: Kind, status: Status })
        .nullable()
        .meta({ description: 'Null for one that is near without being an overlap.' }),
    }),
  ),
})
