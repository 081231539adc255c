import { z } from 'zod'
import { changing, reading } from '../../../platform/http/endpoint.ts'
import { findSurroundings } from './find-surroundings.ts'
import { Surroundings } from './schema.ts'
import { setPoint } from './set-point.ts'

const caseParam = z.object({ caseId: z.uuid() })

export const surroundingsEndpoints = [
  reading({
    path: '/cases/{caseId}/surroundings',
    operation: 'getCaseSurroundings',
    tag: 'projects',
    summary: 'What lies near a case',
    description:
      'Where on the map somebody has said that it is, and the projects near it: by that point, by its place in words or by its subject, of those that the caller may read.',
    permission: 'project.read',
    params: caseParam,
    answer: Surroundings,
    errors: ['case.notFound'],
    handle: async (read, { params }) => ({ body: await findSurroundings(read, params.caseId) }),
  }),
  changing({
    method: 'put',
    path: '/cases/{caseId}/point',
    operation: 'setCasePoint',
    tag: 'projects',
    summary: 'Say where on the map a case is',
    description:
      'Longitude and latitude, or null for nowhere. Projects whose reach it lies in are found at once.',
    permission: 'overlap.placeCase',
    params: caseParam,
    body: z
      .strictObject({
        point: z
          .tuple([z.number(), z.number()])
          .nullable()
          .meta({ description: 'Null takes away what somebody has said.' }),
      })
      .meta({ examples: [{ point: [18.705, 59.758] }] }),
    answer: z.null(),
    status: 204,
    errors: ['case.notFound', 'place.swapped', 'place.outside'],
    handle: async (tx, { params, body }, { actor, now }) => {
      await setPoint(tx, actor, now, params.caseId, body.point)
      return { body: null }
    },
  }),
]
