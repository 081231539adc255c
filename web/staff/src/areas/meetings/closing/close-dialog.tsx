import { useQueryClient } from '@tanstack/react-query'
import { isApiError } from '../../../../../lib/api-error.ts'
import { formatShortDay } from '../../../../../lib/calendar.ts'
import { useLanguage, useTexts } from '../../../../../lib/i18n.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { useWrite } from '../../../../../lib/use-write.ts'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Button } from '../../../../../ui/library.ts'
import { Modal } from '../../../../../ui/modal.tsx'
import { type Queue, waitsFor } from '../live/queue.ts'
import { closeMeeting } from '../meeting/calls.ts'
import { type Meeting, meetingKey } from '../meeting/queries.ts'
import { missingIn } from './missing-in.ts'

type Props = {
  meeting: Meeting
  queue: Queue
  /** Items that came to nothing yet, as the server names them. */
  onMissing: (itemIds: readonly string[]) => void
  onClose: () => void
}

/** Asks once, and says what will happen. */
export function CloseDialog({ meeting, queue, onMissing, onClose }: Props) {
  const t = useTexts('meeting')
  const language = useLanguage()
  const cache = useQueryClient()
  const waits = waitsFor(queue)
  const contents = meeting.items.flatMap(({ content }) => (content ? [content] : []))
  const sum = (count: (content: (typeof contents)[number]) => number) =>
    contents.reduce((all, content) => all + count(content), 0)
  const moved = sum(({ comesTo }) => (comesTo === 'moved' ? 1 : 0))
  const write = useWrite({
    call: (_: null, intention) => closeMeeting(meeting.id, intention),
    onDone() {
      showToast({ tone: 'good', message: t('close.done') })
      onClose()
      void cache.invalidateQueries({ queryKey: meetingKey(meeting.id) })
      void cache.invalidateQueries({ queryKey: ['meetings'] })
    },
  })

  async function run(): Promise<void> {
    try {
      await write.mutateAsync(null)
    } catch (error) {
      const missing = isApiError(error) ? missingIn(error) : []
      if (missing.length > 0) onMissing(missing)
    }
  }

  return (
    <Modal
      open
      width="narrow"
      title={t('close.title')}
      onClose={onClose}
      footer={
        <>
          <Button loading={write.isPending} disabled={waits > 0} onClick={() => void run()}>
            {t('close')}
          </Button>
          <Button variant="tertiary" onClick={onClose}>
            {t('close.no')}
          </Button>
        </>
      }
    >
      <p>{t('close.lead')}</p>
      <ul className="f-close">
        <li>
          {t('close.decisions', {
            count: sum(({ decisions }) => decisions.filter(({ number }) => number === null).length),
          })}
        </li>
        <li>
          {t('close.actions', {
            count: sum(({ actions }) => actions.filter(({ status }) => status === 'draft').length),
          })}
        </li>
        {moved > 0 && meeting.next ? (
          <li>{t('close.moved', { count: moved, day: formatShortDay(meeting.next.startsAt, language) })}</li>
        ) : null}
        <li>{t('close.minutes')}</li>
      </ul>
      {waits > 0 ? <p>{t('close.waits', { count: waits })}</p> : null}
      {write.error && missingIn(write.error).length === 0 ? <ErrorState error={write.error} /> : null}
    </Modal>
  )
}
