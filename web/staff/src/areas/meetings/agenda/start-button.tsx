import { useQueryClient } from '@tanstack/react-query'
import { useNow } from '../../../../../lib/clock.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { ConfirmWithUndo } from '../../../../../ui/confirm-with-undo.tsx'
import { startMeeting } from '../meeting/calls.ts'
import { type Meeting, meetingKey } from '../meeting/queries.ts'

const HOUR_MS = 3_600_000

/** Opens the meeting. Long before its time it asks first. */
export function StartButton({ meeting }: { meeting: Meeting }) {
  const t = useTexts('meeting')
  const cache = useQueryClient()
  const isNear = Date.parse(meeting.startsAt) - useNow().getTime() < HOUR_MS
  return (
    <ConfirmWithUndo
      variant={isNear ? 'primary' : 'secondary'}
      run={async () => {
        await startMeeting(meeting.id, crypto.randomUUID())
        await cache.invalidateQueries({ queryKey: meetingKey(meeting.id) })
      }}
      done={t('start.done')}
      {...(isNear ? {} : { question: { ask: t('start.early'), yes: t('start') } })}
    >
      {t('start')}
    </ConfirmWithUndo>
  )
}
