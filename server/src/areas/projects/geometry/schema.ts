import { z } from 'zod'

const position = z
  .tuple([z.number().min(-180).max(180), z.number().min(-180).max(180)])
  .rest(z.number())
  .transform(([lon, lat]) => [lon, lat] as const)
const line = z.array(position).min(2)
const ring = z.array(position).min(3)

/** A place as GeoJSON (RFC 7946): longitude first, in WGS 84. Heights are left aside. */
export const Geometry = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('Point'), coordinates: position }),
    z.object({ type: z.literal('LineString'), coordinates: line }),
    z.object({ type: z.literal('MultiLineString'), coordinates: z.array(line).min(1) }),
    z.object({ type: z.literal('Polygon'), coordinates: z.array(ring).min(1) }),
    z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring).min(1)).min(1) }),
  ])
  .meta({
    description: 'GeoJSON in WGS 84, longitude before latitude. Kept in SWEREF 99 TM, to the centimetre.',
    examples: [{ type: 'Point', coordinates: [18.705, 59.758] }],
  })
export type Geometry = z.output<typeof Geometry>

const told = z.tuple([z.number(), z.number()])
/** The same on its way out. */
export const GeometryView = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Point'), coordinates: told }),
  z.object({ type: z.literal('LineString'), coordinates: z.array(told) }),
  z.object({ type: z.literal('MultiLineString'), coordinates: z.array(z.array(told)) }),
  z.object({ type: z.literal('Polygon'), coordinates: z.array(z.array(told)) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(z.array(told))) }),
])
export type GeometryView = z.input<typeof GeometryView>
