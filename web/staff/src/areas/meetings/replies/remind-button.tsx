import { useQueryClient } from '@tanstack/react-query'
import { api, ask, writeHeaders } from '../../../../../lib/api.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { useWrite } from '../../../../../lib/use-write.ts'
import { DateText } from '../../../../../ui/date-text.tsx'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Button } from '../../../../../ui/library.ts'
import { staleAfterMeeting } from '../queries.ts'
import type { Replies } from './groups.ts'

/** Of a whole series, or of one meeting. */
export type Reminded = { readonly seriesId: string } | { readonly meetingId: string }

async function remind(of: Reminded, intention: string): Promise<number> {
  const headers = writeHeaders(intention)
  const answer =
    'seriesId' in of
      ? api.POST('/meeting-series/{seriesId}/reminders', { params: { path: of }, headers })
      : api.POST('/meetings/{meetingId}/reminders', { params: { path: of }, headers })
  return (await ask(answer)).sent
}

/** Sends the invitation again to those who have not answered, at most once a day; says when it was last done. */
export function RemindButton({ of, replies }: { of: Reminded; replies: Replies }) {
  const t = useTexts('meetingReplies')
  const cache = useQueryClient()
  const write = useWrite({
    call: (_: null, intention) => remind(of, intention),
    onDone(count) {
      showToast({ tone: 'good', message: t('remind.done', { count }) })
      for (const queryKey of staleAfterMeeting) void cache.invalidateQueries({ queryKey })
    },
  })
  return (
    <>
      {replies.mayRemind ? (
        <div>
          <Button variant="secondary" loading={write.isPending} onClick={() => write.mutate(null)}>
            {t('remind', { count: replies.unanswered })}
          </Button>
        </div>
      ) : null}
      {write.error ? <ErrorState error={write.error} /> : null}
      {replies.remindedAt ? (
        <p className="f-replies__quiet">
          {t('reminded')} <DateText value={replies.remindedAt} time />.
        </p>
      ) : null}
    </>
  )
}
