import { queryOptions } from '@tanstack/react-query'
import { type AnswerOf, api, ask, type BodyOf, writeHeaders } from '../../../../../lib/api.ts'
import type { Write } from '../case-keys.ts'

export type SavedView = AnswerOf<'/case-views', 'get'>['items'][number]
type NewView = BodyOf<'/case-views', 'post'>
type ViewChange = BodyOf<'/case-views/{viewId}', 'patch'>
type Saved = AnswerOf<'/case-views', 'post'>

const VIEWS = ['case-views']
const SELDOM = 10 * 60_000
const stale = () => [VIEWS]

/** The views that one may open: one's own in their order, then those of others. The server says when they change. */
export const viewsQuery = queryOptions({
  queryKey: VIEWS,
  queryFn: async ({ signal }) => (await ask(api.GET('/case-views', { signal }))).items,
  staleTime: SELDOM,
  meta: { topics: ['view'] },
})

export const saveView: Write<NewView, Saved> = {
  send: (body, intention) => ask(api.POST('/case-views', { body, headers: writeHeaders(intention) })),
  invalidates: stale,
}

/** Changes what is sent, on the version that was read. */
export const changeView: Write<{ view: SavedView; change: ViewChange }> = {
  send: ({ view, change }, intention) =>
    ask(
      api.PATCH('/case-views/{viewId}', {
        params: { path: { viewId: view.id }, header: { 'If-Match': `"${view.version}"` } },
        body: change,
        headers: writeHeaders(intention),
      }),
    ),
  invalidates: stale,
}

export const deleteView: Write<SavedView> = {
  send: ({ id, version }, intention) =>
    ask(
      api.DELETE('/case-views/{viewId}', {
        params: { path: { viewId: id }, header: { 'If-Match': `"${version}"` } },
        headers: writeHeaders(intention),
      }),
    ),
  invalidates: stale,
}

/** The view of somebody who has left becomes one's own. */
export const takeOverView: Write<SavedView> = {
  send: ({ id, version }, intention) =>
    ask(
      api.POST('/case-views/{viewId}/takeover', {
        params: { path: { viewId: id }, header: { 'If-Match': `"${version}"` } },
        headers: writeHeaders(intention),
      }),
    ),
  invalidates: stale,
}

/** Takes a deleted view back as it was. */
export const restoreView: Write<string> = {
  send: (viewId, intention) =>
    ask(
      api.POST('/case-views/{viewId}/restoration', {
        params: { path: { viewId } },
        headers: writeHeaders(intention),
      }),
    ),
  invalidates: stale,
}

/** Which view the list opens with, or none. */
export const chooseFirstView: Write<string | null> = {
  send: (viewId, intention) =>
    ask(api.PUT('/default-case-view', { body: { viewId }, headers: writeHeaders(intention) })),
  invalidates: stale,
}
