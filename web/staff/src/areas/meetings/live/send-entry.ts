import { api, ask, writeHeaders } from '../../../../../lib/api.ts'
import { isApiError } from '../../../../../lib/api-error.ts'
import type { Entry } from './queue.ts'
import type { Outcome } from './queue-keeper.ts'

/** Sends one entry of the queue, and says how it ended. What is gone already has been taken away. */
export async function sendEntry(meetingId: string, entry: Entry): Promise<Outcome> {
  try {
    const answer = await put(meetingId, entry)
    return { ok: true, version: answer?.version }
  } catch (error) {
    if (!isApiError(error)) throw error
    if (entry.what.kind === 'removal' && error.status === 404) return { ok: true, version: undefined }
    const message = error.problem?.detail ?? ''
    return { ok: false, status: error.status, refusal: { code: error.code, message } }
  }
}

async function put(meetingId: string, { id, what, version }: Entry): Promise<{ version: number } | null> {
  const headers = writeHeaders(id)
  const upon = version === undefined ? {} : { version }
  switch (what.kind) {
    case 'note':
      return ask(
        api.PUT('/meeting-notes/{noteId}', {
          params: { path: { noteId: what.target } },
          body: { itemId: what.itemId, body: what.body, ...upon },
          headers,
        }),
      )
    case 'decision':
      return ask(
        api.PUT('/meeting-decisions/{decisionId}', {
          params: { path: { decisionId: what.target } },
          body: { itemId: what.itemId, body: what.body, ...upon },
          headers,
        }),
      )
    case 'action': {
      const { itemId, body, memberId, unitId, dueOn } = what
      return ask(
        api.PUT('/meeting-actions/{actionId}', {
          params: { path: { actionId: what.target } },
          body: { itemId, body, memberId, unitId, dueOn, ...upon },
          headers,
        }),
      )
    }
    case 'result':
      return ask(
        api.PUT('/meeting-items/{itemId}/result', {
          params: { path: { itemId: what.target }, header: { 'If-Match': `"${version ?? 0}"` } },
          body: { result: what.result, text: what.body },
          headers,
        }),
      )
    case 'attendance':
      await ask(
        api.PUT('/meetings/{meetingId}/attendance/{unitId}', {
          params: { path: { meetingId, unitId: what.target } },
          body: { present: what.present },
          headers,
        }),
      )
      return null
    case 'removal':
      await remove(what.of, what.target, headers)
      return null
    default:
      return what satisfies never
  }
}

async function remove(
  of: 'note' | 'decision' | 'action',
  id: string,
  headers: Record<string, string>,
): Promise<void> {
  if (of === 'note')
    await ask(api.DELETE('/meeting-notes/{noteId}', { params: { path: { noteId: id } }, headers }))
  else if (of === 'decision')
    await ask(
      api.DELETE('/meeting-decisions/{decisionId}', { params: { path: { decisionId: id } }, headers }),
    )
  else await ask(api.DELETE('/meeting-actions/{actionId}', { params: { path: { actionId: id } }, headers }))
}
