import { useNow } from '../../../../../lib/clock.ts'
import { formatTime } from '../../../../../lib/dates.ts'
import { useLanguage, useTexts } from '../../../../../lib/i18n.ts'
import { StatusTag } from '../../../../../ui/status-tag.tsx'
import { MeetingLink } from '../meeting-link.tsx'
import type { MeetingRow as Row } from '../queries.ts'
import { dayTitle, useDayWords } from '../use-day-words.ts'
import { MeetingStatus } from './meeting-status.tsx'

/** One meeting: when, which, where, how it stands and how much is on its agenda. */
export function MeetingRow({ row }: { row: Row }) {
  const t = useTexts('meetings')
  const language = useLanguage()
  const dayWords = useDayWords()
  const now = useNow()
  const { series, startsAt, endsAt, place, link, status, matters, cancelledWhy } = row
  const words = dayWords(startsAt, now)
  const date = dayTitle(startsAt, language)
  return (
    <li className="f-meetings__row" data-row data-focus-key={row.id} data-status={status}>
      <p className="f-meetings__when">
        <time dateTime={startsAt}>
          <strong>{words}</strong>
          <span>
            {words === date ? '' : `${date}, `}
            {formatTime(startsAt, language)}–{formatTime(endsAt, language)}
          </span>
        </time>
      </p>
      <div className="f-meetings__what">
        <MeetingLink id={row.id} className="f-meetings__title" isRow>
          {series.title}
        </MeetingLink>
        <p className="f-meetings__quiet">
          {place ? <span>{place}</span> : null}
          {link && (status === 'planned' || status === 'live') ? (
            <a href={link} target="_blank" rel="noreferrer" aria-label={t('row.join.about', series)}>
              {t('row.join')}
            </a>
          ) : null}
        </p>
        {status === 'cancelled' && cancelledWhy ? (
          <p className="f-meetings__quiet">{t('row.cancelledWhy', { why: cancelledWhy })}</p>
        ) : null}
      </div>
      <p className="f-meetings__state">
        <MeetingStatus status={status} />
        {row.isMoved && status !== 'cancelled' ? (
          <StatusTag tone="attention" plain>
            {t('row.moved')}
          </StatusTag>
        ) : null}
        {status === 'cancelled' ? null : (
          <span className="f-meetings__quiet">
            {matters === 0 ? t('row.noMatters') : t('row.matters', { count: matters })}
          </span>
        )}
      </p>
    </li>
  )
}
