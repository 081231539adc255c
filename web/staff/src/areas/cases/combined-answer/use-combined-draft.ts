import { useQueryClient } from '@tanstack/react-query'
import { isApiError } from '../../../../../lib/api-error.ts'
import { useDraft } from '../../../../../lib/draft.ts'
import { useSession } from '../../../../../lib/session.ts'
import { useWrite } from '../../../../../lib/use-write.ts'
import type { CombinedAnswer } from '../shapes.ts'
import { combinedAnswerQuery, saveCombinedAnswer } from './queries.ts'

/**
 * The text that is being written: what the server has until somebody types, then what they type, together with the
 * version they began from. That version is kept with the draft, so that a text found again after a night can't
 * overwrite what a colleague saved meanwhile.
 */
export function useCombinedDraft(caseId: string, { draft: saved, suggestion }: CombinedAnswer) {
  const { member } = useSession()
  const cache = useQueryClient()
  const query = combinedAnswerQuery(caseId)
  const draft = useDraft<{ body: string | null; base: number }>(
    { form: `case.${caseId}.combined-answer`, memberId: member.id },
    { body: null, base: 0 },
  )
  const version = saved?.version ?? 0
  const body = draft.value.body ?? saved?.body ?? suggestion
  const save = saveCombinedAnswer(caseId)
  const write = useWrite<{ body: string; base: number }, { version: number }>({
    call: async (input, intention) => {
      try {
        return await save.send(input, intention)
      } catch (error) {
        // Fetched at once, so that both texts can be shown.
        if (isApiError(error, 412)) await cache.fetchQuery({ ...query, staleTime: 0 })
        throw error
      }
    },
    invalidates: save.invalidates,
    onDone(result, input) {
      cache.setQueryData(query.queryKey, (before) =>
        before
          ? {
              ...before,
              draft: { body: input.body, version: result.version, changedAt: before.draft?.changedAt ?? '' },
            }
          : before,
      )
      draft.clear()
    },
  })
  const base = draft.value.body === null ? version : draft.value.base

  return {
    body,
    version,
    isDirty: draft.isDirty,
    /** The server has this very text. */
    isSaved: !draft.isDirty && saved !== null,
    restoredFrom: draft.restoredFrom,
    error: write.error,
    isStale: isApiError(write.error, 412),
    isSaving: write.isPending,
    change: (next: string) => draft.change({ body: next, base }),
    save: () => write.mutateAsync({ body, base }),
    /** Mine, on top of the one that was saved meanwhile. */
    keepMine: () => write.mutateAsync({ body, base: version }),
    /** Back to what the server has. */
    throwAway: () => {
      draft.clear()
      write.reset()
    },
  }
}
