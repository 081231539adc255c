import { useQuery } from '@tanstack/react-query'
import { lastDayOf } from '../../../../../lib/calendar.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { DateText } from '../../../../../ui/date-text.tsx'
import { StatusTag } from '../../../../../ui/status-tag.tsx'
import { WeekText } from '../../../../../ui/week-text.tsx'
import { PhoneLink } from '../phone-link.tsx'
import { dutyNowQuery } from './queries.ts'

/** Who has it right now, until when, and how to reach them. */
export function OnDutyNow() {
  const t = useTexts('organisation')
  const ui = useTexts('ui')
  const duty = useQuery(dutyNowQuery)
  if (!duty.data) return null
  const { member, until, standsIn, insteadOf } = duty.data
  return (
    <section className="f-duty-now" aria-label={t('duty.now')}>
      <span className="f-duty-now__label">{t('duty.now')}</span>
      {member ? (
        <>
          <strong className="f-duty-now__name">{member.name}</strong>
          {until ? (
            <span>
              {t('duty.until')} <DateText value={lastDayOf(until)} weekday />,{' '}
              <WeekText value={lastDayOf(until)} />
            </span>
          ) : null}
          {insteadOf ? (
            <StatusTag tone="waiting">{ui('away.insteadOf', { name: insteadOf.name })}</StatusTag>
          ) : standsIn ? (
            <StatusTag tone="attention">{t('duty.standsIn')}</StatusTag>
          ) : null}
          <PhoneLink number={member.phone} />
          <a href={`mailto:${member.email}`}>{member.email}</a>
        </>
      ) : (
        <StatusTag tone="danger">{t('duty.nobody')}</StatusTag>
      )}
    </section>
  )
}
