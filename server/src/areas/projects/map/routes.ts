import { reading } from '../../../platform/http/endpoint.ts'
import { askerOf } from '../register/asker.ts'
import { findMap } from './find-map.ts'
import { MapQuery, ProjectMap } from './schema.ts'

export const mapEndpoints = [
  reading({
    path: '/projects/map',
    operation: 'getProjectMap',
    tag: 'projects',
    summary: 'Projects on a map',
    description:
      'GeoJSON of what the filter finds in a window, with as much detail as can be seen at that size; where there are too many, points that stand for several.',
    permission: 'project.read',
    query: MapQuery,
    answer: ProjectMap,
    errors: [],
    handle: async (read, { query }, { actor, today }) => ({
      body: await findMap(read, query, askerOf(actor, today)),
    }),
  }),
]
