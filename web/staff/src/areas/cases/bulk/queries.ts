import { type AnswerOf, api, ask, type BodyOf, writeHeaders } from '../../../../../lib/api.ts'
import type { Write } from '../case-keys.ts'

type ChangeCases = BodyOf<'/case-changes', 'post'>
export type BulkChange = ChangeCases['change']
export type BulkResult = AnswerOf<'/case-changes', 'post'>

/** Changes many cases at once; the answer says of each whether it was done. */
export const changeCases: Write<ChangeCases, BulkResult> = {
  send: (body, intention) => ask(api.POST('/case-changes', { body, headers: writeHeaders(intention) })),
  invalidates: () => [['case'], ['cases'], ['my-day']],
}
