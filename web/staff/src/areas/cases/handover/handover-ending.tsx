import { useTexts } from '../../../../../lib/i18n.ts'
import { DateText } from '../../../../../ui/date-text.tsx'
import type { Handover } from './queries.ts'
import { useReceiverName } from './use-receiver-name.ts'

/** How it ended: who said what, why, and whom they suggested. */
export function HandoverEnding({ handover }: { handover: Handover }) {
  const t = useTexts('handover')
  const receiverName = useReceiverName()
  const { declineReason, suggested, endedAt } = handover
  return (
    <div className="f-handover__ending">
      <p>
        <Words handover={handover} /> {endedAt ? <DateText value={endedAt} /> : null}
      </p>
      {declineReason ? (
        <p className="f-case__text">
          <strong>{t('reason')}</strong> {declineReason}
        </p>
      ) : null}
      {suggested ? <p>{t('suggests', { who: receiverName(suggested) })}</p> : null}
    </div>
  )
}

function Words({ handover }: { handover: Handover }) {
  const t = useTexts('handover')
  const { status, endedBy, takenBy, withdrawnBecause } = handover
  const name = endedBy?.name ?? ''
  if (status === 'accepted') {
    const isOther = takenBy !== null && endedBy !== null && takenBy.id !== endedBy.id
    return t(isOther ? 'ended.acceptedFor' : 'ended.accepted', { by: name, name: takenBy?.name ?? name })
  }
  if (status === 'declined') return t('ended.declined', { name })
  if (status === 'withdrawn' && withdrawnBecause) return t(`ended.${withdrawnBecause}`, { name })
  return t('ended.lapsed')
}
