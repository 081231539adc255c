import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, ask, writeHeaders } from '../../../../../lib/api.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { useWrite } from '../../../../../lib/use-write.ts'
import { DateText } from '../../../../../ui/date-text.tsx'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Button, Heading } from '../../../../../ui/library.ts'
import { Modal } from '../../../../../ui/modal.tsx'
import { meetingTopics } from '../queries.ts'
import { SeriesReplies } from '../replies/series-replies.tsx'

const path = (seriesId: string) => ({ params: { path: { seriesId } } })

function invitationsQuery(seriesId: string) {
  return queryOptions({
    queryKey: ['meetings', 'invitations', seriesId],
    queryFn: ({ signal }) =>
      ask(api.GET('/meeting-series/{seriesId}/invitations', { ...path(seriesId), signal })),
    meta: { topics: meetingTopics },
  })
}

async function sendInvitations(seriesId: string, intention: string): Promise<number> {
  const headers = writeHeaders(intention)
  return (await ask(api.POST('/meeting-series/{seriesId}/invitations', { ...path(seriesId), headers }))).sent
}

/** Whether the meetings stand in people's calendars, and the step that puts them there. */
export function InvitationsSection({ seriesId }: { seriesId: string }) {
  const t = useTexts('meetings')
  const cache = useQueryClient()
  const [isAsking, askFirst] = useState(false)
  const known = useQuery(invitationsQuery(seriesId)).data
  const write = useWrite({
    call: (_: null, intention) => sendInvitations(seriesId, intention),
    onDone(count) {
      askFirst(false)
      showToast({ tone: 'good', message: t('invitations.done', { count }) })
      void cache.invalidateQueries({ queryKey: ['meetings', 'invitations', seriesId] })
    },
  })
  if (!known) return null
  const { sentAt, unsent, asked, may } = known
  const step = sentAt ? t('invitations.changes') : t('invitations.first')
  return (
    <section aria-labelledby="invitations">
      <Heading level={2} data-size="2xs" id="invitations">
        {t('invitations.title')}
      </Heading>
      <p>
        {sentAt ? (
          <>
            {t('invitations.sent')} <DateText value={sentAt} time />.{' '}
            {unsent > 0 ? t('invitations.unsent') : t('invitations.upToDate')}
          </>
        ) : (
          t('invitations.none', { count: asked })
        )}
      </p>
      {may.send && unsent > 0 ? (
        <Button variant="secondary" onClick={() => askFirst(true)}>
          {step}
        </Button>
      ) : null}
      {known.replies ? <SeriesReplies seriesId={seriesId} replies={known.replies} /> : null}
      <Modal
        open={isAsking}
        width="narrow"
        title={step}
        onClose={() => askFirst(false)}
        footer={
          <>
            <Button loading={write.isPending} onClick={() => write.mutate(null)}>
              {t('invitations.yes')}
            </Button>
            <Button variant="tertiary" onClick={() => askFirst(false)}>
              {t('invitations.no')}
            </Button>
          </>
        }
      >
        <p>{sentAt ? t('invitations.ask.changes') : t('invitations.ask.first', { count: asked })}</p>
        {write.error ? <ErrorState error={write.error} /> : null}
      </Modal>
    </section>
  )
}
