import { Link } from '@tanstack/react-router'
import { useTexts } from '../../../../../lib/i18n.ts'
import { DateText } from '../../../../../ui/date-text.tsx'
import { Button } from '../../../../../ui/library.ts'
import { HandoverStatusTag } from './handover-status.tsx'
import type { Handover } from './queries.ts'
import { useReceiverName } from './use-receiver-name.ts'

/** One handover of a list: which case, from whom to whom, how it stands, and who has the case now. */
export function HandoverRow({ handover }: { handover: Handover }) {
  const t = useTexts('handover')
  const receiverName = useReceiverName()
  const { id, case: of, from, to, status, answerBy, proposedAt } = handover
  return (
    <li className="f-handovers__row" data-row data-focus-key={id}>
      <div>
        <Link
          to="/handovers/$handoverId"
          params={{ handoverId: id }}
          data-row-link
          className="ds-link f-handovers__title"
        >
          {of ? of.title : t('case.withheld')}
        </Link>
        <p className="f-case__quiet">
          {of ? (
            <>
              <span className="f-number">{of.number}</span>
              {of.company ? ` · ${of.company}` : null} ·{' '}
            </>
          ) : null}
          {from.member.name} → {receiverName(to)}
        </p>
        {of && status !== 'proposed' ? (
          <p className="f-case__quiet">
            {t('holder')} {of.holder ? receiverName(of.holder) : t('holder.none')}
          </p>
        ) : null}
      </div>
      <div>
        <HandoverStatusTag status={status} />
        <p className="f-case__quiet">
          {status === 'proposed' ? (
            <>
              {t(handover.may.accept ? 'answerBy' : 'answerBy.giver')}{' '}
              <DateText value={answerBy} show="relative" />
            </>
          ) : (
            <>
              {t('sentOn')} <DateText value={proposedAt} />
            </>
          )}
        </p>
      </div>
      <Button asChild variant="secondary">
        <Link to="/handovers/$handoverId" params={{ handoverId: id }}>
          {t(handover.may.accept ? 'answer.open' : 'open')}
          <span className="ds-sr-only">, {of?.number ?? t('case.withheld')}</span>
        </Link>
      </Button>
    </li>
  )
}
