import type { Read } from '../../../platform/db/db.ts'
import { presentShape } from '../geometry/read-shape.rules.ts'
import type { Shape } from '../geometry/shape.ts'
import { simplify } from '../geometry/simplify.rules.ts'
import { toLonLat, toSweref } from '../geometry/sweref.rules.ts'
import { type Asker, nearSweden } from '../register/list-store.ts'
import type { ProjectFilter } from '../register/schema.ts'
import type { ProjectMap } from './schema.ts'
import { type Cluster, hasMoreThan, listClusters, listOnMap, type MapRow } from './store.ts'

/** More than these are not drawn one by one. */
const MOST_SHAPES = 1500
/** Squares across the window that many projects are gathered in. */
const SQUARES = 24

type Window = [number, number, number, number]
type Query = ProjectFilter & { readonly pixels: number }

/** All of Sweden, with its seas. */
const SWEDEN: Window = [10, 55, 25, 69.5]

/** What a map of this window shows: each project with the detail that can be seen, or points that stand for several. */
export async function findMap(read: Read, asked: Query, asker: Asker): Promise<ProjectMap> {
  const query = { ...asked, bbox: asked.bbox ?? SWEDEN }
  const across = metresAcross(query.bbox)
  if (await hasMoreThan(read, query, asker, MOST_SHAPES)) {
    const clusters = await listClusters(read, query, asker, Math.max(1, across / SQUARES))
    const total = clusters.reduce((sum, { count }) => sum + count, 0)
    return { type: 'FeatureCollection', features: clusters.map(presentCluster), total, isClustered: true }
  }
  const rows = await listOnMap(read, query, asker, MOST_SHAPES)
  const features = rows.map((row) => presentOne(row, across / query.pixels))
  return { type: 'FeatureCollection', features, total: rows.length, isClustered: false }
}

function metresAcross(window: Window): number {
  const [west, south, east, north] = nearSweden(window)
  const lat = (south + north) / 2
  return Math.abs(toSweref([east, lat])[0] - toSweref([west, lat])[0])
}

type Feature = ProjectMap['features'][number]

function presentOne(row: MapRow, metresPerPixel: number): Feature {
  return {
    type: 'Feature',
    id: row.id,
    geometry: presentShape(simplify(row.place_shape as Shape, metresPerPixel)),
    properties: {
      kind: 'project',
      reference: row.reference,
      title: row.title,
      phase: row.phase,
      visibility: row.visibility,
      unitId: row.unit_id,
      from: row.from_on,
      to: row.to_on,
    },
  }
}

function presentCluster({ count, id, east, north, box }: Cluster): Feature {
  const [w, s] = toLonLat([box[0], box[1]])
  const [e, n] = toLonLat([box[2], box[3]])
  return {
    type: 'Feature',
    id: `cluster-${id}`,
    geometry: presentShape({ type: 'Point', coordinates: [east, north] }),
    properties: { kind: 'cluster', count, bbox: [w, s, e, n] },
  }
}
