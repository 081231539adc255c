import { useNow } from '../../../../../lib/clock.ts'
import { daysUntil } from '../../../../../lib/dates.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { DateText } from '../../../../../ui/date-text.tsx'
import type { Handover } from './queries.ts'
import { useReceiverName } from './use-receiver-name.ts'
import './handover.css'

/** Who asks whom, why, until when, and who answers for it meanwhile. */
export function HandoverQuestion({ handover }: { handover: Handover }) {
  const t = useTexts('handover')
  const receiverName = useReceiverName()
  const present = useNow()
  const { from, to, proposedBy, answeredBy, reason, answerBy, may } = handover
  const words = { from: from.member.name, by: proposedBy.name, to: receiverName(to) }
  const isLate = daysUntil(answerBy, present) < 0
  return (
    <div className="f-handover__question">
      <p>
        {t(proposedBy.id === from.member.id ? 'asks' : 'asks.for', words)}{' '}
        {t('meanwhile', { name: from.member.name })}
      </p>
      {answeredBy && to.member ? (
        <p>{t('standIn', { away: to.member.name, name: answeredBy.name })}</p>
      ) : null}
      {reason ? (
        <p className="f-case__text">
          <strong>{t('reason')}</strong> {reason}
        </p>
      ) : null}
      <p className="f-handover__clock" data-late={isLate || undefined}>
        {t(may.accept ? 'answerBy' : 'answerBy.giver')} <DateText value={answerBy} show="both" />
      </p>
    </div>
  )
}
