import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '../../../../../lib/api.ts'
import { meetingTopics } from '../queries.ts'

/** What meetings say of a project, and of what it meets. */
export function ofProjectQuery(projectId: string) {
  return queryOptions({
    queryKey: ['meetings', 'project', projectId],
    queryFn: ({ signal }) =>
      ask(api.GET('/projects/{projectId}/meeting-items', { params: { path: { projectId } }, signal })),
    meta: { topics: [...meetingTopics, 'overlap'] },
  })
}
