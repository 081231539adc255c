import { useQueryClient } from '@tanstack/react-query'
import { useTexts } from '../../../../../lib/i18n.ts'
import { ConfirmWithUndo } from '../../../../../ui/confirm-with-undo.tsx'
import { DateText } from '../../../../../ui/date-text.tsx'
import { StatusTag } from '../../../../../ui/status-tag.tsx'
import { approveMinutes } from '../meeting/calls.ts'
import { type Meeting, type Minutes, meetingKey } from '../meeting/queries.ts'

/** Whether the minutes have been approved, by whom; and the button for whoever may. */
export function Approval({ meeting, minutes }: { meeting: Meeting; minutes: Minutes }) {
  const t = useTexts('meeting')
  const cache = useQueryClient()
  const { approvedAt, approvedBy, version, closedBy } = minutes
  const isLatest = meeting.minutes?.version === version
  return (
    <div className="f-approval">
      {approvedAt && approvedBy ? (
        <StatusTag tone="good" plain>
          {t('approved', { name: approvedBy.name })} <DateText value={approvedAt} />
        </StatusTag>
      ) : (
        <StatusTag tone="waiting" plain>
          {t(isLatest ? 'approval.waits' : 'approval.never', { name: closedBy.name })}
        </StatusTag>
      )}
      {isLatest && meeting.may.approve ? (
        <ConfirmWithUndo
          variant="primary"
          run={async () => {
            await approveMinutes(meeting.id, crypto.randomUUID())
            await cache.invalidateQueries({ queryKey: meetingKey(meeting.id) })
          }}
          done={t('approve.done')}
          question={{ ask: t('approve.ask'), yes: t('approve') }}
        >
          {t('approve')}
        </ConfirmWithUndo>
      ) : null}
    </div>
  )
}
