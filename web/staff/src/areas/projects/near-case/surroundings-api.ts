import { queryOptions } from '@tanstack/react-query'
import { api, ask, writeHeaders } from '../../../../../lib/api.ts'
import type { Answer } from '../../../../../lib/api-types.ts'
import type { Position } from '../../../../../lib/map/geometry.ts'

export type Surroundings = Answer<'/cases/{caseId}/surroundings'>
export type NearProject = Surroundings['items'][number]

/** Where on the map a case is, and which projects lie near it. */
export function surroundingsQuery(caseId: string) {
  return queryOptions({
    queryKey: ['surroundings', caseId],
    queryFn: async ({ signal }) =>
      (await ask(
        api.GET('/cases/{caseId}/surroundings', { params: { path: { caseId } }, signal }),
      )) as Surroundings,
    meta: { topics: [`case:${caseId}`, 'project', 'projects', 'overlap'] },
  })
}

/** Puts a case on the map, or takes it off. */
export function setPoint(caseId: string, point: Position | null, intention: string) {
  return ask(
    api.PUT('/cases/{caseId}/point', {
      params: { path: { caseId } },
      body: { point: point && [point[0], point[1]] },
      headers: writeHeaders(intention),
    }),
  )
}
